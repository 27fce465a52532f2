import { listInWords } from '../../wording/lists.ts';
import { passageLabel } from '../../wording/locator.ts';
import { dateInWords } from '../../wording/dates.ts';
import { termText, wantedTerms, type Query, type Term } from '../ask/query.ts';
import { isFiltered, unfiltered, type SearchState } from '../ask/state.ts';
import type { Found } from '../match/find.ts';
import { words } from '../match/tokens.ts';
import { either, joined, number, plural, type LinePart } from './piece.ts';

/** Other spellings of a word that occurs nowhere, or of a compound that doesn't. */
export type Near = (text: string) => readonly string[];

/** What the query was taken for; nothing where that goes without saying. */
export function understoodAs(found: Found): LinePart[] {
  const { state, query, hits } = found;
  if (state.written)
    return [
      'Only as written. ',
      { text: 'Names, dates and other forms too', state: { ...state, written: false } },
    ];
  if (hits.sentences.length + hits.paragraph.length + hits.record.length === 0) return [];
  const told = new Map(wantedTerms(query).map((term) => [term, tell(term, found)]));
  if ([...told.values()].every(({ length }) => length === 1)) return [];
  // What else a term finds is told once, however many alternatives it is of.
  const next = (term: Term): LinePart[] => {
    const pieces = told.get(term) ?? [];
    told.set(term, pieces.slice(0, 1));
    return pieces;
  };
  const [first] = query.any;
  const everywhere = (first?.none ?? []).filter((term) => query.any.every(({ none }) => none.includes(term)));
  const alternatives = query.any.map(({ all, none }) => [
    ...joined(all.map(next), ' and '),
    ...without(
      ', ',
      none.filter((term) => !everywhere.includes(term)),
    ),
  ]);
  return [
    'Understood as ',
    ...joined(alternatives, ', or '),
    ...without('; ', everywhere),
    '. ',
    { text: 'Only as written', state: { ...state, written: true } },
  ];
}

function without(sign: string, none: readonly Term[]): LinePart[] {
  if (none.length === 0) return [];
  return [`${sign}without `, ...either(none.map((term) => ({ strong: termText(term) })))];
}

/** How a term was understood: itself, and in parentheses what else is found. */
function tell(term: Term, { names, forms }: Found): LinePart[] {
  const strong: LinePart = { strong: termText(term) };
  const name = names.find((one) => one.term === term);
  if (name) {
    const links = either(
      name.named.map(({ entry, name: heading }) => ({ text: heading, path: `/${entry}/` })),
    );
    return [{ strong: term.text }, ' (', ...links, ', under every name)'];
  }
  if (term.days) return [{ strong: term.text }, ` (${daysInWords(term.days)})`];
  if (term.words.some((word) => word.endsWith('*'))) return [strong, ' (a beginning)'];
  const others = forms.get(term) ?? [];
  return others.length === 0
    ? [strong]
    : [strong, ` (also ${listInWords(others.map((form) => `“${form}”`))})`];
}

function daysInWords(days: NonNullable<Term['days']>): string {
  if ('yearly' in days) return 'the date, in any year';
  const { from, to } = days;
  if (from === to) return dateInWords(from);
  if (from.endsWith('-01-01') && to.endsWith('-12-31') && from.slice(0, 4) === to.slice(0, 4))
    return `any date in ${from.slice(0, 4)}`;
  return `any date from ${dateInWords(from)} to ${dateInWords(to)}`;
}

/** What was not understood as it may have been meant, why less was found than was asked for, and what else could be. */
export function remarksOf(found: Found, near: Near): LinePart[][] {
  return [...doubts(found), ...reasons(found, near)];
}

function doubts({ state, query }: Found): LinePart[][] {
  return query.doubts.map((doubt): LinePart[] => {
    switch (doubt.type) {
      case 'or':
        return [
          '“or” in small letters is a word. ',
          {
            text: 'Look for either',
            state: { ...state, query: state.query.replace(/(\s)or(\s)/g, '$1OR$2') },
          },
        ];
      case 'short':
        return [`“${doubt.text}” begins too many words: give at least two letters.`];
      case 'day':
        return [`The calendar has no ${doubt.text}; its words are looked for.`];
      case 'many':
        return ['The parentheses make more alternatives than can be looked for; they were left out.'];
    }
  });
}

