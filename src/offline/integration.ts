import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterBuild } from '../loader/after-build.ts';
import { readPage } from '../loader/store.ts';
import { writeFile } from '../loader/write.ts';
import { planOf } from './plan.ts';
import { resign, worker } from './worker.ts';

/** Writes the service worker of a build, after all else of the site is written. */
export const offline = () =>
  afterBuild('offline', ({ base, folder }) => {
    const { offline: wanted } = readPage(base, 'site', 'site').site;
    writeWorker(folder, base.replace(/\/?$/, '/'), wanted);
  });

/**
 * Writes `sw.js` of a built site.
 *
 * @param folder the built site
 * @param wanted whether the site is to be kept in browsers; where it is not, what they kept is given up
 */
export function writeWorker(folder: string, base: string, wanted: boolean): void {
  const code = wanted
    ? `(${worker.toString()})(${JSON.stringify(planOfFolder(folder, base))});\n`
    : gone(base);
  writeFile(join(folder, 'sw.js'), code);
}

const gone = (base: string) => `(${resign.toString()})(${JSON.stringify(base)});\n`;

function planOfFolder(folder: string, base: string) {
  const files = globSync('**/*', { cwd: folder })
    .map((file) => ({ file, stats: statSync(join(folder, file)) }))
    .filter(({ stats }) => stats.isFile())
    .map(({ file, stats: { size } }) => ({
      path: file.replaceAll('\\', '/'),
      size,
      digest: () => hash(readFileSync(join(folder, file))),
    }));
  return planOf(files, base, (texts) => hash(texts.join('\n')));
}

const hash = (content: string | Uint8Array) =>
  createHash('sha256').update(content).digest('hex').slice(0, 12);
