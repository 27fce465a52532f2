import { distance } from 'fastest-levenshtein';
import { functionWords, offices, particles, possessives, surnamesFirst } from '../lexicon.ts';

/** A run of capitalized words right before an insertion, the particles inside names with it. */
export interface NameRun {
  words: string[];
  /** The word before the run, in lower case. */
  lead: string;
  /** Whether an article or a possessive opens it: `the Secretary`, `the Ambassador of Mali`. */
  isDefinite: boolean;
}

const word = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}’'.-]*/u;
/** `Petrov`, `al-Ahsa` */
const capital = /^(?:\p{Ll}{2}-)?\p{Lu}/u;

/** The name, office or both that a text ends in; nothing where its last word is in small letters. */
export function nameRun(before: string): NameRun | undefined {
  const tokens =
    (before.trimEnd().split('\n').at(-1) ?? '').match(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}’'.-]*|\S/gu) ?? [];
  const words: string[] = [];
  // A word with a period ends a sentence, unless it is an initial or an abbreviated office.
  const last = tokens.at(-1) ?? '';
  if (last.endsWith('.') && !/^(?:\p{Lu}\.)+$/u.test(last) && !isOffice(last)) return undefined;
  let at = tokens.length - 1;
  for (; at >= 0; at -= 1) {
    const token = tokens[at] ?? '';
    const ahead = tokens[at - 1] ?? '';
    // `Ministry of Trade`, `Ambassador to Cuba`, but no name goes on over the `to` of `from Petrov to Lind`.
    const joins = /^(?:to|in|on|for)$/u.test(token) ? isOffice(ahead) : particles.has(token.toLowerCase());
    const within = words.length > 0 && joins && (capital.test(ahead) || offices.has(ahead));
    if (
      !word.test(token) ||
      !(capital.test(token) || within || (words.length > 0 && !/^\p{N}/u.test(token) && offices.has(token)))
    )
      break;
    // `If [the conference] is`: the first word of a sentence is no name for its capital.
    if (!within && functionWords.has(token.toLowerCase()) && !particles.has(token.toLowerCase())) break;
    // A sentence ends in a word with a period, a name in an initial or an abbreviation.
    if (words.length > 0 && token.endsWith('.') && token.length > 5) break;
    words.unshift(token.replace(/['’]s?$/u, ''));
  }
  while (words.length > 0 && particles.has((words[0] ?? '').toLowerCase())) {
    at += 1;
    words.shift();
  }
  // `Premier Kim and Pak Song-chol`: two people; `Ministry of Trade and Industry` is one body.
  const and = words.lastIndexOf('and');
  if (and > 0 && hasOffice(words.slice(0, and))) words.splice(0, and + 1);
  if (words.length === 0) return undefined;
  const lead = (tokens[at] ?? '').toLowerCase();
  const opened = ['the', 'The'].includes(
    before
      .trimEnd()
      .split(/\s+/)
      .at(-words.length - 1) ?? '',
  );
  return { words, lead, isDefinite: opened || lead === 'the' || possessives.has(lead) };
}

/** Whether all words of a name are offices: `Comrade Premier`, `Minister of Marine`, `Vice Foreign Minister`. */
export const hasOffice = (words: readonly string[]) => words.some((one) => isOffice(one));

/** Whether a word says what someone is. */
export const isOffice = (one: string) =>
  offices.has(one.toLowerCase().replace(/\.$/, '')) ||
  /-(?:minister|secretary|general|in-chief|at-large|prefect|president)$/iu.test(one);

/** Whether a name ends like the surnames of Europe: `Filippov`, not `Fidel`. */
export const isSurname = (one: string) =>
  /(?:[oe]v|in|sk[iy]|enko|off|yan|ian|shvili|i[cć]h?|escu|son|sen|mann?|berg|stein)$/u.test(one);

export const isSurnameFirst = (one: string) => surnamesFirst.has(one.toLowerCase());

/** Whether two names are spellings of one: romanizations, hyphens and capitals differ, the consonants hardly. */
export function isSameName(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)];
  if (a === '' || b === '' || a === b) return a === b && a !== '';
  const near = distance(a, b) / Math.max(a.length, b.length);
  const [c, d] = [skeleton(a), skeleton(b)];
  const length = Math.max(c.length, d.length);
  const alike = length >= 2 && distance(c, d) / length <= 0.34;
  return near <= 0.34 || (alike && near <= 0.75 && c.startsWith(d.charAt(0)));
}

const plain = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}|[^\p{L}]/gu, '')
    .toLowerCase();

/** The consonants, those that romanizations confuse made one. */
const skeleton = (name: string) =>
  name
    .replace(/ts|tz|ch|zh|sh|[jzcxsqh]/g, (sound) => (/^[hx]$|^sh$|^s$/.test(sound) ? 's' : 'c'))
    .replace(/[bp]/g, 'p')
    .replace(/[gk]/g, 'k')
    .replace(/[dt]/g, 't')
    .replace(/[lr]/g, 'r')
    .replace(/[wvf]/g, 'v')
    .replace(/[aeiouy]/g, '')
    .replace(/(.)\1+/g, '$1');

/** Whether letters are the first ones of words: `CC` of `Central Council`. */
export function isAcronymOf(letters: string, words: readonly string[]): boolean {
  const short = letters.replace(/[^\p{L}]/gu, '').toUpperCase();
  if (!/^\p{Lu}[\p{Lu}.&-]{1,9}$/u.test(letters) || short.length < 2) return false;
  const content = words.flatMap((one) => one.split('-')).filter((one) => !particles.has(one.toLowerCase()));
  const initials = (list: readonly string[]) => list.map((one) => one.charAt(0).toUpperCase()).join('');
  const all = initials(words.flatMap((one) => one.split('-')));
  return (
    initials(content).endsWith(short) ||
    all.endsWith(short) ||
    (short.length > 2 && initials(content).startsWith(short.slice(0, 2)))
  );
}

/** Whether a word is an abbreviation in capitals: `NVA`, `MO`, `U.N.`. */
export const isAbbreviation = (one: string) => /^(?:\p{Lu}\.?){2,7}(?:[-/](?:\p{Lu}\.?){2,7})?$/u.test(one);
