import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import subsetFont from 'subset-font';
import { charactersOf, families, fontFace, fontFiles, share } from './faces.ts';

/** What the forms of names in other scripts are set in. */
const FAMILY = 'Name Forms';
const folder = 'node_modules/.astro/fonts-cut';
const require = createRequire(import.meta.url);

/**
 * Cuts fonts down to the Chinese, Korean and Cyrillic characters that the content has: some kilobytes for megabytes.
 * What was cut before is kept.
 *
 * @param root the project's folder
 * @returns the path of a style sheet with the fonts, for the pages that show such characters
 */
export async function cutFonts(root: string): Promise<string> {
  const texts = globSync('content/**/*.{md,yml}', { cwd: root })
    .filter((file) => !file.startsWith(join('content', 'sources')))
    .map((file) => readFileSync(join(root, file), 'utf8'));
  const characters = charactersOf(texts.join('\n'));
  const out = resolve(root, folder);
  mkdirSync(out, { recursive: true });
  const faces: string[] = [];
  for (const family of families) {
    const style = require.resolve(`${family.package}/index.css`);
    const css = readFileSync(style, 'utf8');
    const own = characters.filter((one) => family.characters.test(one));
    for (const [{ file }, list] of share(own, fontFiles(css))) {
      const source = readFileSync(join(dirname(style), file));
      const digest = createHash('sha256').update(source).update(list.join('')).digest('hex').slice(0, 8);
      const name = `${basename(file, '.woff2')}.${digest}.woff2`;
      if (!existsSync(join(out, name)))
        writeFileSync(
          join(out, name),
          await subsetFont(source, list.join(''), { targetFormat: 'woff2', variationAxes: { wght: 400 } }),
        );
      faces.push(fontFace(FAMILY, name, list));
    }
  }
  const sheet = join(out, 'name-forms.css');
  writeFileSync(sheet, `${faces.join('\n')}\n`);
  return sheet;
}
