import { isFunctionWord } from '../match/function-words.ts';
import type { WantedDays } from './dates.ts';
import { words } from '../match/tokens.ts';

/** A word, a compound (`Byeong-jik`) or a quoted phrase: words in sequence; or a name or a date, however written. */
export interface Term {
  /** As it was written, without quotation marks. */
  text: string;
  /** Its words, folded; with a `*` at its end, one stands for all words that begin so. */
  words: string[];
  /** Whether it was quoted: then no other form of its words is found. */
  exact: boolean;
  /** Within how many words of each other its words stand, in any order. */
  near?: number;
  /** Entries of the registers that are found wherever they are named, besides the words themselves. */
  entries?: readonly string[];
  /** Whether only its entries are found: by itself, its word is another one, as `us` is not `US`. */
  onlyNamed?: boolean;
  /** Of what days expressions are found, besides the words themselves. */
  days?: WantedDays;
}

/** What a sentence may have to be found. */
export interface Alternative {
  /** It has all of these. */
  all: Term[];
  /** And none of these. */
  none: Term[];
  /** What was typed as a sequence of words, the commonest among them. */
  phrase?: Term;
  /** What it is to have as it was typed, in order. */
  typed: readonly Term[];
}

/** What in a query was read otherwise than it may have been meant. */
export type Doubt =
  /** `or` in small letters is a word. */
  | { type: 'or' }
  /** A beginning of one letter is no beginning. */
  | { type: 'short'; text: string }
  /** A day that no calendar has. */
  | { type: 'day'; text: string }
  /** More alternatives than can be told apart. */
  | { type: 'many' };

/** What is looked for. */
export interface Query {
  any: Alternative[];
  /** What nothing but exclusions leaves out; then nothing is looked for. */
  only: Term[];
  doubts: Doubt[];
}

/**
 * A minus or none; then what stands in straight quotes, in quotes of any kind (unclosed, to the end), with a distance
 * behind it; a parenthesis; or a word. Straight quotes pair first, so that a passage with curly quotes in it can be put
 * between them.
 */
