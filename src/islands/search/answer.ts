import type { Found } from '../../search/match/find.ts';
import type { Library } from '../../search/match/library.ts';
import { SORTS, type Sort } from '../../search/ask/state.ts';
import { BLOCKS, blocksFor, facetsOf, namedFacets, type Facet } from '../../search/show/facets.ts';
import { passageFor, readLines, type HitLine } from '../../search/show/lines.ts';
import { bySide, ordered } from '../../search/show/order.ts';
import { periodsOf } from '../../search/show/periods.ts';
import { number, plural } from '../../search/show/piece.ts';
import type { AnswerSection } from '../../search/show/sections.ts';
import type { View } from '../../search/show/view.ts';
import { FORMATS, type AnswerFormat } from '../../search/show/export.ts';
import { askLink, button, element, piecesOf, some, type AnswerContext } from './elements.ts';
import { renderFacet, renderPeriods, renderRange } from './facets.ts';
import { rankRecords } from './rank.ts';
import { readAll } from './read-all.ts';
import { renderCard, renderDestination, renderHeading, renderLine } from './render.ts';
import { copyCitation, takeAway } from './take-away.ts';

/** What a reader had opened, to be found again on the way back. */
export interface Memory {
  /** How many lines of each section are shown. */
  lines: Record<string, number>;
  /** Which folds are open. */
  open: string[];
}

/** What an answer is shown with. */
export interface Answered {
  found: Found;
  view: View;
  library: Library;
  /** How the documents are called and of what days they are, where they are few. */
  documents: readonly { label: string; date: string }[];
  folder: URL;
  context: AnswerContext;
  memory: Memory;
  /** Says something to those who hear the page. */
  say: (text: string) => void;
}

/** Of lines at first no more are shown than lie in so many files. */
const FILES = 6;
/** So many lines at first, and so many more each time. */
const LINES = 40;

/** How the orders are called. */
const SORT_NAMES: Record<Sort, string> = {
  best: 'best first',
  order: 'document order',
  left: 'left context',
  right: 'right context',
};

/** An answer as elements. */
export interface Shown {
  /** With the first lines in them. */
  elements: HTMLElement[];
  /** When all of it stands in them: more lines, and by what it can be narrowed. */
  whole: Promise<void>;
}

/** The elements that show an answer, as soon as there is something to read in them. */
export async function renderAnswer(answered: Answered): Promise<Shown> {
  const { view, context } = answered;
  const { destinations, understood, tally, remarks, cards, sections } = view;
  const lists = sections.map((section) => new List(section, answered));
  const facets = element('dl', { class: 'facets' });
  const lines = await showFirst(lists);
  return {
    elements: [
      ...destinations.map((one) => renderDestination(one, context)),
      ...some(understood.length, () =>
        element('p', { class: 'understood ui' }, piecesOf(understood, context)),
      ),
      ...remarks.map((pieces) => element('p', { class: 'why ui' }, piecesOf(pieces, context))),
      ...cards.map((card) => renderCard(card, context)),
      ...some(isCounted(answered), () => fold('Narrow the results', 'facets', facets, answered.memory)),
      ...some(tally.count, () => renderHead(answered)),
      ...lists.map((list) => list.element),
    ],
    whole: Promise.all([lines.whole, fillFacets(facets, answered)]).then(() => undefined),
  };
}

/**
 * Shows the first lines of all sections, of all together no more than of one.
 *
 * @returns as soon as there is one, when there are all
 */
async function showFirst(lists: readonly List[]): Promise<{ whole: Promise<void> }> {
  let files = FILES;
  const shown: Showing[] = [];
  for (const list of lists) {
    if (list.section.apart) continue;
    const first = await list.first(Math.max(1, files));
    files -= first.files;
    shown.push(first.showing);
  }
  await shown[0]?.begun;
  return { whole: Promise.all(shown.map(({ whole }) => whole)).then(() => undefined) };
}

