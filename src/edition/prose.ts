import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { z } from 'astro/zod';
import { noteSchema, type NoteData } from '../schema/note.ts';
import { entrySchemas } from '../schema/entry.ts';
import { entryId, type Register } from '../schema/registers.ts';
import { fileId } from './file-id.ts';
import { checkProse } from './prose-rules.ts';
import { readYaml } from '../typed-markdown/index.ts';
import type { Entry, Prose } from './model.ts';

/** The editor's own prose: front matter and Markdown. */
const processor = unified().use(remarkParse).use(remarkFrontmatter).freeze();

/** A margin note or side-head as written, before its place in the text is found. */
export interface WrittenNote {
  /** The name of its file. */
  id: string;
  data: NoteData;
  prose: Prose;
  file: VFile;
}

/**
 * Reads an entry of a register.
 *
 * @param register the register that its folder names
 * @param file takes the errors `bad-file-name`, `front-matter`, `missing-text`, and what `checkProse` finds
 */
export function readEntry(register: Register, file: VFile): Entry | undefined {
  const name = fileId(file);
  const prose = readProse(entrySchemas[register], file);
  return prose && name !== undefined ? { id: entryId(register, name), register, ...prose } : undefined;
}

/**
 * Reads a note of the editor's.
 *
 * @param file takes the errors `bad-file-name`, `front-matter`, `missing-text`, and what `checkProse` finds
 */
export function readNote(file: VFile): WrittenNote | undefined {
  const id = fileId(file);
  const prose = readProse(noteSchema, file);
  return prose && id !== undefined ? { id, file, ...prose } : undefined;
}

function readProse<S extends z.ZodType>(
  schema: S,
  file: VFile,
): { data: z.infer<S>; prose: Prose } | undefined {
  const tree = processor.parse(file);
  const [matter, ...body] = tree.children;
  if (matter?.type !== 'yaml') {
    file.message('Missing front matter; begin the file with `---`, the fields, and `---`', {
      ruleId: 'front-matter',
      source: 'edition',
    }).fatal = true;
    return undefined;
  }
  const data = readYaml(matter.value, schema, file, {
    firstLine: 2,
    ruleId: 'front-matter',
    source: 'edition',
  });
  const sound = checkProse(body, file);
  if (!toString(body) && sound) {
    file.message('Missing text; write it below the front matter', {
      ruleId: 'missing-text',
      source: 'edition',
    }).fatal = true;
    return undefined;
  }
  if (!sound) return undefined;
  visit(tree, (node: Nodes) => {
    delete node.position;
  });
  return data && { data, prose: body };
}
