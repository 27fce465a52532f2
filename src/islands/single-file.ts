/**
 * Searches the edition's single file: the texts that stand in it, by the matcher that the site searches with. It is
 * bundled into the file as one script, for no module can be fetched beside a file on a disk.
 */
import { lettersOf, namesOf, type NamedForm, type Names } from '../search/ask/names.ts';
import { understand } from '../search/ask/understand.ts';
import { findInTexts, type FoundInTexts } from '../search/match/in-texts.ts';
import { passageOfSentence, sentenceWithin } from '../search/match/lists.ts';
import { plural } from '../search/show/piece.ts';
import type { Range as TextRange } from '../text/range.ts';
import { wordsIn } from './passage/text.ts';
import { element } from './search/elements.ts';
import { readText, type Markup, type PageText } from './search/texts.ts';

/** What holds the archive's text, and what stands in it besides. */
const TEXTS = '.text > [id], blockquote > [id]';
const BESIDES = '.num, .ref, .side-head';
const markup: Markup = { besides: BESIDES, entryOf: ({ hash }) => entryOf(hash.slice(1)) };

const entryOf = (id: string) => id.replace('__', '/');

/** A document of the file. */
interface FileDocument {
  label: string;
  texts: PageText[];
}

/** What was found in a document. */
interface Found extends FoundInTexts {
  document: FileDocument;
}

const form = document.querySelector<HTMLFormElement>('#search');
const results = document.querySelector<HTMLElement>('#results');
const field = form?.querySelector('input');

/** The documents of the file, read when they are first searched. */
let read: FileDocument[] | undefined;
const documents = () =>
  (read ??= [...document.querySelectorAll<HTMLElement>('.document')].map((article) => ({
    label: article.dataset.label ?? '',
    texts: [...article.querySelectorAll<HTMLElement>(TEXTS)].map((text) => readText(text, markup)),
  })));

/** The names in the file's registers. */
function namesInFile(): Names {
  const named = new Map<string, NamedForm[]>();
  document.querySelectorAll('.entry').forEach((section, number) => {
    const name = section.querySelector('h3')?.textContent ?? '';
    const forms = [...section.querySelectorAll<HTMLElement>('.names span')].map((form) => ({
      form: form.textContent,
      declined: form.dataset.declined?.split(' · '),
    }));
    const entry = entryOf(section.id);
    for (const { text, form } of namesOf({ entry, name, forms })) {
      const list = named.get(lettersOf(text)) ?? [];
      if (!list.some((one) => one.entry === entry)) list.push({ entry, number, name, form });
      named.set(lettersOf(text), list);
    }
  });
  return {
    mayBegin: () => Promise.resolve(true),
    named: (letters) => Promise.resolve(named.get(letters) ?? []),
  };
}

/** Searches all documents and shows what was found. */
async function search(typed: string): Promise<void> {
  const { query } = await understand({ query: typed, written: false }, namesInFile());
  const found = documents().map((one) => ({
    document: one,
    ...findInTexts(
      query,
      one.texts.map(({ passage }) => passage),
    ),
  }));
  mark(found);
  const isEmpty = typed.trim() === '';
  if (!results) return;
  results.hidden = isEmpty;
  results.replaceChildren(...(isEmpty ? [] : answer(found)));
  if (!isEmpty) results.scrollIntoView();
}

/** Marks in the texts what was found, where the browser can. */
function mark(found: readonly Found[]): void {
  if (!('highlights' in CSS)) return;
  const ranges = found.flatMap(({ document: { texts }, marks }) =>
    texts.flatMap(({ range }, at) => (marks[at] ?? []).map(range)),
  );
  CSS.highlights.set('found', new Highlight(...ranges));
}

/** The count, and below it each sentence with what was found in it. */
function answer(found: readonly Found[]): HTMLElement[] {
  const some = found.filter(({ hits }) => hits.sentences.length > 0);
  return [
    element('p', { role: 'status' }, [tally(found)]),
    ...some.flatMap((one) => [
      element('h2', {}, [one.document.label]),
      element(
        'ol',
        {},
        Array.from(one.hits.sentences, (sentence) => line(sentence, one)),
      ),
    ]),
  ];
}

/** `3 sentences with 4 places: Letter 2, Report 1.` */
function tally(found: readonly Found[]): string {
  const sum = (of: (one: Found) => number) => found.reduce((total, one) => total + of(one), 0);
  const sentences = sum(({ hits }) => hits.sentences.length);
  const places = sum(({ hits }) => hits.marks.at.length);
  const paragraphs = sum(({ hits }) => hits.paragraph.length);
  const apart = paragraphs === 0 ? '' : `; apart in one paragraph, ${paragraphs}`;
  if (sentences === 0) return `No sentence has what you look for${apart}.`;
  const where = found
    .filter(({ hits }) => hits.sentences.length > 0)
    .map(({ document: { label }, hits }) => `${label} ${hits.sentences.length}`);
  const times = places === sentences ? '' : ` with ${plural(places, 'place')}`;
  return `${plural(sentences, 'sentence')}${times}: ${where.join(', ')}${apart}.`;
}

/** A sentence as a link to it. */
function line(number: number, { document: { texts }, marks }: Found): HTMLElement {
  const at = passageOfSentence(number);
  const { text = '', id = '', sentences = [] } = texts[at]?.passage ?? {};
  const own = sentences[sentenceWithin(number)] ?? { id, start: 0, end: text.length };
  return element('li', {}, [element('a', { href: `#${own.id}` }, marked(text, own, marks[at] ?? []))]);
}

/** The words of a range, and among them those that were found. */
function marked(text: string, { start, end }: TextRange, marks: readonly TextRange[]): (Node | string)[] {
  let at = start;
  const parts: (Node | string)[] = [];
  for (const one of marks) {
    if (one.start < at || one.end > end) continue;
    parts.push(text.slice(at, one.start), element('mark', {}, [text.slice(one.start, one.end)]));
    at = one.end;
  }
  return [...parts, text.slice(at, end)];
}

/** What is copied is the published text, whatever the view shows. */
function copyPublished(event: ClipboardEvent): void {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || document.activeElement?.matches('[type=search]')) return;
  const range = selection.getRangeAt(0);
  const parts = [...document.querySelectorAll(TEXTS)]
    .map((text) => wordsIn(text, range, BESIDES))
    .filter(Boolean);
  if (parts.length === 0) return;
  event.clipboardData?.setData('text/plain', parts.join('\n\n'));
  event.preventDefault();
}

if (form && field) {
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void search(field.value);
  });
  // The cross of the field takes the answer away.
  field.addEventListener('search', () => {
    if (field.value === '') void search('');
  });
}
document.addEventListener('copy', copyPublished);
