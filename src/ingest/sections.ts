import { isArchiveLine, isCitation } from './archive-line.ts';
import { isContents, isCredit, isRights, labelOf, type Label } from './frame.ts';
import { genreOf } from './genre.ts';
import { isBlank, joinLines, trimLine, type Chunk, type Line } from './read.ts';
import type { FieldName, Dump } from './record.ts';

/** A label as it stands on a line: with a value behind it, or alone. */
export interface FoundLabel {
  label: Label;
  /** Its words, without marks and colon. */
  name: string;
  /** The value on the same line, if there is one. */
  value?: string;
  /** Whether it stands in bold. */
  bold?: boolean;
  /** Whether it is none of the labels that we know. */
  unknown?: boolean;
}

/** A part of a page around the document: a label, or a text that may be the value of the label before it. */
export type Item = { chunk: Chunk; found?: undefined } | { chunk: Chunk; found: FoundLabel };

/** A label with what stands under it. */
export interface Section {
  found: FoundLabel;
  line: number;
  values: readonly Chunk[];
}

/**
 * Parts chunks into labels and texts. A value on the line of its label is a text of its own, on the same line.
 *
 * @param chunks chunks of a page
 * @param readLabel finds the label on a line
 */
export function readItems(
  chunks: readonly Chunk[],
  readLabel: (text: string, line: Line) => FoundLabel | undefined,
): Item[] {
  return chunks.flatMap((chunk) => {
    const items: Item[] = [];
    let open: [Line, ...Line[]] | undefined;
    for (const line of chunk) {
      const label = readLabel(line.text, line);
      // What stands on the line of a label and can't be its value is a text that happens to begin so.
      const found = label?.value !== undefined && !label.label.accepts(label.value) ? undefined : label;
      if (found) {
        items.push({ chunk: [line], found });
        open = found.value === undefined ? undefined : [{ number: line.number, text: found.value }];
        if (open) items.push({ chunk: open });
      } else if (open) open.push(line);
      else items.push({ chunk: (open = [line]) });
    }
    return items;
  });
}

/** The text of a value, its lines joined. */
export function valueOf(chunk: Chunk): string {
  return joinLines(chunk);
}

/** Whether a value stands on the line of its label. */
function sharesLine(item: Item, chunk: Chunk): boolean {
  return item.chunk[0].number === chunk[0].number;
}

/** So many blank lines between a label and a text are more than a page puts between a label and its value. */
const WIDE_GAP = 3;

/**
 * Gives the labels of a page their values, as far as that is certain.
 *
 * @param dump takes fields, furniture, the warning `missing-value` and the question `label-value`
 * @param items the labels and texts, in order
 * @returns the paragraphs that a label says are the archive's abstract, and the texts that no label claims
 */
export function pairValues(dump: Dump, items: readonly Item[]): { abstract: Chunk[]; orphans: Chunk[] } {
  const abstract: Chunk[] = [];
  const orphans: Chunk[] = [];
  const empty: (Item & { found: FoundLabel })[] = [];
  let at = 0;
  while (at < items.length) {
    const item = items[at];
    at += 1;
    if (!item) break;
    if (!item.found) {
      orphans.push(item.chunk);
      continue;
    }
    const values: Chunk[] = [];
    const { label } = item.found;
    for (let next = items[at]; next && !next.found; next = items[at]) {
      if (values.length > 0 ? !continues(label, next.chunk) : !isValue(dump, item, next.chunk)) break;
      values.push(next.chunk);
      at += 1;
    }
    if (label.field === 'abstract') abstract.push(...values);
    keepSection(dump, item, values);
    if (values.length === 0) empty.push(item);
  }
  const [first] = empty;
  if (first) {
    const names = empty.map(({ found }) => `“${found.name}”`).join(', ');
    const reason =
      empty.length === 1
        ? `The label ${names} has no value, and none is guessed; if you know it and readers need it, state it in the sidecar`
        : `The labels ${names} have no values, and none is guessed; if you know them and readers need them, state them in the sidecar`;
    dump.warn(first.chunk[0].number, 'missing-value', reason);
  }
  return { abstract, orphans };
}

