import '../../styles/marks.css';
import { entryTerm, lettersOf, type Names } from '../../search/ask/names.ts';
import { alternative, type Query } from '../../search/ask/query.ts';
import { understand } from '../../search/ask/understand.ts';
import { findInTexts } from '../../search/match/in-texts.ts';
import type { Occurrence } from '../../search/match/match.ts';
import type { SearchPassage } from '../../search/match/passage.ts';
import { plural } from '../../search/show/piece.ts';
import { plainKey } from '../keys.ts';
import { fragmentOf } from '../passage/address.ts';
import { TEXTS } from '../passage/text.ts';
import { readText, type Markup } from './texts.ts';

/** The names of the two highlights, as the style sheet knows them. */
const ALL = 'found';
const ONE = 'found-one';

/** What of an address tells what is marked. */
const ASKED = ['q', 'as', 'name', 'in', 'with'];

/** What is marked: ranges in reading order, and how many sentences they are in. */
interface Marked {
  ranges: Range[];
  sentences: number;
}

/** Marks what a search looked for in the text that it led to; the page's elements stay as they are. */
async function markFound(): Promise<void> {
  if (!('highlights' in CSS)) return;
  const values = new URLSearchParams(location.search);
  const query = await asked(values);
  const marked = [find(query, TEXTS, values), find(query, '.note > p:not(.sources)', values)];
  const [own] = marked;
  const ranges = marked.flatMap((one) => one.ranges);
  if (!own || ranges.length === 0) return;
  CSS.highlights.set(ALL, new Highlight(...ranges));
  // What the list of hits counts is the text's; notes are marked besides.
  addBar(own.ranges.length > 0 ? own : { ranges, sentences: 0 });
}

/** The query of the address, with the names that it was taken to be of. */
async function asked(values: URLSearchParams): Promise<Query> {
  const named = values.getAll('name').map((value) => {
    const [entry = '', form = ''] = value.split('=');
    return { entry, form };
  });
  const names: Names = {
    mayBegin: () => Promise.resolve(true),
    named: (letters) =>
      Promise.resolve(
        named.flatMap(({ entry, form }, number) =>
          form && lettersOf(form) === letters ? [{ entry, number, name: form, form }] : [],
        ),
      ),
  };
  const state = { query: values.get('q') ?? '', written: values.get('as') === 'written' };
  const { query } = await understand(state, names);
  const bare = named.filter(({ form }) => !form).map(({ entry }) => entry);
  return bare.length === 0 ? query : { ...query, any: [...query.any, alternative([entryTerm(...bare)], [])] };
}

/** What a query finds in the elements of a page that hold texts. */
function find(query: Query, selector: string, values: URLSearchParams): Marked {
  const texts = [...document.querySelectorAll<HTMLElement>(selector)].map((element) =>
    readText(element, markup),
  );
  const kinds = values.getAll('in');
  const entries = values.getAll('with');
  const counts = ({ inInsertion }: Occurrence, { mentions = [] }: SearchPassage) =>
    (kinds.length === 0 || kinds.includes(inInsertion === 'none' ? 'text' : 'insertion')) &&
    entries.every((entry) => mentions.some((mention) => mention.entry === entry));
  const { hits, marks } = findInTexts(
    query,
    texts.map(({ passage }) => passage),
    counts,
  );
  return {
    ranges: texts.flatMap(({ range }, at) => (marks[at] ?? []).map(range)),
    sentences: hits.sentences.length,
  };
}

/** Notes stand in the text; names lead to the pages of their entries. */
const markup: Markup = {
  besides: '.notes',
  entryOf: ({ pathname }) => /[^/]+\/[^/]+(?=\/$)/.exec(pathname)?.[0] ?? '',
};

/** The first range in what the address points at, or else behind it. */
function first(ranges: readonly Range[]): number {
  const target = location.hash ? document.getElementById(fragmentOf(location)) : null;
  const isThere = ({ startContainer }: Range) =>
    Boolean((target?.compareDocumentPosition(startContainer) ?? 0) & Node.DOCUMENT_POSITION_FOLLOWING);
  return Math.max(0, ranges.findIndex(isThere));
}

/** Puts up the bar that steps through the marks and takes them away. */
function addBar({ ranges, sentences }: Marked): void {
  const bar = document.createElement('div');
  bar.className = 'marks ui';
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', 'What your search found here');
  const status = document.createElement('output');
  let at = first(ranges);

  const show = () => {
    const range = ranges[at];
    if (!range) return;
    CSS.highlights.set(ONE, new Highlight(range));
    const hidden = range.getClientRects().length === 0;
    const told = sentences > 0 && sentences < ranges.length ? `, in ${plural(sentences, 'sentence')}` : '';
    status.textContent = `${at + 1} of ${ranges.length}${hidden ? ', not shown in this view' : told}`;
  };
  const step = (by: number) => {
    at = (at + by + ranges.length) % ranges.length;
    show();
    goTo(ranges[at]);
  };
  const dismiss = () => {
    CSS.highlights.delete(ALL);
    CSS.highlights.delete(ONE);
    document.removeEventListener('change', show);
    document.removeEventListener('keydown', escape);
    const isHeld = bar.contains(document.activeElement);
    bar.remove();
    const values = new URLSearchParams(location.search);
    for (const name of ASKED) values.delete(name);
    history.replaceState(
      history.state,
      '',
      location.pathname + (values.size > 0 ? `?${values}` : '') + location.hash,
    );
    if (isHeld) document.getElementById('main')?.focus({ preventScroll: true });
  };
  // From anywhere, unless something that is open takes it for itself.
  const escape = (event: KeyboardEvent) => {
    if (plainKey(event) === 'Escape') dismiss();
  };

  const button = (label: string, sign: string, press: () => void) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = sign;
    made.setAttribute('aria-label', label);
    made.addEventListener('click', press);
    return made;
  };
  bar.append(
    status,
    button('The one before', '‹', () => step(-1)),
    button('The next one', '›', () => step(1)),
    button('Take the marks away', '×', dismiss),
  );
  bar.addEventListener('keydown', (event) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[plainKey(event)];
    if (by === undefined) return;
    event.preventDefault();
    step(by);
  });
  // Another view hides some marks, or shows them.
  document.addEventListener('change', show);
  document.addEventListener('keydown', escape);
  document.getElementById('main')?.before(bar);
  show();
  if (!location.hash) goTo(ranges[at]);
}

/** Brings a mark into view; one that the view hides, by what it stands in. */
function goTo(range: Range | undefined): void {
  let element = range?.startContainer.parentElement;
  while (element?.getClientRects().length === 0) element = element.parentElement;
  element?.scrollIntoView({ block: 'center' });
}

void markFound();
