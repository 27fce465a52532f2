import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { writeFile } from '../../src/loader/write.ts';

/** All that a site is built from besides its content. */
const CODE = [
  'src/**/*',
  'public/**/*',
  'astro.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
/** What the build reads of its surroundings. */
const SETTINGS = ['EDITION', 'SITE_URL', 'BASE_PATH'];

/** What a site was built from, and how it lay there when it was done. */
interface Stamp {
  from: string;
  site: string;
}

/** A digest of all that a site is built from: code, content and settings. */
export function sources(root: string, edition: string): string {
  const hash = createHash('sha256');
  const settings = SETTINGS.map((name) => process.env[name] ?? '');
  hash.update(JSON.stringify([process.versions, settings, process.argv.slice(2)]));
  const files = [...filesIn(root, CODE), ...filesIn(edition, ['**/*.{md,yml,json}'])];
  for (const file of files) hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

/** Whether a site still stands as it was built from these sources. */
export function stands(stamp: string, from: string, site: string): boolean {
  try {
    const before = JSON.parse(readFileSync(stamp, 'utf8')) as Stamp;
    return before.from === from && before.site === look(site);
  } catch {
    return false;
  }
}

/** Notes from what a site was built. */
export function note(stamp: string, from: string, site: string): void {
  writeFile(stamp, JSON.stringify({ from, site: look(site) } satisfies Stamp));
}

/** How the files of a site lie there: whoever touches one changes it. */
function look(site: string): string {
  const files = filesIn(site, ['**/*']).map((file) => {
    const { size, mtimeMs } = statSync(file);
    return [relative(site, file), size, mtimeMs];
  });
  if (files.length === 0) throw new Error(`${site} is empty`);
  return createHash('sha256').update(JSON.stringify(files)).digest('hex');
}

function filesIn(folder: string, patterns: readonly string[]): string[] {
  return patterns
    .flatMap((pattern) => globSync(pattern, { cwd: folder, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
