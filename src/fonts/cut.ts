import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import subsetFont from 'subset-font';
import { writeFile } from '../loader/write.ts';
import {
  allCharacters,
  charactersOf,
  facesModule,
  families,
  fontFiles,
  lettersWithout,
  share,
  TEXT,
  type Face,
  type FontFile,
} from './faces.ts';

const require = createRequire(import.meta.url);

/** The weights that the site uses. */
const WEIGHTS = { min: 400, max: 700 };

/**
 * Cuts fonts down to the characters of other scripts that the content has: some kilobytes for megabytes.
 * Letters that no font here has are told, for readers would see boxes.
 *
 * @param content the folder of the edition
 * @param out the folder for what is cut
 * @returns the path of a module that tells which font has which characters
 */
export async function cutFonts(content: string, out: string): Promise<string> {
  const texts = globSync('**/*.{md,yml,json}', { cwd: content })
    .filter((file) => !/^sources[\\/]/.test(file))
    .sort()
    .map((file) => readFileSync(join(content, file), 'utf8'));
  const text = texts.join('\n');
  const characters = charactersOf(text);
  const covered = new Set<string>();
  const faces: Face[] = [];
  for (const family of families) {
    const { files, folder } = readFamily(family.package);
    const own = characters.filter((one) => family.characters.test(one) && !covered.has(one));
    for (const [{ file }, list] of share(own, files, family.most)) {
      for (const one of list) covered.add(one);
      faces.push({ file: await cut(join(folder, file), list.join(''), WEIGHTS.min, out), characters: list });
    }
  }
  const missing = lettersWithout(text, covered);
  if (missing.length > 0)
    console.warn(
      `[fonts] No font of this site has ${missing.join(' ')}: readers see what their system has, or boxes. ` +
        'Add a font for that script to src/fonts/faces.ts.',
    );
  const path = join(out, 'name-forms.js');
  writeFile(path, facesModule(faces));
  return path;
}

/**
 * Cuts the font of the text down to the weights that the site uses.
 *
 * @param script the part of the family: `latin`
 * @returns the path of the font
 */
export async function cutText(script: string, out: string): Promise<string> {
  const { files, folder } = readFamily(TEXT);
  const part = files.find(({ file }) => file.includes(`-${script}-wght-`));
  if (!part) throw new Error(`${TEXT} has no font for ${script}`);
  return join(out, await cut(join(folder, part.file), allCharacters(part), WEIGHTS, out));
}

/** The files of a family, and where they lie. */
function readFamily(name: string): { files: FontFile[]; folder: string } {
  const style = require.resolve(`${name}/index.css`);
  return { files: fontFiles(readFileSync(style, 'utf8')), folder: dirname(style) };
}

/** Cuts a font, unless it was cut before; the name of the file. */
async function cut(file: string, text: string, wght: number | typeof WEIGHTS, out: string): Promise<string> {
  const source = readFileSync(file);
  const digest = createHash('sha256').update(source).update(text).update(JSON.stringify(wght)).digest('hex');
  // In a folder of its own: the site’s own digest of it is enough of a name.
  const name = `${digest.slice(0, 8)}/${basename(file)}`;
  if (!existsSync(join(out, name)))
    writeFile(
      join(out, name),
      await subsetFont(source, text, { targetFormat: 'woff2', variationAxes: { wght } }),
    );
  return name;
}