/** The count, the orders, and what can be taken away. */
function renderHead({ found, view, context, ...rest }: Answered): HTMLElement {
  const { tally, sections } = view;
  const { state } = found;
  const orders = SORTS.map((sort) => {
    const link = askLink(SORT_NAMES[sort], { ...state, sort }, context);
    if (sort === state.sort) link.setAttribute('aria-current', 'true');
    return link;
  });
  const status = element('span', { role: 'status' });
  const answered = { found, view, context, ...rest };
  const tell = (text: string) => (status.textContent = text);
  const formats = (Object.keys(FORMATS) as AnswerFormat[]).map((format) =>
    button(FORMATS[format].name, `take ${format}`, () => void takeAway(format, answered, tell)),
  );
  const cite = button('Copy citation', 'take citation', () => void copyCitation(answered, tell));
  const isMany = found.hits.sentences.length > 1;
  return element('div', { class: 'result-head ui' }, [
    element('p', { class: 'tally' }, [element('b', {}, [tally.count]), tally.rest]),
    ...some(isMany, () => element('p', { class: 'sort' }, ['Sort: ', ...orders])),
    ...some(
      sections.some(({ apart }) => !apart),
      () => element('p', { class: 'export' }, ['Download: ', ...formats, cite, ' ', status]),
    ),
  ]);
}

/** Whether there is something that could be narrowed. */
const isCounted = ({ found }: Answered): boolean =>
  found.hits.sentences.length + found.whole.sentences.length > 0;

/** Puts the filters into a list; what can't be read is told there, and tried again. */
async function fillFacets(list: HTMLElement, answered: Answered): Promise<void> {
  if (!isCounted(answered)) return;
  const { found, library, context, documents } = answered;
  const { state } = found;
  const few = blocksFor(found, library.head).length <= BLOCKS;
  const rows = (facets: readonly Facet[]) => facets.map((facet) => renderFacet(facet, context));
  try {
    const [plain, named] = await Promise.all([
      facetsOf(found, library),
      few ? namedFacets(found, library) : Promise.resolve<Facet[]>([]),
    ]);
    const dates = documents.map(({ date }) => date);
    const periods = periodsOf(found, library.head, dates);
    list.replaceChildren(
      ...rows(plain),
      ...(few ? rows(named) : [row(countNames(answered, rows))]),
      ...(periods.length > 0 ? [renderPeriods(periods, context)] : []),
      ...(library.head.documents > 1
        ? [renderRange(state.from, state.to, (from, to) => context.ask({ ...state, from, to }))]
        : []),
    );
  } catch {
    const again = button('These could not be read. Try again', 'facets again', () => {
      again.textContent = 'Trying…';
      void fillFacets(list, answered);
    });
    list.replaceChildren(row(again));
  }
}

const row = (content: HTMLElement): HTMLElement =>
  element('div', {}, [element('dt', {}, ['With']), element('dd', {}, [content])]);

/** Counts by document and by name on demand, where much must be read for it. */
function countNames(
  { found, library }: Answered,
  rows: (facets: readonly Facet[]) => HTMLElement[],
): HTMLElement {
  const pressed = button('Count by document and by name', 'count names', () => {
    void namedFacets(found, library).then(
      (facets) => pressed.closest('div')?.replaceWith(...rows(facets)),
      () => pressed.replaceChildren('These could not be read. Try again'),
    );
  });
  return pressed;
}

/** What folds; whether it is open is remembered. */
function fold(title: string, id: string, content: HTMLElement, memory: Memory): HTMLDetailsElement {
  const made = element('details', { class: 'facet-fold ui' }, [element('summary', {}, [title]), content]);
  made.open = memory.open.includes(id);
  made.addEventListener('toggle', () => remember(memory, id, made.open));
  return made;
}

function remember(memory: Memory, id: string, open: boolean): void {
  memory.open = memory.open.filter((one) => one !== id);
  if (open) memory.open.push(id);
}

/** When some lines are shown: the first of them, and all. */
interface Showing {
  begun: Promise<void>;
  whole: Promise<void>;
}

/** The lines of one section, read as they are shown. */
class List {
  readonly section: AnswerSection;
  readonly element: HTMLElement;
  readonly #answered: Answered;
  readonly #lines = element('ol', {});
  readonly #more = element('p', { class: 'more ui' });
  #order: number[] | undefined;
  #read: HitLine[] | undefined;
  #shown = 0;
  /** Whether lines were asked for: opening tells of itself late, and may while the first are read. */
  #begun = false;

