import { words } from '../match/tokens.ts';

/** A word, a compound (`Byeong-jik`) or a quoted phrase: words in sequence. */
export interface Term {
  /** As it was written, without quotation marks. */
  text: string;
  /** Its words, folded; at least one. */
  words: string[];
  /** Whether it was quoted: then no other form of its words is found. */
  exact: boolean;
  /** Entries of the registers that are found wherever they are named, besides the words themselves. */
  entries?: readonly string[];
}

/** What is looked for. */
export interface Query {
  /** Alternatives; each asks for all of its terms. */
  any: Term[][];
  /** Terms whose paragraphs are left out, whichever alternative is found. */
  none: Term[];
}

/**
 * A minus or none; then what stands in straight quotes, in quotes of any kind (unclosed, to the end), or a word.
 * Straight quotes pair first, so that a passage with curly quotes in it can be put between them.
 */
const PIECE = /([-−–]*)(?:"([^"]*)"|["“”„«]([^"“”»]*)["“”»]?|([^\s"“”„«»]+))/g;

/**
 * Reads a query: `words "exact phrases" -excluded one OR another`. Everything else is text; there are no errors.
 *
 * @param query what was typed
 * @returns no terms where no word was typed; equal terms are one object
 */
export function parseQuery(query: string): Query {
  const terms = new Map<string, Term>();
  const read = (text: string, exact: boolean): Term[] => {
    const found = words(text).map(({ word }) => word);
    if (found.length === 0) return [];
    const key = `${exact ? '"' : ''}${found.join(' ')}`;
    // As a word, `OR` is written so that it can't be taken for the operator.
    const term = terms.get(key) ?? {
      text: text === 'OR' && !exact ? 'or' : text.trim(),
      words: found,
      exact,
    };
    terms.set(key, term);
    return [term];
  };
  const any = [new Set<Term>()];
  const none = new Set<Term>();
  for (const { 0: piece, 1: minus = '', 2: straight, 3: curly, 4: word = '', index } of query.matchAll(
    PIECE,
  )) {
    const phrase = straight ?? curly;
    const excluded = minus !== '' && /^\s?$/.test(query.charAt(index - 1));
    if (piece === 'OR') any.push(new Set());
    else
      for (const term of read(phrase ?? word, phrase !== undefined))
        (excluded ? none : any.at(-1))?.add(term);
  }
  const filled = any.filter((all) => all.size > 0).map((all) => [...all]);
  // `OR` between nothing is a word like any other.
  const rest = any.length > 1 && filled.length + none.size === 0 ? read('OR', false) : [];
  return { any: rest.length > 0 ? [rest] : filled, none: [...none] };
}

/** A term as one would type it. */
export function termText({ text, exact }: Term): string {
  return exact ? `"${text}"` : text;
}

/**
 * Writes a query as it was understood.
 *
 * @returns text that reads as the same query
 */
export function stringifyQuery({ any, none }: Query): string {
  const alternatives = any.map((all) => all.map(termText).join(' ')).join(' OR ');
  return [alternatives, ...none.map((term) => `-${termText(term)}`)].filter(Boolean).join(' ');
}
