import { listInWords } from '../../wording/lists.ts';
import { dateInWords } from '../../wording/dates.ts';
import type { Found } from '../match/find.ts';
import { either, plural, type Piece } from './piece.ts';
import { stringifyQuery, termText, type Term } from '../ask/query.ts';
import { isFiltered, unfiltered, type SearchState } from '../ask/state.ts';
import { words } from '../match/tokens.ts';

/** Near spellings of a word that occurs nowhere. */
export type Near = (word: string) => readonly string[];

/** What was looked for, why less was found than was asked for, and what else could be asked. */
export function remarksOf(found: Found, near: Near): Piece[][] {
  return [...bridgesOf(found), ...reasons(found, near)];
}

/** Which names were looked for as entries, and which could be. */
function bridgesOf(found: Found): Piece[][] {
  const { state, bridges, named, date } = found;
  if (date !== undefined) return [[`Every expression that means ${dateInWords(date)} is found.`]];
  const told = bridges.map(({ named: entries, term, unwritten }): Piece[] => {
    const links = either(entries.map(({ entry, name }) => ({ text: name, path: `/${entry}/` })));
    return unwritten
      ? [`“${term.text}” is `, ...links, ', found under every name that the documents use.']
      : [
          ...links,
          ', under every name. ',
          { text: `Only “${term.text}”`, state: { ...state, names: false } },
        ];
  });
  const bridged = new Set(bridges.flatMap(({ named: entries }) => entries.map(({ entry }) => entry)));
  const more = named
    .filter(({ entry, terms }) => terms.length > 0 && !bridged.has(entry))
    .map(({ entry, name }) => ({ name, count: countUnfound(entry, found) }))
    .filter(({ count }) => count > 0);
  if (more.length === 0) return told;
  const others = listInWords(more.map(({ name, count }) => `${name} ${plural(count, 'time')}`));
  return [
    ...told,
    [
      `In other words, the documents also name ${others}. `,
      { text: 'Find these too', state: { ...state, names: true } },
    ],
  ];
}

/** How often an entry that stands before the hits is named where none of them is. */
function countUnfound(entry: string, { cards, whole }: Found): number {
  const { mentions = 0 } = cards.find(({ id }) => id === entry)?.card ?? {};
  const hits = whole.documents.flatMap(({ passages }) => passages);
  const found = hits.flatMap(({ passage, occurrences }) =>
    (passage.mentions ?? []).filter(
      (one) =>
        one.entry === entry && occurrences.some(({ start, end }) => start < one.end && one.start < end),
    ),
  );
  return mentions - found.length;
}

/** Why less was found than was asked for, and what else could be asked. */
function reasons(found: Found, near: Near): Piece[][] {
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
    `${listInWords(shown.map((word) => `“${word}”`))} ${shown.length === 1 ? 'does' : 'do'} not occur`,
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
