import { arrange, choose, type Order } from '../../marks/choose.ts';
import { FORMATS, fromAnnotations, locatorOf, type MarkFormat } from '../../marks/formats.ts';
import type { Mark } from '../../marks/mark.ts';
import { dateInWords } from '../../wording/dates.ts';
import { refocus } from '../refocus.ts';
import { element } from '../search/elements.ts';
import { actions, addressOf, editButton, editor } from './editor.ts';
import {
  deleteMark,
  isPersisted,
  keepMarks,
  MANY,
  noteExport,
  onChange,
  readMarks,
  reasonOf,
  unexported,
} from './store.ts';
import { tellIn } from './tell.ts';

/** `<marks-page>`: all of the reader's marks. */
class MarksPage extends HTMLElement {
  #marks: Mark[] = [];
  #edited = '';

  connectedCallback(): void {
    this.hidden = false;
    this.#child('.marks-ask').addEventListener('input', () => this.#show());
    (this.#child('[type=file]') as HTMLInputElement).addEventListener('change', ({ target }) => {
      const file = target as HTMLInputElement;
      void this.#import(file.files?.[0]).then(() => (file.value = ''));
    });
    const dialog = this.#child('dialog') as HTMLDialogElement;
    dialog.addEventListener('close', () => {
      if (dialog.returnValue === 'delete')
        deleteMark().then(
          () => this.#tell('All marks are deleted.'),
          (error: unknown) => this.#tell(reasonOf(error)),
        );
      dialog.returnValue = '';
    });
    this.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest('button');
      if (button?.dataset.export) this.#export(button.dataset.export as MarkFormat);
      else if (button?.dataset.delete !== undefined) dialog.showModal();
    });
    onChange(() => void this.#refresh());
    void this.#refresh();
  }

  #child(selector: string): HTMLElement {
    const child = this.querySelector<HTMLElement>(selector);
    if (!child) throw new Error(`The page lacks ${selector}`);
    return child;
  }

  #tell = tellIn(() => ({ output: this.#child('.marks-told'), otherwise: this.#child('.marks-count') }));

  async #refresh(): Promise<void> {
    try {
      this.#marks = await readMarks();
    } catch (error) {
      this.#tell(reasonOf(error));
      return;
    }
    this.#offer('document', new Map(this.#marks.map(({ document, title }) => [document, title])));
    this.#offer('tag', new Map(this.#marks.flatMap(({ tags }) => tags.map((tag) => [tag, tag]))));
    if (!document.activeElement?.matches('.mark-fields *')) this.#show();
  }

  /** Offers what the marks have in a list to choose from. */
  #offer(name: string, values: ReadonlyMap<string, string>): void {
    const select = this.#child(`[name=${name}]`) as HTMLSelectElement;
    const chosen = select.value;
    const options = [...values].map(([value, text]) => element('option', { value }, [text]));
    select.replaceChildren(element('option', { value: '' }, ['All']), ...options);
    select.value = values.has(chosen) ? chosen : '';
  }

  /** The marks that are asked for. */
  #chosen(): Mark[] {
    const value = (name: string) => (this.#child(`[name=${name}]`) as HTMLInputElement).value;
    return choose(this.#marks, {
      words: value('q'),
      document: value('document'),
      tag: value('tag'),
      since: value('since'),
      until: value('until'),
    });
  }

  #show(): void {
    const chosen = this.#chosen();
    const order = (this.#child('[name=order]') as HTMLSelectElement).value as Order;
    const all = this.#marks.length;
    this.#child('.marks-count').textContent =
      all === 0
        ? 'You have no marks yet. Press a sentence of a document, then Mark.'
        : `${chosen.length} of ${all} ${all === 1 ? 'mark' : 'marks'}`;
    const list = this.#child('.marks-list');
    const rows = arrange(chosen, order).flatMap(({ heading, marks }) => [
      element('h2', {}, [order === 'date' ? dateInWords(heading) : heading]),
      ...marks.map((mark) => this.#row(mark)),
    ]);
    refocus(list, this.#child('.marks-count'), () => list.replaceChildren(...rows));
    this.#remind();
  }

  /** Says how well the marks are kept, and reminds of exporting them where that was long ago. */
  #remind(): void {
    const waiting = unexported(this.#marks);
    const reminder = this.#child('.marks-reminder');
    reminder.hidden = waiting < MANY;
    reminder.textContent = `${waiting} marks were made or changed since all were last exported as Web Annotations.`;
    void isPersisted().then((persisted) => {
      this.#child('.marks-kept').textContent = persisted
        ? 'This browser has agreed to keep them until you delete them.'
        : 'This browser may delete them when its room is short, and does so when a private window is closed.';
    });
  }

  #row(mark: Mark): HTMLElement {
    const isEdited = this.#edited === mark.id;
    const edit = editButton(mark, isEdited, () => {
      this.#edited = isEdited ? '' : mark.id;
      void this.#refresh().then(() => this.querySelector('textarea')?.focus());
    });
    return element('article', { class: 'mark', 'aria-label': locatorOf(mark) }, [
      element('a', { href: addressOf(mark) }, [`${mark.bookmark ? 'Bookmark: ' : ''}${locatorOf(mark)}`]),
      element('blockquote', {}, [mark.quote]),
      ...(isEdited
        ? [editor(mark, this.#tell)]
        : [
            ...(mark.note ? [element('p', { class: 'mark-note' }, [mark.note])] : []),
            ...(mark.tags.length > 0 ? [element('p', { class: 'mark-tags' }, [mark.tags.join(', ')])] : []),
          ]),
      element('p', { class: 'mark-tags' }, [mark.citation]),
      element('p', { class: 'mark-does' }, [edit, ...actions(mark, this.#tell)]),
    ]);
  }

  /** Hands out the listed marks as a file. */
  #export(format: MarkFormat): void {
    const { type, print } = FORMATS[format];
    const chosen = this.#chosen();
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([print(chosen, addressOf)], { type }));
    link.download = `marks.${format}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    if (format !== 'jsonld' || chosen.length < this.#marks.length) return;
    noteExport();
    this.#remind();
  }

  async #import(file: File | undefined): Promise<void> {
    if (!file) return;
    const read = fromAnnotations(await file.text());
    if (!read) {
      this.#tell('This is no file of marks as this page exports them (Web Annotations).');
      return;
    }
    const { marks, refused } = read;
    try {
      await keepMarks(marks);
      await this.#refresh();
      const rest = refused > 0 ? ` ${refused} more could not be read.` : '';
      this.#tell(`Read ${marks.length} ${marks.length === 1 ? 'mark' : 'marks'}.${rest}`);
    } catch (error) {
      this.#tell(reasonOf(error));
    }
  }
}

customElements.define('marks-page', MarksPage);
