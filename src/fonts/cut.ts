import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import subsetFont from 'subset-font';
import { writeFile } from '../loader/write.ts';
import { charactersOf, families, fontFace, fontFiles, share } from './faces.ts';

/** What the forms of names in other scripts are set in. */
const FAMILY = 'Name Forms';
const require = createRequire(import.meta.url);

/**
 * Cuts fonts down to the Chinese, Korean and Cyrillic characters that the content has: some kilobytes for megabytes.
 * What was cut before is kept.
 *
 * @param content the folder of the edition
 * @param out the folder for what is cut
 * @returns the path of a style sheet with the fonts, for the pages that show such characters
 */
export async function cutFonts(content: string, out: string): Promise<string> {
  const texts = globSync('**/*.{md,yml}', { cwd: content })
    .filter((file) => !/^sources[\\/]/.test(file))
    .map((file) => readFileSync(join(content, file), 'utf8'));
  const characters = charactersOf(texts.join('\n'));
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
        writeFile(
          join(out, name),
          await subsetFont(source, list.join(''), { targetFormat: 'woff2', variationAxes: { wght: 400 } }),
        );
      faces.push(fontFace(FAMILY, name, list));
    }
  }
  const sheet = join(out, 'name-forms.css');
  writeFile(sheet, `${faces.join('\n')}\n`);
  return sheet;
}
