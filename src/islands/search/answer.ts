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
import { askLink, button, element, piecesOf, some, type Context } from './elements.ts';
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
  context: Context;
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

/** The elements that show an answer, with the first lines in them. */
export async function renderAnswer(answered: Answered): Promise<HTMLElement[]> {
  const { view, context } = answered;
  const { destinations, understood, tally, remarks, cards, sections } = view;
  const lists = sections.map((section) => new List(section, answered));
  const [facets] = await Promise.all([renderFacets(answered), showFirst(lists)]);
  return [
    ...destinations.map((one) => renderDestination(one, context)),
    ...some(understood.length, () => element('p', { class: 'understood ui' }, piecesOf(understood, context))),
    ...remarks.map((pieces) => element('p', { class: 'why ui' }, piecesOf(pieces, context))),
    ...cards.map((card) => renderCard(card, context)),
    ...facets,
    ...some(tally.count, () => renderHead(answered)),
    ...lists.map((list) => list.element),
  ];
}

/** Shows the first lines of all sections, read at once: of all together no more than of one. */
async function showFirst(lists: readonly List[]): Promise<void> {
  let files = FILES;
  const shown: Promise<void>[] = [];
  for (const list of lists) {
    if (list.section.apart) continue;
    const first = await list.first(Math.max(1, files));
    files -= first.files;
    shown.push(first.shown);
  }
  await Promise.all(shown);
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

/** The filters: those that cost nothing at once, those that must be read for where that is little. */
async function renderFacets(answered: Answered): Promise<HTMLElement[]> {
  const { found, library, context, documents, memory } = answered;
  const { state, hits } = found;
  if (hits.sentences.length + found.whole.sentences.length === 0) return [];
  const few = blocksFor(found, library.head).length <= BLOCKS;
  const [plain, named] = await Promise.all([
    facetsOf(found, library),
    few ? namedFacets(found, library) : Promise.resolve<Facet[]>([]),
  ]);
  const periods = periodsOf(
    found,
    library.head,
    documents.map(({ date }) => date),
  );
  const list = element('dl', { class: 'facets' });
  const fill = (more: readonly Facet[]) => list.append(...more.map((facet) => renderFacet(facet, context)));
  fill(plain);
  if (few) fill(named);
  else
    list.append(
      element('div', {}, [
        element('dt', {}, ['With']),
        element('dd', {}, [
          button('Count by document and by name', 'count names', () => {
            const pressed = list.querySelector('[data-key="count names"]');
            void namedFacets(found, library).then(
              (facets) => {
                pressed?.closest('div')?.remove();
                fill(facets);
              },
              () => pressed?.replaceChildren('These could not be read. Try again'),
            );
          }),
        ]),
      ]),
    );
  if (periods.length > 0) list.append(renderPeriods(periods, context));
  if (library.head.documents > 1)
    list.append(renderRange(state.from, state.to, (from, to) => context.ask({ ...state, from, to })));
  return [fold('Narrow the results', 'facets', list, memory)];
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
  async first(files: number): Promise<{ files: number; shown: Promise<void> }> {
    this.#begun = true;
    const { found, library, memory } = this.#answered;
    const known = memory.lines[this.section.id];
    const order = await this.#sorted().catch(() => undefined);
    if (!order) {
      this.#fail(() => void this.first(files));
      return { files: 0, shown: Promise.resolve() };
    }
    const seen = new Set<string>();
    let count = 0;
    for (const item of order) {
      seen.add(library.fileOf(passageFor(this.section, item, found)));
      if (known === undefined ? seen.size > files || count >= LINES : count >= known) break;
      count++;
    }
    return { files: Math.min(seen.size, files), shown: this.#show(count) };
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

  async #show(count: number): Promise<void> {
    const { found, library, context, memory } = this.#answered;
    const order = await this.#sorted();
    const wanted = order.slice(this.#shown, count);
    try {
      const lines =
        this.#read?.slice(this.#shown, count) ?? (await readLines(this.section, wanted, found, library));
      if (this.#shown === 0) this.#lines.replaceChildren();
      this.#lines.append(...lines.map((line) => renderLine(line, context)));
      this.#shown = count;
      if (count > 0) memory.lines[this.section.id] = count;
      const left = order.length - count;
      this.#more.replaceChildren(
        ...(left > 0
          ? [
              button(
                `Show ${plural(Math.min(left, LINES), 'more line')} of ${number(left)}`,
                `more ${this.section.id}`,
                () => {
                  const next = this.#shown;
                  void this.#show(next + Math.min(left, LINES)).then(() => {
                    this.#lines.children[next]?.querySelector('a')?.focus();
                  });
                },
              ),
            ]
          : []),
      );
    } catch {
      this.#fail(() => void this.#show(count));
    }
  }

  #fail(again: () => void): void {
    this.#more.replaceChildren(
      'These lines could not be read: what is counted stands. ',
      button('Try again', `again ${this.section.id}`, again),
    );
    this.#answered.say('Lines could not be read.');
  }
}
