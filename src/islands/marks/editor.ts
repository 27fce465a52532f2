import { locatorOf } from '../../marks/formats.ts';
import { printFragment } from '../../marks/link.ts';
import { readTags, type Mark } from '../../marks/mark.ts';
import { element } from '../search/elements.ts';
import { deleteMark, keepMark, latestOf, reasonOf } from './store.ts';
import type { Tell } from './tell.ts';

/** How long one must have stopped writing before it is kept, in milliseconds. */
const REST = 300;

/** What is said until what was written is kept. */
const SAVING = 'Saving…';

/** The whole address of a mark's passage, which may hold the mark itself. */
export function addressOf(mark: Mark, fragment = mark.from): string {
  const query = mark.to === undefined ? '' : `?to=${mark.to}`;
  return `${location.origin}${import.meta.env.BASE_URL.replace(/\/$/, '')}/documents/${mark.document}/${query}#${fragment}`;
}

/** The fields of a mark; what is written is kept at once. */
export function editor(mark: Mark, tell: Tell): HTMLElement {
  const note = element('textarea', { rows: '3', placeholder: 'Plain text or Markdown' });
  note.value = mark.note;
  const tags = element('input', { type: 'text', placeholder: 'Parted by commas', autocapitalize: 'off' });
  tags.value = mark.tags.join(', ');
  let timer = 0;
  /** Until what was written is kept, leaving the page keeps it. */
  let leaving: AbortController | undefined;
  const keep = () => {
    clearTimeout(timer);
    leaving?.abort();
    leaving = undefined;
    const now = { ...mark, note: note.value, tags: readTags(tags.value), changed: new Date().toISOString() };
    keepMark(now).then(
      () => {
        if (!leaving) tell('Saved.', { insteadOf: SAVING });
      },
      (error: unknown) => tell(reasonOf(error)),
    );
  };
  const keepWritten = () => {
    if (leaving) keep();
  };
  for (const field of [note, tags]) {
    field.addEventListener('input', () => {
      if (!leaving) {
        leaving = new AbortController();
        addEventListener('pagehide', keep, { signal: leaving.signal });
        document.addEventListener('visibilitychange', keep, { signal: leaving.signal });
      }
      tell(SAVING);
      clearTimeout(timer);
      timer = window.setTimeout(keep, REST);
    });
    field.addEventListener('blur', keepWritten);
  }
  return element('div', { class: 'mark-fields' }, [
    element('label', {}, ['Note', note]),
    element('label', {}, ['Tags', tags]),
  ]);
}

/** A button of a mark, called by it. */
export function markButton(mark: Mark, text: string, press: () => void): HTMLElement {
  const name = `${text}: ${locatorOf(mark)}: ${mark.quote.slice(0, 40)}`;
  const key = `${text} ${mark.id}`;
  const made = element('button', { type: 'button', 'aria-label': name, 'data-key': key }, [text]);
  made.addEventListener('click', press);
  return made;
}

/** The button that opens and shuts the fields of a mark. */
export function editButton(mark: Mark, isOpen: boolean, press: () => void): HTMLElement {
  const made = markButton(mark, 'Edit', press);
  made.ariaExpanded = String(isOpen);
  return made;
}

/** What can be done with a mark, besides writing to it. */
export function actions(mark: Mark, tell: Tell): HTMLElement[] {
  const fail = (error: unknown) => tell(reasonOf(error));
  const button = (text: string, press: () => Promise<void>) =>
    markButton(mark, text, () => void press().catch(fail));
  return [
    button('Share', async () => {
      const link = addressOf(mark, printFragment(await latestOf(mark)));
      await navigator.clipboard.writeText(link).then(
        () => tell(`Copied a link that holds the mark (${link.length} characters).`),
        () => tell('The browser did not allow copying.'),
      );
    }),
    button('Delete', async () => {
      const latest = await latestOf(mark);
      await deleteMark(mark.id);
      const undo = () => void keepMark(latest).then(() => tell('Kept again.'), fail);
      tell('Deleted.', { undo });
    }),
  ];
}
