import '../../styles/own-marks.css';
import { fill } from '../../exports/citation/fill.ts';
import { anchor, type Anchor } from '../../marks/anchor.ts';
import { readTail } from '../../marks/link.ts';
import type { Mark } from '../../marks/mark.ts';
import { refocus } from '../refocus.ts';
import { element } from '../search/elements.ts';
import { fragmentOf, writeAddress } from '../passage/address.ts';
import type { PanelData } from '../passage/panel-data.ts';
import type { ChosenPassage } from '../passage/passage.ts';
import { currentPassage, follow } from '../passage/state.ts';
import { nameOf } from '../passage/words.ts';
import { draw, placeAll, type Placed } from './draw.ts';
import { rowsOf } from './list.ts';
import { keepMark, keepMarks, latestOf, MANY, onChange, readMarks, reasonOf, unexported } from './store.ts';
import { tellIn } from './tell.ts';
import { readPageText, toText, type PageText } from './text.ts';
import { chooseWords } from './words.ts';

/** The document of this page, which its address names. */
const DOCUMENT = decodeURIComponent(location.pathname.split('/').filter(Boolean).at(-1) ?? '');

/** The page's text, once it is read. */
let text: PageText | undefined;
const panel = document.querySelector<HTMLElement>('passage-panel');
const box = document.querySelector<HTMLElement>('.panel-marks');
const output = document.querySelector<HTMLElement>('passage-panel output');
const tell = tellIn(() => (output && panel ? { output, otherwise: panel } : undefined));

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
  if (box.querySelector('button:active')) return listLater();
  const rows = rowsOf(here, {
    isSent: ({ mark }) => mark === sent,
    edited,
    edit: (id) => {
      edited = id;
      list(currentPassage());
      box.querySelector<HTMLElement>('textarea')?.focus();
    },
    choose: chooseOthers,
    tell,
  });
  refocus(box, panel, () => box.replaceChildren(...rows));
  if (rows.length === 0) return;
  const all = element('a', { href: `${import.meta.env.BASE_URL.replace(/\/$/, '')}/marks/` }, ['All marks']);
  box.append(element('p', { class: 'mark-all' }, [all]));
}

/** A button that is drawn anew between press and release would not be pressed. */
function listLater(): void {
  const done = new AbortController();
  for (const release of ['pointerup', 'pointercancel', 'keyup'])
    addEventListener(
      release,
      () => {
        done.abort();
        setTimeout(() => list(currentPassage()));
      },
      { signal: done.signal },
    );
}

/** A random id; `randomUUID` is there in secure contexts only. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What a mark keeps of the passage whose words it marks. */
function describe({ range, words }: ChosenPassage, { citations }: PanelData): Described | undefined {
  const place = text && toText(text, words);
  if (!text || !place) return undefined;
  const address = `${location.origin}${location.pathname}${writeAddress(range)}`;
  const citation = fill({ document: '', passage: citations.note ?? '' }, { locator: nameOf(range), address });
  return { ...anchor(text, range, place), citation, changed: new Date().toISOString() };
}

type Described = Anchor & Pick<Mark, 'citation' | 'changed'>;

/**
 * Marks the words of a passage, and opens what is written to them.
 *
 * @param bookmark whether it is the passage that is to be found again, and not words of it
 * @param data what the page tells of the document
 */
export async function addMark(passage: ChosenPassage, bookmark: boolean, data: PanelData): Promise<void> {
  text ??= await readPageText();
  const described = describe(passage, data);
  if (!described) return;
  const about = { id: newId(), document: DOCUMENT, title: data.title };
  const mark: Mark = { ...about, ...described, bookmark, note: '', tags: [], made: described.changed };
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

/** Has the reader choose other words for a mark, of the paragraphs that it lies in. */
function chooseOthers({ mark, place }: Placed): void {
  const words = document.querySelector<HTMLElement>('.panel-words');
  const data = panel?.querySelector('.panel-data')?.textContent;
  if (!text || !place || !words || !panel || data === undefined) return;
  chooseWords(words, text, place, (passage) => {
    const described = describe(passage, JSON.parse(data) as PanelData);
    getSelection()?.removeAllRanges();
    panel.querySelector<HTMLElement>(`[data-key="Words ${mark.id}"]`)?.focus();
    if (described)
      move(mark, described).then(
        () => tell('Marked.'),
        (error: unknown) => tell(reasonOf(error)),
      );
  });
}

/** Has a mark stand elsewhere. */
async function move(mark: Mark, described: Described): Promise<void> {
  const { to: _, ...rest } = await latestOf(mark);
  await keepMark({ ...rest, ...described });
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
