import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFiles } from '../../src/loader/write.ts';
import { random } from './corpus.ts';
import { vocabulary } from './documents.ts';

/** A generator of numbers below a bound. */
type Next = (below: number) => number;

/** About so many words a document has. */
const WORDS = 1_560;
const GENRES = ['telegram', 'record of conversation', 'letter', 'report'];
const ANSWERS = 'North South said the sic … lost his then to them Chinese our side of February'.split(' ');
const template = join(import.meta.dirname, '../new/edition');

/** The registers, with how many entries each has in a generated edition. */
const SIZES = { people: 120, places: 60, organizations: 40, events: 20, concepts: 10 };
type Register = keyof typeof SIZES;

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
/** Words that are rare enough to be names, no two the same. */
const nameWord = (at: number) => capital(vocabulary[9_000 + at * 7] ?? '');

/** The names of a generated edition's entries, the most named first. */
const names: readonly { register: Register; id: string; name: string }[] = Object.entries(SIZES)
  .flatMap(([register, size], band) =>
    Array.from({ length: size }, (_, at) => {
      const number = band * 400 + at * 2;
      const name = `${nameWord(number)} ${nameWord(number + 1)}`;
      return { register: register as Register, id: name.toLowerCase().replace(' ', '-'), name, at };
    }),
  )
  .sort((a, b) => a.at - b.at || a.id.localeCompare(b.id));

/** By Zipf's law: the first of a list much oftener than the last. */
const zipf = (next: Next, length: number) => Math.floor(length ** (next(10_007) / 10_007)) - 1;

/** A sentence of as many words as sentences of such papers have: about 22, seldom above 60. */
function sentence(next: Next, inserted: number): { text: string; words: number } {
  const words = 4 + next(18) + next(18) + (next(9) === 0 ? next(40) : 0);
  const parts: string[] = [];
  while (parts.length < words) {
    const kind = next(200);
    if (kind < 5) parts.push(names[zipf(next, names.length)]?.name ?? '');
    else if (kind < 5 + inserted) parts.push(`[${ANSWERS[next(ANSWERS.length)] ?? ''}]`);
    else if (kind < 6 + inserted) parts.push(`on ${1 + next(28)} February 19${45 + next(40)}`);
    else parts.push(vocabulary[zipf(next, vocabulary.length)] ?? '');
  }
  return { text: `${capital(parts.join(' ').replace(/^\[/, 'The ['))}.`, words };
}

function paragraph(next: Next, least: number, inserted: number): { text: string; words: number } {
  const sentences: string[] = [];
  let words = 0;
  while (words < least) {
    const one = sentence(next, inserted);
    sentences.push(one.text);
    words += one.words;
  }
  return { text: sentences.join(' '), words };
}

/**
 * A document as a dump in the plain format: the same seed gives the same one.
 *
 * @param words how long it is
 * @param least how long its paragraphs are at least
 * @param inserted how many of 200 words are insertions
 */
export function dump(seed: number, { words = WORDS, least = 60, inserted = 3 } = {}): string {
  const next = random(77 + seed * 31);
  const paragraphs: string[] = [];
  for (let count = 0; count < words;) {
    const one = paragraph(next, least + next(120), inserted);
    paragraphs.push(one.text);
    count += one.words;
  }
  // Whatever the register lists is named somewhere.
  if (seed === 0) paragraphs.push(`Present were ${names.map(({ name }) => name).join(', ')}.`);
  const two = (value: number) => String(value).padStart(2, '0');
  const date = `19${45 + next(45)}-${two(1 + next(12))}-${two(1 + next(28))}`;
  const title = `On ${capital(vocabulary[300 + next(5_000)] ?? '')} and ${capital(vocabulary[300 + next(5_000)] ?? '')}, No. ${seed}`;
  const head = [
    `title: "${title}"`,
    `date: ${date}`,
    `genre: ${GENRES[next(GENRES.length)] ?? ''}`,
    `archive: { reference: "EXA ${100 + next(100)}-${two(seed)}", repository: Example Digital Archive }`,
    'originalLanguage: Chinese',
  ];
  return `---\n${head.join('\n')}\n---\n\n${paragraphs.join('\n\n')}\n`;
}

/** How the dump of a seed is called, and its document's id. */
export const dumpId = (seed: number): string => `document-${String(seed).padStart(5, '0')}`;

/** The file of an entry. */
function entry(name: string, id: string): string {
  const facts = ['sources: [example-work]', 'confidence: verified'];
  return `---\nname: ${name}\n${facts.join('\n')}\n---\n\n${name} stands in the register as ${id}, and is made up.\n`;
}

/**
 * Writes an edition of made-up documents, waiting for ingest: dumps with all facts, registers, and an account of itself.
 *
 * @param folder where; what lies there is overwritten
 * @param count how many documents
 */
export function writeEdition(folder: string, count: number): void {
  const files = new Map<string, string>();
  for (const name of ['edition.yml', 'chronology.yml', 'cross-links.yml', 'insertion-kinds.yml'])
    files.set(join(folder, name), readFileSync(join(template, name), 'utf8'));
  const work = { id: 'example-work', type: 'book', title: 'An Example of a Work' };
  files.set(join(folder, 'bibliography.json'), JSON.stringify([work]));
  for (const { register, id, name } of names) files.set(join(folder, register, `${id}.md`), entry(name, id));
  for (let seed = 0; seed < count; seed++) {
    files.set(join(folder, 'sources', `${dumpId(seed)}.txt`), dump(seed));
    files.set(join(folder, 'sources', `${dumpId(seed)}.yml`), `id: ${dumpId(seed)}\n`);
  }
  writeFiles(files);
}
