import type { Found } from './find.ts';
import { either, plural, type Piece } from './piece.ts';
import { stringifyQuery, termText, type Term } from './query.ts';
import { isFiltered, unfiltered, type SearchState } from './state.ts';
import { words } from './tokens.ts';

/** Near spellings of a word that occurs nowhere. */
export type Near = (word: string) => readonly string[];

/** Why less was found than was asked for, and what else could be asked. */
export function reasons(found: Found, near: Near): Piece[][] {
  const { state, query, answer, whole, bridges } = found;
  const { occurrences } = whole.total;
  if (query.any.length === 0)
    return state.query.trim()
      ? [[query.none.length > 0 ? 'Only words to leave out: add one to look for.' : 'No word to look for.']]
      : [];
  const missing = whole.missing.map(({ term, words: absent }) => reasonOf(term, absent, state, near));
  if (missing.length > 0 || answer.total.occurrences > 0) return missing;
  if (occurrences > 0 && isFiltered(state))
    return [
      [
        `Without filters, ${plural(occurrences, 'occurrence')}. `,
        { text: 'Show all', state: unfiltered(state) },
      ],
    ];
  if (query.none.length > 0 && isPossible(found))
    return [
      [
        'Every paragraph that has what you look for also has what is to be left out. ',
        ask('Leave nothing out', state, stringifyQuery({ ...query, none: [] })),
      ],
    ];
  const counts = whole.terms.map((one) => `${termText(one.term)} ${one.occurrences}`).join(', ');
  const apart = {
    text: 'Look for any of them',
    state: { ...state, query: query.any.flat().map(termText).join(' OR ') },
  };
  return [
    [
      `Each of these occurs, but no document has all of them: ${counts}. `,
      ...(bridges.length > 0 ? [] : [apart]),
    ],
  ];
}

/** Whether a document has all that is asked for, were nothing left out. */
function isPossible({ documents }: Found): boolean {
  return documents.found > 0;
}

const ask = (text: string, state: SearchState, query: string): Piece => ({
  text,
  state: { ...unfiltered(state), query },
});

/** Why a term was not found, and what may have been meant. */
function reasonOf(term: Term, absent: readonly string[], state: SearchState, near: Near): Piece[] {
  if (term.entries) return [`No document names ${term.text}.`];
  if (absent.length === 0)
    return [
      `The words of “${term.text}” occur, but not in this sequence. `,
      ask('Look for them apart', state, term.words.join(' ')),
    ];
  const shown = term.words.length === 1 ? [term.text] : absent;
  const said: Piece[] = [
    `${shown.map((word) => `“${word}”`).join(' and ')} ${shown.length === 1 ? 'does' : 'do'} not occur`,
  ];
  const meant = absent.flatMap((word) =>
    near(word).map((other) => ask(other, state, respell(state.query, word, other))),
  );
  return meant.length > 0 ? [...said, '; did you mean ', ...either(meant), '?'] : [...said, '.'];
}

/** A query with another spelling of a word. */
function respell(query: string, word: string, other: string): string {
  return words(query)
    .filter((one) => one.word === word)
    .reduceRight((text, { start, end }) => text.slice(0, start) + other + text.slice(end), query);
}