  constructor(section: AnswerSection, answered: Answered) {
    this.section = section;
    this.#answered = answered;
    const { id, apart } = section;
    const heading = renderHeading(section);
    if (!apart) {
      this.element = element('section', { class: 'hits', 'aria-labelledby': `found-${id}` }, [
        heading,
        this.#lines,
        this.#more,
      ]);
      return;
    }
    // What is all that there is stands open.
    const [first] = answered.view.sections;
    const open = first === section || answered.memory.open.includes(id);
    const details = element('details', { class: 'hits apart' }, [
      element('summary', {}, [heading]),
      this.#lines,
      this.#more,
    ]);
    details.open = open;
    if (open) void this.first(FILES);
    details.addEventListener('toggle', () => {
      remember(answered.memory, id, details.open);
      if (details.open && !this.#begun) void this.first(FILES);
    });
    this.element = details;
  }

  /**
   * Shows the first lines.
   *
   * @param files in how many files they may lie
   * @returns in how many they lie, and when they are shown
   */
  async first(files: number): Promise<{ files: number; showing: Showing }> {
    this.#begun = true;
    const known = this.#answered.memory.lines[this.section.id];
    const order = await this.#sorted().catch(() => undefined);
    if (!order) {
      this.#fail(() => void this.first(files));
      return { files: 0, showing: { begun: Promise.resolve(), whole: Promise.resolve() } };
    }
    const seen = new Set<string>();
    let count = 0;
    for (const item of order) {
      seen.add(this.#fileOf(item));
      if (known === undefined ? seen.size > files || count >= LINES : count >= known) break;
      count++;
    }
    return { files: Math.min(seen.size, files), showing: this.#show(count) };
  }

  /** The file in which the text of a line lies. */
  #fileOf(item: number): string {
    const { found, library } = this.#answered;
    return library.fileOf(passageFor(this.section, item, found));
  }

  /** What is listed, in the order that is asked for. */
  async #sorted(): Promise<number[]> {
    if (this.#order) return this.#order;
    const { section } = this;
    const { found, library, folder, say } = this.#answered;
    const { sort } = found.state;
    if (sort === 'left' || sort === 'right') {
      const all = Array.from(section.numbers);
      this.#read = bySide(await readAll(section, all, this.#answered, say), sort);
      return (this.#order = this.#read.map((line) => line.number));
    }
    if (section.unit === 'record' && sort === 'best') {
      try {
        const scores = await rankRecords(Array.from(section.numbers), found, library, folder);
        return (this.#order = ordered(section, sort, scores));
      } catch {
        this.#more.before(
          element('p', { class: 'why ui' }, [
            'The best of these could not be told; they stand by date. ',
            button('Try again', 'rank again', () => {
              this.#order = undefined;
              this.#shown = 0;
              this.element.querySelector('.why')?.remove();
              void this.first(FILES);
            }),
          ]),
        );
        return (this.#order = ordered(section, 'order'));
      }
    }
    return (this.#order = ordered(section, sort));
  }

  /** Shows lines up to so many: those of one file as soon as it is there, then all the others. */
  #show(count: number): Showing {
    const wanted = (this.#order ?? []).slice(this.#shown, count);
    const [head] = wanted;
    const file = head === undefined ? '' : this.#fileOf(head);
    const cut = wanted.findIndex((item) => this.#fileOf(item) !== file);
    const begun = this.#append(wanted.slice(0, cut < 0 ? wanted.length : cut));
    const whole = begun
      .then(() => this.#append(cut < 0 ? [] : wanted.slice(cut)))
      .then(
        () => this.#offerMore(),
        () => this.#fail(() => void this.#show(count)),
      );
    return { begun: begun.catch(() => undefined), whole };
  }

  async #append(wanted: readonly number[]): Promise<void> {
    const { found, library, context } = this.#answered;
    const from = this.#shown;
    const lines =
      this.#read?.slice(from, from + wanted.length) ??
      (await readLines(this.section, wanted, found, library));
    if (from === 0) this.#lines.replaceChildren();
    this.#lines.append(...lines.map((line) => renderLine(line, context)));
    this.#shown += wanted.length;
  }

  #offerMore(): void {
    const { memory } = this.#answered;
    const { id } = this.section;
    const next = this.#shown;
    if (next > 0) memory.lines[id] = next;
    const left = (this.#order?.length ?? 0) - next;
    const more = Math.min(left, LINES);
    const press = () => {
      void this.#show(next + more).whole.then(() => {
        this.#lines.children[next]?.querySelector('a')?.focus();
      });
    };
    this.#more.replaceChildren(
      ...(left > 0
        ? [button(`Show ${plural(more, 'more line')} of ${number(left)}`, `more ${id}`, press)]
        : []),
    );
  }

  #fail(again: () => void): void {
    this.#more.replaceChildren(
      'These lines could not be read: what is counted stands. ',
      button('Try again', `again ${this.section.id}`, again),
    );
    this.#answered.say('Lines could not be read.');
  }
}
