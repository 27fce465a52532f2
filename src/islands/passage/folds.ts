import { cardOf } from '../cards.ts';

/** What a fold of the panel lists: how many things, and the lines that tell them. */
export interface Fold {
  count: number;
  lines: Node[];
}

/** Things of one sort: how many there are, and each of them once with how often it occurs. */
export interface Group {
  sort: string;
  count: number;
  each: Map<string, number>;
}

/**
 * Groups things by their sort.
 *
 * @param things pairs of sort and words, in reading order
 * @returns the groups, the largest first
 */
export function group(things: readonly (readonly [sort: string, words: string])[]): Group[] {
  const groups = new Map<string, Group>();
  for (const [sort, words] of things) {
    const one = groups.get(sort) ?? { sort, count: 0, each: new Map<string, number>() };
    groups.set(sort, one);
    one.count += 1;
    one.each.set(words, (one.each.get(words) ?? 0) + 1);
  }
  return [...groups.values()].sort((a, b) => b.count - a.count);
}

/** The insertions by what they do. */
export function insertionsIn(sentences: readonly Element[], kinds: Record<string, string>): Fold {
  const found = all(sentences, '[data-kind]');
  const things = found.map(
    ({ dataset: { kind = '', reason = kind }, textContent }) => [kinds[reason] ?? '', textContent] as const,
  );
  const lines = group(things).map(({ sort, count, each }) => {
    const words = [...each].map(([text, times]) => (times > 1 ? `${text} ×${times}` : text));
    return line(element('b', sort), ' ', element('span', String(count), 'count'), ` ${words.join(', ')}`);
  });
  return { count: found.length, lines };
}

/** The entries that are named, each a link. */
export function namesIn(sentences: readonly Element[]): Fold {
  const named = new Map<string, string>();
  for (const link of all<HTMLAnchorElement>(sentences, 'a[href]')) {
    const card = cardOf(link);
    if (card) named.set(link.pathname, card.name);
  }
  const lines = [...named].map(([href, name]) => line(linkTo(href, name)));
  return { count: named.size, lines };
}

/** The dates: the words of each, what day they mean, and how sure that is. */
export function datesIn(sentences: readonly Element[], bases: Record<string, string>): Fold {
  const found = all(sentences, 'time, [data-edtf]');
  const lines = found.map((date) => {
    const meant = date.getAttribute('datetime') ?? date.dataset.edtf ?? '';
    return line(element('b', date.textContent), ` ${meant}, ${bases[date.className] ?? ''}`);
  });
  return { count: found.length, lines };
}

/** The passages of other documents on the same matter as the paragraphs of these sentences. */
export function parallelsOf(sentences: readonly Element[]): Fold {
  const paragraphs = new Set(sentences.map((sentence) => sentence.closest('.passage')));
  const links = [...paragraphs].flatMap((paragraph) => [
    ...(paragraph?.querySelectorAll<HTMLAnchorElement>('.parallels .at') ?? []),
  ]);
  const lines = links.map((link) => line(linkTo(link.href, link.textContent)));
  return { count: links.length, lines };
}

function all<Found extends HTMLElement>(sentences: readonly Element[], selector: string): Found[] {
  return sentences.flatMap((sentence) => [...sentence.querySelectorAll<Found>(selector)]);
}

function element(name: string, text: string, className = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
}

function line(...children: (Node | string)[]): HTMLLIElement {
  const made = document.createElement('li');
  made.append(...children);
  return made;
}

function linkTo(href: string, text: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = href;
  made.textContent = text;
  return made;
}
