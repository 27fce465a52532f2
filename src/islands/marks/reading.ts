import '../../styles/own-marks.css';
import { anchor } from '../../marks/anchor.ts';
import { readTail } from '../../marks/link.ts';
import type { Mark } from '../../marks/mark.ts';
import { element } from '../search/elements.ts';
import { fragmentOf } from '../passage/address.ts';
import type { ChosenPassage } from '../passage/passage.ts';
import { currentPassage, follow } from '../passage/state.ts';
import { draw, placeAll, type Placed } from './draw.ts';
import { actions, editor } from './editor.ts';
import { keepMark, keepMarks, onChange, readMarks, reasonOf } from './store.ts';
import { readPageText, toText, type PageText } from './text.ts';

/** The document of this page, which its address names. */
const DOCUMENT = decodeURIComponent(location.pathname.split('/').filter(Boolean).at(-1) ?? '');

/** How many marks are many enough to be reminded that only this browser has them. */
const MANY = 25;

/** The page's text, once it is read. */
let text: PageText | undefined;
const box = document.querySelector<HTMLElement>('.panel-marks');
const output = document.querySelector<HTMLElement>('passage-panel output');
const tell = (words: string): void => {
  if (output) output.textContent = words;
};

/** The marks of this document, and one that came with the address and isn't kept. */
let placed: Placed[] = [];
let sent: Mark | undefined;
/** Which mark is written to. */
let edited = '';

/** The latest refreshing: one is done before the next begins. */
let refreshed = Promise.resolve();

/** Shows the marks as they now are. */
function refresh(): Promise<void> {
  refreshed = refreshed.then(show);
  return refreshed;
}

async function show(): Promise<void> {
  text ??= await readPageText();
  const own = await readMarks(DOCUMENT).catch((error: unknown) => {
    tell(reasonOf(error));
    return [];
  });
  placed = await placeAll(text, sent && !own.some(({ id }) => id === sent?.id) ? [...own, sent] : own);
  list(currentPassage());
  draw(text, placed);
}

/** The marks that a passage has to do with: on words of it, or on what it was when they were made. */
function marksOf({ elements, range }: ChosenPassage): Placed[] {
  const whole = document.createRange();
  const [first, last] = [elements[0], elements.at(-1)];
  if (!text || !first || !last) return [];
  whole.setStartBefore(first);
  whole.setEndAfter(last);
  const here = toText(text, whole);
  return placed.filter(({ mark, place }) =>
    place
      ? here && place.start < here.end && place.end > here.start
      : mark.from === range.from ||
        first.id === mark.from ||
        first.contains(document.getElementById(mark.from)),
  );
}

/** Lists the marks of a passage in its panel; not while one of them is written to. */
function list(passage: ChosenPassage | undefined): void {
  if (!box) return;
  const here = passage ? marksOf(passage) : [];
  if (box.contains(document.activeElement) && here.some(({ mark }) => mark.id === edited)) {
    if (document.activeElement?.matches('textarea, input')) return;
  }
  box.replaceChildren(...here.map(row));
  if (here.length > 0) {
    const all = element('a', { href: `${import.meta.env.BASE_URL.replace(/\/$/, '')}/marks/` }, [
      'All marks',
    ]);
    box.append(element('p', { class: 'mark-all' }, [all]));
  }
}

/** One mark in the panel. */
function row({ mark, place }: Placed): HTMLElement {
  const isSent = mark === sent;
  const words = element('blockquote', {}, [mark.quote]);
  const open = element('button', { type: 'button', 'aria-expanded': String(edited === mark.id) }, ['Edit']);
  open.addEventListener('click', () => {
    edited = edited === mark.id ? '' : mark.id;
    list(currentPassage());
    box?.querySelector<HTMLElement>(edited ? 'textarea' : 'button')?.focus();
  });
  const keep = element('button', { type: 'button' }, ['Keep this mark']);
  keep.addEventListener('click', () => {
    keepMarks([mark]).then(
      () => tell('Kept.'),
      (error: unknown) => tell(reasonOf(error)),
    );
  });
  const does = isSent ? [keep] : [open, ...actions(mark, tell)];
  const isOpen = !isSent && edited === mark.id;
  return element('section', { class: 'mark', 'aria-label': mark.bookmark ? 'Bookmark' : 'Mark' }, [
    element('p', { class: 'mark-kind' }, [
      isSent ? 'A mark that was sent with the link' : mark.bookmark ? 'Bookmark' : 'Mark',
      place ? '' : ' · the text has changed; where it belongs can’t be told',
    ]),
    words,
    ...(isOpen
      ? [editor(mark, tell)]
      : [
          ...(mark.note ? [element('p', { class: 'mark-note' }, [mark.note])] : []),
          ...(mark.tags.length > 0 ? [element('p', { class: 'mark-tags' }, [mark.tags.join(', ')])] : []),
        ]),
    element('p', { class: 'mark-does' }, does),
  ]);
}

/** What the panel knows of the passage. */
export interface MarkedPassage {
  bookmark: boolean;
  title: string;
  citation: string;
}

/** A random id; `randomUUID` is there in secure contexts only. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Marks the words of a passage, and opens what is written to them. */
export async function addMark(
  passage: ChosenPassage,
  { bookmark, title, citation }: MarkedPassage,
): Promise<void> {
  text ??= await readPageText();
  const words = toText(text, passage.words);
  if (!words) return;
  const now = new Date().toISOString();
  const mark: Mark = {
    id: newId(),
    document: DOCUMENT,
    title,
    ...anchor(text, passage.range, words),
    bookmark,
    note: '',
    tags: [],
    citation,
    made: now,
    changed: now,
  };
  try {
    edited = mark.id;
    await keepMark(mark);
    await refreshed;
    const all = await readMarks();
    tell(
      all.length % MANY === 0
        ? `${all.length} marks, in this browser only: export them now and then.`
        : bookmark
          ? 'Bookmarked.'
          : 'Marked.',
    );
    box?.querySelector('textarea')?.focus();
    getSelection()?.removeAllRanges();
  } catch (error) {
    tell(reasonOf(error));
  }
}

/** Shows a mark that the address holds, as text; says so where it holds none that can be read. */
async function receive(): Promise<void> {
  const [, tail] = fragmentOf(location).split('~');
  if (tail === undefined) return;
  sent = readTail(tail);
  if (sent?.document !== DOCUMENT) sent = undefined;
  await refresh();
  const status = document.querySelector<HTMLElement>('.arrival');
  if (!status) return;
  status.hidden = false;
  if (!sent) {
    status.replaceChildren('This link holds a mark that can’t be read.');
    return;
  }
  const keep = element('button', { type: 'button', class: 'mark-keep' }, ['Keep it']);
  const mark = sent;
  keep.addEventListener('click', () => {
    keepMarks([mark]).then(
      () => (status.hidden = true),
      (error: unknown) => status.replaceChildren(reasonOf(error)),
    );
  });
  const unplaced = placed.some(({ mark: one, place }) => one === mark && !place);
  status.replaceChildren(
    unplaced
      ? 'A mark was sent with this link; the text has changed since: '
      : 'A mark was sent with this link: ',
    `“${mark.quote.length > 120 ? `${mark.quote.slice(0, 120)}…` : mark.quote}”`,
    ...(mark.note ? [element('span', { class: 'mark-note' }, [mark.note])] : []),
    ' ',
    keep,
  );
}

follow(list);
onChange(() => void refresh());
addEventListener('popstate', () => void receive());
void refresh();
void receive();
