import { cardOf } from './cards.ts';
import type * as drawers from './drawers.ts';
import { focusOn } from './focus.ts';
import { hasMarks } from './marks/kept.ts';
import { fragmentOf, readAddress } from './passage/address.ts';
import { copyPublished } from './passage/copy.ts';
import { find, showCited, type ChosenPassage } from './passage/passage.ts';
import { pressSelects, selectedPassage, watchSelection } from './passage/selection.ts';
import { choose, currentPassage, follow, readCurrent } from './passage/state.ts';
import { textOf } from './passage/text.ts';

/** What opens for a passage or a name; it comes when a reader first shows that it is wanted. */
type Drawers = typeof drawers;

/** Without a network they may not come; the address and the mark tell the passage all the same. */
const withDrawers = (use?: (drawers: Drawers) => void, fail?: () => void): void =>
  void import('./drawers.ts').then(use, fail ?? (() => undefined));

const status = document.querySelector<HTMLElement>('.arrival');

/** Goes where the address points: brings focus there, or says that it leads nowhere. */
function arrive(loading: boolean): void {
  readCurrent(loading);
  if (status) status.hidden = true;
  const wanted = missing();
  if (status && wanted !== undefined)
    void import('./passage/missing.ts').then((m) => m.tellMissing(status, wanted));
  land();
}

/** Brings the window and focus to where the passage begins. */
function land(): void {
  const first = currentPassage()?.elements[0];
  if (!first) return;
  if (first.id !== fragmentOf(location)) {
    first.scrollIntoView();
    // Until then the browser goes to what the fragment names, which of a range need not be where it begins.
    if (document.readyState !== 'complete') addEventListener('load', land, { once: true });
  }
  if (!document.activeElement?.closest('.drawer')) focusOn(first);
}

/** What the address names and the page lacks, or has only as a thing of the past. */
function missing(): string | undefined {
  const { from, to = from } = readAddress(location) ?? { from: fragmentOf(location) };
  return [from, to].find((id) => id && (document.getElementById(id)?.matches('.former') ?? true));
}

/** Goes to a passage and opens the panel for it. */
function open(passage: ChosenPassage, { step = false, origin, byKey }: Opening = {}): void {
  choose(passage, step);
  withDrawers(({ panel }) => {
    const now = currentPassage();
    if (now) panel?.show(now, origin, byKey);
  });
}

interface Opening {
  /** Whether it goes on from the passage before, and is no step of its own for Back. */
  step?: boolean;
  /** What was pressed. */
  origin?: HTMLElement;
  /** Whether a key pressed it. */
  byKey?: boolean;
}

function onClick(event: MouseEvent): void {
  const held = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (event.defaultPrevented || event.button !== 0 || held) return;
  const target = event.target as HTMLElement;
  if (target.closest('.drawer')) return;
  const link = target.closest('a');
  const byKey = event.detail === 0; // A key gives no place on the screen.
  if (link?.matches('.num, .n')) {
    const passage = find({ from: link.hash.slice(1) });
    if (!passage) return;
    event.preventDefault();
    return open(passage, { origin: link, byKey });
  }
  const card = link && textOf(link) && cardOf(link);
  if (card) {
    event.preventDefault();
    return withDrawers(
      (drawers) => drawers.card?.show(card, link, byKey),
      () => location.assign(link.href),
    );
  }
  if (target.closest('a, button, input, label, select, summary') || pressSelects()) return;
  const sentence = textOf(target) && target.closest<HTMLElement>('.s');
  const passage = sentence && find({ from: sentence.id });
  if (passage) open(passage);
  else if (document.querySelector('.drawer:not([hidden])')) withDrawers(({ close }) => close());
}

/** The last passage that was selected: a selection that grows is one step. */
let selected: ChosenPassage | undefined;

function onSelected(): void {
  const passage = selectedPassage();
  if (!passage) return;
  const step = selected !== undefined && selected === currentPassage();
  selected = passage;
  open(passage, { step });
}

follow(showCited);
document.addEventListener('click', onClick);
document.addEventListener('copy', copyPublished);
watchSelection(onSelected);
for (const intent of ['pointerdown', 'focusin'])
  document.addEventListener(intent, ({ target }) => {
    if (textOf(target as Node) || (target as Element).matches('.num')) withDrawers();
  });
addEventListener('popstate', () => arrive(false));
if (location.hash) arrive(true);
if (hasMarks() || location.hash.includes('~')) void import('./marks/reading.ts').catch(() => undefined);