/** Why less was found than was asked for, and what else could be asked. */
function reasons(found: Found, near: Near): LinePart[][] {
  const { state, query, hits, whole, missing, counts } = found;
  const references = lackingOf(found);
  if (references.length > 0) return references;
  if (query.any.length === 0)
    return state.query.trim()
      ? [[query.only.length > 0 ? 'Only words to leave out: add one to look for.' : 'No word to look for.']]
      : [];
  // Of a date that can be read in two ways, or of alternatives, one may well mean nothing.
  const told = missing.filter(({ term }) => !term.days || hits.sentences.length === 0);
  const absent = told.map(({ term, words: own }) => reasonOf(term, own, state, near));
  if (absent.length > 0 || hits.sentences.length > 0) return absent;
  if (whole.sentences.length > 0 && isFiltered(state))
    return [
      [
        `Without filters, ${plural(whole.sentences.length, 'sentence')}. `,
        { text: 'Show all', state: unfiltered(state) },
      ],
    ];
  const excluded = query.any.some(({ none }) => none.length > 0);
  if (excluded && whole.paragraph.length + whole.record.length === 0)
    return [
      [
        'Every sentence that has what you look for also has what is to be left out. ',
        ask('Leave nothing out', state, withoutExclusions(query)),
      ],
    ];
  const each = query.any
    .flatMap(({ all }) => all)
    .map((term) => `${term.entries ? term.text : termText(term)} ${number(counts.get(term) ?? 0)}`);
  const apart = query.any.flatMap(({ all }) => all.map(termText)).join(' OR ');
  const where =
    hits.paragraph.length + hits.record.length > 0
      ? 'no sentence has all of them'
      : 'no document has all of them';
  return [
    [`Each of these occurs, but ${where}: ${each.join(', ')}. `, ask('Look for any of them', state, apart)],
  ];
}

/** What the query is without what it leaves out. */
const withoutExclusions = ({ any }: Query): string =>
  any.map(({ typed }) => typed.map(termText).join(' ')).join(' OR ');

/** A passage that is named and not there: how many there are. */
function lackingOf({ addresses, anywhere, hits }: Found): LinePart[][] {
  const lacking = addresses.filter(({ among }) => among && !among.isThere);
  if (lacking.length === 0 || lacking.length < addresses.length || hits.sentences.length > 0) return [];
  const [{ passage = '' } = {}] = lacking;
  const told = lacking.flatMap(({ document, among }) =>
    among ? [`${document.label} has ${amongInWords(among)}`] : [],
  );
  const others = (anywhere?.documents ?? 0) > lacking.length;
  return [
    [
      `There is no ${passageLabel(passage)}: ${listInWords(told)}${others ? ', and others may have more' : ''}.`,
    ],
  ];
}

/** How many passages of a kind there are. */
function amongInWords({ role, count }: NonNullable<Found['addresses'][number]['among']>): string {
  if (role === 'paragraph') return count === 1 ? '¶ 1 alone' : `¶ 1–${count}`;
  const roles = {
    sentence: 'sentence',
    opener: 'opening line',
    closer: 'closing line',
    abstract: 'abstract',
  };
  return `${plural(count, roles[role])}${role === 'sentence' ? ' there' : ''}`;
}

const ask = (text: string, state: SearchState, query: string): LinePart => ({
  text,
  state: { ...unfiltered(state), query },
});

/** Why a term was not found, and what may have been meant. */
function reasonOf(term: Term, absent: readonly string[], state: SearchState, near: Near): LinePart[] {
  if (term.entries) return [`No document names ${term.text}.`];
  if (term.days) return [`No expression in this edition means ${term.text}.`];
  if (term.near !== undefined && absent.length === 0)
    return [
      `The words of “${term.text}” occur, but never within ${term.near === 1 ? 'one word' : `${term.near} words`} of each other. `,
      ask('Look for them apart', state, term.words.join(' ')),
    ];
  const compounds = term.words.length > 1 ? near(term.text) : [];
  if (absent.length === 0 && compounds.length === 0)
    return [
      `The words of “${term.text}” occur, but not in this sequence. `,
      ask('Look for them apart', state, term.words.join(' ')),
    ];
  const shown = term.words.length === 1 || absent.length === 0 ? [term.text] : absent;
  const said: LinePart[] = [
    `${listInWords(shown.map((word) => `“${word}”`))} ${shown.length === 1 ? 'does' : 'do'} not occur`,
  ];
  const meant = [
    ...compounds.map((other) => {
      const query = state.query.replace(term.text, () => other);
      return ask(other, state, query);
    }),
    ...absent.flatMap((word) =>
      near(word).map((other) => ask(other, state, respell(state.query, word, other))),
    ),
  ];
  return meant.length > 0 ? [...said, '; did you mean ', ...either(meant), '?'] : [...said, '.'];
}

/** A query with another spelling of a word. */
function respell(query: string, word: string, other: string): string {
  return words(query)
    .filter((one) => one.word === word)
    .reduceRight((text, { start, end }) => text.slice(0, start) + other + text.slice(end), query);
}
