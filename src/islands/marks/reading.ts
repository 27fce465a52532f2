import '../../styles/own-marks.css';
import { anchor } from '../../marks/anchor.ts';
import { readTail } from '../../marks/link.ts';
import type { Mark } from '../../marks/mark.ts';
import { refocus } from '../refocus.ts';
import { element } from '../search/elements.ts';
import { fragmentOf } from '../passage/address.ts';
import type { ChosenPassage } from '../passage/passage.ts';
import { currentPassage, follow } from '../passage/state.ts';
import { draw, placeAll, type Placed } from './draw.ts';
import { rowsOf } from './list.ts';
import { keepMark, keepMarks, MANY, onChange, readMarks, reasonOf, unexported } from './store.ts';
import { readPageText, toText, type PageText } from './text.ts';

/** The document of this page, which its address names. */
const DOCUMENT = decodeURIComponent(location.pathname.split('/').filter(Boolean).at(-1) ?? '');

/** The page's text, once it is read. */
let text: PageText | undefined;
const panel = document.querySelector<HTMLElement>('passage-panel');
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
  if (!box || !panel) return;
  const here = passage ? marksOf(passage) : [];
  const isWritten = box.contains(document.activeElement) && here.some(({ mark }) => mark.id === edited);
  if (isWritten && document.activeElement?.matches('textarea, input')) return;
  const rows = rowsOf(here, {
    isSent: ({ mark }) => mark === sent,
    edited,
    edit: (id) => {
      edited = id;
      list(currentPassage());
      box.querySelector<HTMLElement>('textarea')?.focus();
    },
    tell,
  });
  refocus(box, panel, () => box.replaceChildren(...rows));
  if (rows.length === 0) return;
  const all = element('a', { href: `${import.meta.env.BASE_URL.replace(/\/$/, '')}/marks/` }, ['All marks']);
  box.append(element('p', { class: 'mark-all' }, [all]));
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
    const waiting = unexported(await readMarks());
    tell(
      waiting > 0 && waiting % MANY === 0
        ? `${waiting} marks are in this browser only: export them now and then.`
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

export { chooseWords } from './words.ts';

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
