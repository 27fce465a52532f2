import type { VFile } from 'vfile';
import type { Role } from '../schema/passage-id.ts';
import type { Questions } from './questions.ts';
import { isBlank, isWrapped, trimLine, type Line } from './read.ts';

/** What a dump says of its document, by the names that the formats share. */
export type FieldName =
  | 'title'
  | 'date'
  | 'type'
  | 'author'
  | 'person'
  | 'place'
  | 'subject'
  | 'citation'
  | 'archive line'
  | 'holder'
  | 'credits'
  | 'donor'
  | 'original language'
  | 'translator'
  | 'contributor'
  | 'classification'
  | 'record'
  | 'rights'
  | 'page mark'
  | 'unplaced';

/** A field's value with its place in the dump. */
export interface Field {
  value: string;
  line: number;
}

/** A block of the document's text, before it has an id. */
export interface SourceBlock {
  role: Role;
  /** Whether it is the document's own heading. */
  heading: boolean;
  /** Its lines in the dump, in order. */
  lines: readonly Line[];
  /** The published text: the lines without the spaces and tabs at their ends, parted by `\n`. */
  text: string;
  /** Whether its lines are lines of their own, as in verse, a table or an address, and no mere want of room. */
  keepsLines: boolean;
  /** Whether it stands in a list of people, under the label before it. */
  isListed?: boolean;
}

/** A footnote at the end of a text. */
export interface SourceFootnote {
  /** Its number or letter. */
  number: string;
  /** The block that holds its text. */
  note: SourceBlock;
  /** Where it is called: block, and the range of the call in the block's text. */
  calls: { block: SourceBlock; start: number; end: number }[];
}

/** What a line of a dump is. */
export interface Use {
  /** Part of the text, of a field, or of the page around the document. */
  as: 'body' | 'field' | 'furniture';
  /** The role of the block, the field, or the piece of furniture. */
  name: string;
}

/** A dump, read: what it says of the document, and the document's text. */
export interface ArchiveRecord {
  fields: ReadonlyMap<FieldName, readonly Field[]>;
  /** In the order in which they are published: the abstract first. */
  blocks: readonly SourceBlock[];
  /** Whether the text breaks off. */
  cutOff: boolean;
  footnotes: readonly SourceFootnote[];
  /** What is known without a line of its own that says it: facts by their paths in front matter. */
  facts?: Readonly<Record<string, string | string[]>>;
}

/**
 * What a format works on: the lines of a dump, of which each is given one use; and where it tells and asks.
 */
export class Dump {
  readonly lines: readonly Line[];
  readonly file: VFile;
  readonly questions: Questions;
  readonly fields = new Map<FieldName, Field[]>();
  readonly #uses = new Map<number, Use>();

  constructor(lines: readonly Line[], file: VFile, questions: Questions) {
    this.lines = lines;
    this.file = file;
    this.questions = questions;
    this.use(lines.filter(isBlank), { as: 'furniture', name: 'blank line' });
  }

  /** Gives lines their use; a line has only one. */
  use(lines: readonly Line[], use: Use): void {
    for (const { number } of lines) {
      const before = this.#uses.get(number);
      if (before)
        throw new Error(`line ${number} is ${before.name} already, it can't be ${use.name} as well`);
      this.#uses.set(number, use);
    }
  }

  /** Names lines as a part of the page around the document. */
  furniture(lines: readonly Line[], name: string): void {
    this.use(lines, { as: 'furniture', name });
  }

  /** Keeps a field. Its lines are given their use unless they share it with its label. */
  keep(name: FieldName, value: string, lines: readonly Line[]): void {
    const field = { value, line: lines[0]?.number ?? 1 };
    this.fields.set(name, [...(this.fields.get(name) ?? []), field]);
    this.use(lines, { as: 'field', name });
  }

  /** The use of each line of the dump. */
  get uses(): readonly (Use & Line)[] {
    return this.lines.map((line) => {
      const use = this.#uses.get(line.number);
      if (!use) throw new Error(`line ${line.number} was given no use`);
      return { ...use, ...line };
    });
  }

  /** Tells something that a person should look at. */
  warn(line: number, ruleId: string, reason: string, column = 1): void {
    this.file.message(reason, { ruleId, source: 'ingest', place: { line, column } });
  }
}

/**
 * Makes a block of lines and gives them their use.
 *
 * @param dump the dump
 * @param role what the block is
 * @param lines its lines, none of them blank
 * @param heading whether it is the document's own heading
 */
export function takeBlock(dump: Dump, role: Role, lines: readonly Line[], heading = false): SourceBlock {
  dump.use(lines, { as: 'body', name: role });
  const text = lines.map((line) => trimLine(line.text)).join('\n');
  return { role, heading, lines, text, keepsLines: keepsLines(lines) };
}

/** A line longer than this is no verse, and no row of a table without tabs. */
const LONGEST_VERSE = 60;

/** Whether lines are short by nature rather than for want of room. */
function keepsLines(lines: readonly Line[]): boolean {
  if (lines.length < 2) return false;
  if (lines.filter((line) => trimLine(line.text).includes('\t')).length * 2 >= lines.length) return true;
  return !isWrapped(lines) && lines.every((line) => line.text.length <= LONGEST_VERSE);
}