const PIECE =
  /([-−–]*)(?:(?:"([^"]*)"|["“”„«]([^"“”»]*)["“”»]?)(?:~(\d{1,3})(?![\p{L}\p{N}]))?|([()])|([^\s"“”„«»()]+))/gu;

/** So many alternatives are told apart at most. */
const ALTERNATIVES = 32;

/** Terms of which all are to be there, and none. */
type Conjunction = Pick<Alternative, 'all' | 'none'>;

/** What was written, as a tree. */
type Tree = { type: 'term'; term: Term } | { type: 'all' | 'any'; of: Tree[] } | { type: 'not'; of: Tree };

/**
 * Reads a query: words, `"exact phrases"`, `-excluded`, `NOT excluded`, `one OR another`, `begin*`, `"two words"~5` and
 * parentheses. Everything else is text; there are no errors.
 *
 * @param query what was typed
 * @returns no alternatives where nothing is looked for; equal terms are one object
 */
export function parseQuery(query: string): Query {
  const doubts: Doubt[] = [];
  const tokens = tokenize(query, doubts);
  const { tree, excluded } = parse(tokens);
  const alternatives = anyOf({ type: 'all', of: [tree, ...excluded.map(not)] });
  if (!alternatives) return { ...parseQuery(query.replace(/[()]/g, ' ')), doubts: [{ type: 'many' }] };
  const any = alternatives.flatMap((one) => (one.all.length > 0 ? [alternative(one.all, one.none)] : []));
  if (any.length === 0 && excluded.length === 0) {
    // An operator between nothing is a word like any other.
    const operator = tokens.find(({ type }) => OPERATORS.has(type));
    const words = operator ? readTerm(operator.type, false, new Map(), []) : [];
    if (words.length > 0) return { any: [alternative(words, [])], only: [], doubts: [] };
  }
  return { any, only: any.length === 0 ? excluded.flatMap(termsOf) : [], doubts };
}

const OPERATORS: ReadonlySet<string> = new Set(['or', 'and', 'not']);

const not = (of: Tree): Tree => ({ type: 'not', of });

type QueryToken =
  | { type: 'term'; terms: Term[]; not: boolean }
  | { type: 'or' | 'and' | 'close' }
  | { type: 'not' }
  | { type: 'open'; not: boolean };

function tokenize(query: string, doubts: Doubt[]): QueryToken[] {
  const known = new Map<string, Term>();
  const tokens: QueryToken[] = [];
  for (const found of query.matchAll(PIECE)) {
    const [piece, minus = '', straight, curly, distance, parenthesis, word = ''] = found;
    const phrase = straight ?? curly;
    const excluded = minus !== '' && /^[\s(]?$/.test(query.charAt(found.index - 1));
    if (parenthesis === '(') tokens.push({ type: 'open', not: excluded });
    else if (parenthesis === ')') tokens.push({ type: 'close' });
    else if (piece === 'OR') tokens.push({ type: 'or' });
    else if (piece === 'AND') tokens.push({ type: 'and' });
    else if (piece === 'NOT') tokens.push({ type: 'not' });
    else {
      const near = distance === undefined ? undefined : Number(distance);
      const terms = readTerm(phrase ?? word, phrase !== undefined, known, doubts, near);
      if (terms.length > 0) tokens.push({ type: 'term', terms, not: excluded });
    }
  }
  if (/\S\s+or\s+\S/.test(query.replace(/"[^"]*"/g, ''))) doubts.push({ type: 'or' });
  return tokens;
}

/** Reads a word or a phrase as a term; equal ones as the same. */
function readTerm(
  text: string,
  exact: boolean,
  known: Map<string, Term>,
  doubts: Doubt[],
  near?: number,
): Term[] {
  const long = withoutShort(text, doubts);
  // A possessive finds its word.
  const plain = exact ? long : long.replace(/(?<=[\p{L}\p{N}])['’](?:s)?$/iu, '');
  const found = cutWords(plain);
  if (found.length === 0) return [];
  const distance = found.length > 1 ? near : undefined;
  const key = `${exact ? '"' : ''}${found.join(' ')}~${distance ?? ''}`;
  const term = known.get(key) ?? {
    text: long.trim(),
    words: found,
    exact,
    ...(distance !== undefined && { near: distance }),
  };
  known.set(key, term);
  return [term];
}

/** A text in which no single letter is the beginning of other words: too many begin with it, so it is a word itself. */
function withoutShort(text: string, doubts: Doubt[]): string {
  return words(text).reduceRight((rest, { word, end }) => {
    if (word.length > 1 || text.charAt(end) !== '*') return rest;
    doubts.push({ type: 'short', text: `${word}*` });
    return rest.slice(0, end) + rest.slice(end + 1);
  }, text);
}

/** The words of a text; one with a `*` right behind it is the beginning of others. */
const cutWords = (text: string): string[] =>
  words(text).map(({ word, end }) => (text.charAt(end) === '*' ? `${word}*` : word));

/** Puts tokens in order; what is excluded at the top is told apart, since it holds for every alternative. */
function parse(tokens: readonly QueryToken[]): { tree: Tree; excluded: Tree[] } {
  const excluded: Tree[] = [];
  let at = 0;
  const group = (depth: number): Tree => {
    const any: Tree[][] = [[]];
    let negate = false;
    const add = (tree: Tree, no: boolean) => {
      if (!(no || negate)) any.at(-1)?.push(tree);
      else if (depth === 0) excluded.push(tree);
      else any.at(-1)?.push(not(tree));
      negate = false;
    };
    for (; at < tokens.length; at++) {
      const token = tokens[at];
      if (!token) break;
      if (token.type === 'close') {
        if (depth > 0) break;
      } else if (token.type === 'or') any.push([]);
      else if (token.type === 'not') negate = true;
      else if (token.type === 'open') {
        at++;
        const no = token.not || negate;
        negate = false;
        add(group(depth + 1), no);
      } else if (token.type === 'term')
        for (const term of token.terms) add({ type: 'term', term }, token.not);
    }
    const filled = any.filter(({ length }) => length > 0).map((of): Tree => ({ type: 'all', of }));
    return filled.length === 0 ? { type: 'all', of: [] } : { type: 'any', of: filled };
  };
  return { tree: group(0), excluded };
}

/** The alternatives of a tree; nothing where there are too many. */
function anyOf(tree: Tree): Conjunction[] | undefined {
  switch (tree.type) {
    case 'term':
      return [{ all: [tree.term], none: [] }];
    case 'any': {
      const lists = tree.of.map(anyOf);
      return lists.every((list) => list !== undefined) ? few(lists.flat()) : undefined;
    }
    case 'all':
      return product(tree.of.map(anyOf));
    case 'not':
      // Not this and not that; of what must have several, it is enough that one is missing.
      return product(
        anyOf(tree.of)?.map(({ all, none }) => [
          ...all.map((term) => ({ all: [], none: [term] })),
          ...none.map((term) => ({ all: [term], none: [] })),
        ]),
      );
  }
}

const few = (list: Conjunction[]): Conjunction[] | undefined =>
  list.length > ALTERNATIVES ? undefined : list;

/** The alternatives that are of all lists. */
function product(lists: readonly (Conjunction[] | undefined)[] | undefined): Conjunction[] | undefined {
  let made: Conjunction[] | undefined = lists && [{ all: [], none: [] }];
  for (const list of lists ?? []) {
    made = few(
      (made ?? []).flatMap((one) =>
        (list ?? []).map((other) => ({
          all: [...new Set([...one.all, ...other.all])],
          none: [...new Set([...one.none, ...other.none])],
        })),
      ),
    );
    if (!made || !list) return undefined;
  }
  return made;
}

const termsOf = (tree: Tree): Term[] =>
  tree.type === 'term' ? [tree.term] : tree.type === 'not' ? [] : tree.of.flatMap(termsOf);

/** Words that in capitals are names. */
const CAPITALS = /^(?:US|UN|WHO|IT)$/;

/** Whether a term is one of the commonest words, not quoted. */
const isCommon = ({ words: own, exact, text, entries }: Term): boolean =>
  !exact && !entries && own.length === 1 && isFunctionWord(own[0] ?? '') && !CAPITALS.test(text);

/**
 * Sets apart what was typed as a sequence. The commonest words count only within it; where there are no others, the
 * sequence is all that is looked for.
 */
export function alternative(typed: readonly Term[], none: Term[]): Alternative {
  const telling = typed.filter((term) => !isCommon(term));
  const isPlain = (term: Term) => isNaming(term) || (!term.exact && term.near === undefined);
  if (typed.length < 2 || !typed.every(isPlain))
    return { all: telling.length > 0 ? telling : [...typed], none, typed };
  const phrase: Term = {
    text: typed.map(({ text }) => text).join(' '),
    words: typed.flatMap((term) => term.words),
    exact: typed.every(({ exact }) => exact),
  };
  return telling.length === 0 ? { all: [phrase], none, typed } : { all: telling, none, phrase, typed };
}

/** Whether a term is found wherever something is named or meant, besides its words. */
export const isNaming = ({ entries, days }: Term): boolean => Boolean(entries ?? days);

/** A term as one would type it. */
export function termText({ text, exact, near }: Term): string {
  return exact ? `"${text}"${near === undefined ? '' : `~${near}`}` : text;
}

/** All terms that are looked for, each once. */
export const wantedTerms = ({ any }: Query): Term[] => [...new Set(any.flatMap(({ all }) => all))];
