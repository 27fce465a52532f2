import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { VFile } from 'vfile';
import type { Content } from '../edition/content.ts';
import { editionFolder } from '../schema/edition-folder.ts';
import { registerFolders, type Register } from '../schema/registers.ts';

/** A fault of the content; where in our code it was noticed tells nobody anything. */
export class ContentError extends Error {
  override stack = '';
}

/** All files of the content. */
export function filesOf({ registers, documents, notes, ledgers, ...single }: Content): VFile[] {
  return [...Object.values(single), ...ledgers, ...documents, ...Object.values(registers).flat(), ...notes];
}

/**
 * Reads the files of the edition.
 *
 * @param root the folder from which `EDITION` is meant
 * @throws ContentError where a file is missing that the edition needs
 */
export function readContent(root: string): Content {
  const folder = resolve(root, editionFolder);
  const read = (name: string) => {
    const path = join(editionFolder, name);
    if (!existsSync(join(folder, name))) throw new ContentError(`${path} is missing: the edition needs it.`);
    return new VFile({ path, value: readFileSync(join(folder, name), 'utf8') });
  };
  /** A file that an edition may do without, and that may hold nothing but remarks. */
  const ifAny = (name: string, empty: string) => {
    if (!existsSync(join(folder, name))) return new VFile({ path: join(editionFolder, name), value: empty });
    const file = read(name);
    if (!/^(?!\s*(?:#|$))/m.test(String(file))) file.value = `${String(file)}\n${empty}`;
    return file;
  };
  const all = (room: string, extension = 'md') =>
    globSync(`${room}/*.${extension}`, { cwd: folder }).sort().map(read);
  return {
    site: read('edition.yml'),
    ledgers: all('ledger', 'yml'),
    bibliography: ifAny('bibliography.json', '[]'),
    chronology: ifAny('chronology.yml', '[]'),
    crossLinks: ifAny('cross-links.yml', '[]'),
    insertionKinds: ifAny('insertion-kinds.yml', '[]'),
    ...(existsSync(join(folder, 'journey.yml')) && { journey: read('journey.yml') }),
    documents: all('documents'),
    registers: Object.fromEntries(registerFolders.map((register) => [register, all(register)])) as Record<
      Register,
      VFile[]
    >,
    notes: all('notes'),
  };
}