/** Whether the text after a label is its value. */
function isValue(dump: Dump, item: Item & { found: FoundLabel }, chunk: Chunk): boolean {
  const { label, name } = item.found;
  if (!label.accepts(valueOf(chunk))) return false;
  if (label.strict === true || sharesLine(item, chunk)) return true;
  if (blankLinesBefore(dump, chunk) < WIDE_GAP) return true;
  const answer = dump.questions.ask({
    rule: 'label-value',
    line: chunk[0].number,
    lines: chunk,
    text: `Is this the value of the label “${name}” on line ${item.chunk[0].number}, some way above?`,
    answers: { value: 'it is its value', none: 'the label has no value, and this text no label' },
  });
  return answer !== 'none';
}

/** Whether a further text under a label belongs to its value: not one that surely is something else. */
function continues(label: Label, chunk: Chunk): boolean {
  const text = valueOf(chunk);
  if (label.many !== true || !label.accepts(text)) return false;
  if (label.field === 'rights') return isRights(text);
  if (isCredit(text)) return false;
  return label.field === 'abstract' || !(isRights(text) || isArchiveLine(text));
}

function keepSection(dump: Dump, item: Item & { found: FoundLabel }, values: readonly Chunk[]): void {
  const { label, name } = item.found;
  const [first] = values;
  const shared = first !== undefined && sharesLine(item, first);
  const own = label.field ?? name.toLowerCase();
  if (item.found.unknown) {
    // Kept with its name, for nobody knows yet what it is.
    const lines = [...(shared ? [] : item.chunk), ...values.flat()];
    const label = shared ? `${name}:` : valueOf(item.chunk).replaceAll('**', '').trim();
    dump.keep('unplaced', [label, ...values.map(valueOf)].join(' '), lines);
    return;
  }
  if (!shared) dump.furniture(item.chunk, `label: ${own}`);
  if (label.field === 'abstract') return;
  for (const chunk of values) {
    const value = valueOf(chunk);
    if (label.field === 'contents' && !chunk.every(({ text }) => isContents(trimLine(text))))
      dump.keep('unplaced', value, chunk);
    else if (label.field === undefined || label.field === 'contents') dump.furniture(chunk, own);
    else dump.keep(label.field, value, chunk);
  }
}

function blankLinesBefore(dump: Dump, chunk: Chunk): number {
  let count = 0;
  for (let at = chunk[0].number - 2; at >= 0; at -= 1) {
    const line = dump.lines[at];
    if (!line || !isBlank(line)) break;
    count += 1;
  }
  return count;
}

/** What a text without a label can be, by its own words; the first that fits and isn't known yet. */
const unlabelled: readonly (readonly [FieldName, (text: string, dump: Dump) => boolean])[] = [
  ['credits', isCredit],
  ['citation', isCitation],
  ['archive line', isArchiveLine],
  // Those who paid are named in the credit line as well.
  [
    'donor',
    (text, dump) =>
      /^\p{Lu}.{0,80}\b(?:Foundation|Fund|Trust|Endowment)$/u.test(text) ||
      dump.fields.get('credits')?.some(({ value }) => value.includes(text)) === true,
  ],
  ['type', (text) => text.length <= 60 && genreOf(text)?.isSure === true],
  ['record', (text) => labelOf('record id')?.accepts(text) === true],
];

/**
 * Gives texts without a label their use, where their own words say what they are; keeps and tells the others.
 *
 * @param dump takes fields and the warning `unlabelled-value`
 * @param chunks texts that no label claims
 */
export function placeOrphans(dump: Dump, chunks: readonly Chunk[]): void {
  for (const chunk of chunks) {
    const text = valueOf(chunk);
    const field = unlabelled.find(([name, fits]) => !dump.fields.has(name) && fits(text, dump))?.[0];
    if (isRights(text)) dump.keep('rights', text, chunk);
    else if (field) dump.keep(field, text, chunk);
    else if (isContents(text)) dump.furniture(chunk, 'contents');
    else if (labelOf('original uploaded date')?.accepts(text) === true)
      dump.furniture(chunk, 'original uploaded date');
    else {
      dump.keep('unplaced', text, chunk);
      const reason = `“${excerpt(text)}” has lost its label, so it is kept as \`unplaced\` and not shown; if readers need it, state it in the sidecar`;
      dump.warn(chunk[0].number, 'unlabelled-value', reason);
    }
  }
}

/** The start of a text, for messages. */
export function excerpt(text: string): string {
  const plain = trimLine(text);
  return plain.length > 60 ? `${plain.slice(0, 57).trimEnd()}…` : plain;
}
