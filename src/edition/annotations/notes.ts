import { toString } from 'mdast-util-to-string';
import { ofType, type Annotation, type Document, type Passage } from '../model.ts';
import { locate } from '../locate.ts';
import type { WrittenNote } from '../prose.ts';
import type { Range } from '../../text/range.ts';

/**
 * Hangs the editor's notes and side-heads on the passages of a document, the notes numbered in reading order.
 *
 * @param document the document
 * @param written the notes that name it; each takes the errors `dangling-passage`, `missing-quote`, `ambiguous-quote`
 */
export function hangNotes(document: Document, written: readonly WrittenNote[]): Document {
  for (const note of written)
    if (!document.passages.some((passage) => scopeOf(note, passage)))
      complain(
        note,
        'dangling-passage',
        `${document.id} has no passage ${note.data.passage}; mend \`passage\`.`,
      );
  let number = 0;
  const passages = document.passages.map((passage) => {
    const hung = written.flatMap((note) => {
      const scope = scopeOf(note, passage);
      return scope ? hang(note, passage.text, scope) : [];
    });
    const notes = ofType(hung, 'note').sort((a, b) => a.end - b.end);
    const sideHeads = ofType(hung, 'side-head').sort((a, b) => a.start - b.start);
    const numbered = notes.map((note) => ({ ...note, number: (number += 1) }));
    return { ...passage, annotations: [...passage.annotations, ...numbered, ...sideHeads] };
  });
  return { ...document, passages };
}

/** The sentence or the whole passage that a note names, if it is of this passage. */
function scopeOf({ data }: WrittenNote, { id, text, sentences }: Passage): Range | undefined {
  if (id === data.passage) return { start: 0, end: text.length };
  const sentence = sentences.find((one) => one.id === data.passage);
  return sentence && { start: sentence.start, end: sentence.end };
}

/** A note, not yet numbered, or a side-head in its place. */
function hang(note: WrittenNote, text: string, scope: Range): Annotation<'note' | 'side-head'>[] {
  const { id, data, prose } = note;
  if (data.kind === 'side-head')
    return [{ type: 'side-head', ...scope, id, before: data.passage, text: toString(prose) }];
  const range = findQuote(note, data.quote, data.occurrence, text, scope);
  const { sources, confidence } = data;
  return range ? [{ type: 'note', ...range, id, number: 0, prose, sources, confidence }] : [];
}

function findQuote(
  note: WrittenNote,
  quote: string,
  occurrence: number | undefined,
  text: string,
  scope: Range,
): Range | undefined {
  const places: number[] = [];
  for (
    let at = text.indexOf(quote, scope.start);
    at >= 0 && at + quote.length <= scope.end;
    at = text.indexOf(quote, at + 1)
  )
    places.push(at);
  if (places.length > 1 && occurrence === undefined)
    complain(
      note,
      'ambiguous-quote',
      `“${quote}” stands ${places.length} times in ${note.data.passage}: say which with \`occurrence\`, or quote more.`,
    );
  const start = places[(occurrence ?? 1) - 1];
  if (start === undefined)
    complain(
      note,
      'missing-quote',
      `“${quote}” does not stand in ${note.data.document}#${note.data.passage}` +
        (places.length > 0
          ? ` ${occurrence ?? 1} times.`
          : ': quote it as published, brackets and quotation marks included.'),
    );
  return start === undefined ? undefined : { start, end: start + quote.length };
}

function complain({ file }: WrittenNote, ruleId: string, reason: string): void {
  const field = ruleId === 'dangling-passage' ? 'passage:' : 'quote:';
  file.message(reason, { place: locate(file, field), ruleId, source: 'edition' }).fatal = true;
}
