import type { PassageRange } from '../schema/passage-id.ts';
import { readAddress, writeAddress } from './passage/address.ts';
import { find, mark } from './passage/marks.ts';
import { nearest } from './passage/nearest.ts';
import { PassagePanel } from './passage/panel.ts';
import { sentencesIn, textOf, TEXTS } from './passage/text.ts';
import { passageLocator } from '../wording/locator.ts';

customElements.define('passage-panel', PassagePanel);

const panel = document.querySelector<PassagePanel>('passage-panel');
const status = document.querySelector<HTMLElement>('.arrival');
const sentences = () => [...document.querySelectorAll<HTMLElement>('.s')];

/** Goes where the address points: marks it, brings focus there, or says that it leads nowhere. */
function arrive(): void {
  const place = readAddress(location);
  const marked = place && find(place);
  mark(marked);
  const former = place && document.getElementById(place.from)?.classList.contains('former');
  if (status) status.hidden = true;
  if (place && (!marked || former)) tellMissing(place, Boolean(former));
  const target = marked?.elements[0];
  if (!target || former) return;
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

/** An old or mistyped id is told, with the nearest passage that there is. */
function tellMissing({ from, to }: PassageRange, former: boolean): void {
  const ids = [...document.querySelectorAll(TEXTS)].map(({ id }) => id);
  const wanted = former || document.getElementById(from) === null ? from : (to ?? from);
  const heir = former
    ? (document.getElementById(wanted)?.parentElement?.querySelector(TEXTS)?.id ?? '')
    : nearest(wanted, ids);
  if (!status || !heir) return;
  const link = document.createElement('a');
  link.href = `#${heir}`;
  link.textContent = passageLocator(heir) ?? heir;
  const what = passageLocator(wanted) ?? wanted;
  status.replaceChildren(
    former
      ? `${what} is no longer in the text as it was; now see `
      : `This document has no ${what}. The nearest passage is `,
    link,
    '.',
  );
  status.hidden = false;
}

/** Chooses a passage: marks it, writes it into the address, opens the panel. */
function choose(place: PassageRange, opener: HTMLElement | undefined, byKey: boolean, range?: Range): void {
  const marked = find(place);
  if (!marked) return;
  mark(marked);
  const subject = { place, range: range ?? marked.range, sentences: sentencesIn(marked.range) };
  history.replaceState(history.state, '', location.pathname + writeAddress(place));
  panel?.open(subject, opener, byKey);
}

/** The sentence before or after what is chosen. */
function step(by: number): void {
  const all = sentences();
  const chosen = all.filter((sentence) => sentence.matches('.cited, .cited *'));
  const from = by < 0 ? chosen[0] : chosen.at(-1);
  const next = all[(from ? all.indexOf(from) : -1) + by];
  if (!next) return;
  choose({ from: next.id }, undefined, true);
  next.scrollIntoView({ block: 'nearest' });
}

/** What the reader selected, over whatever paragraphs. */
function chooseSelection(): boolean {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return false;
  const range = selection.getRangeAt(0);
  const touched = sentencesIn(range);
  const first = touched[0]?.id;
  const last = touched.at(-1)?.id;
  if (first === undefined || last === undefined) return false;
  choose(first === last ? { from: first } : { from: first, to: last }, undefined, false, range.cloneRange());
  return true;
}

function onClick(event: MouseEvent): void {
  if (
    event.defaultPrevented ||
    event.button !== 0 ||
    event.ctrlKey ||
    event.metaKey ||
    event.shiftKey ||
    event.altKey
  )
    return;
  const target = event.target as HTMLElement;
  if (panel?.contains(target)) return;
  const number = target.closest<HTMLAnchorElement>('a.num, a.n');
  if (number) {
    event.preventDefault();
    const id = number.hash.slice(1);
    history.pushState(null, '', location.pathname + number.hash);
    // A key gives no place on the screen.
    return choose({ from: id }, number, event.detail === 0);
  }
  if (target.closest('a, button, input, label, select, summary')) return;
  if (getSelection()?.isCollapsed === false) return;
  const sentence = target.closest<HTMLElement>('.s');
  if (sentence && textOf(sentence)) choose({ from: sentence.id }, undefined, false);
  else panel?.close();
}

if (panel) {
  panel.onStep = step;
  document.addEventListener('click', onClick);
  document.addEventListener('pointerup', (event) => {
    if (!panel.contains(event.target as Node)) setTimeout(chooseSelection);
  });
  document.addEventListener('keyup', (event) => {
    if (event.shiftKey && event.key.startsWith('Arrow')) chooseSelection();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') panel.close();
  });
}
addEventListener('hashchange', arrive);
addEventListener('popstate', arrive);
if (readAddress(location)) arrive();
