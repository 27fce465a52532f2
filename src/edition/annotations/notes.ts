import type { Document, DocumentNotes, Note, SideHead } from '../model.ts';
import { placeOf } from '../line-of.ts';
import type { WrittenNote } from '../prose.ts';
import type { Range } from '../../text/range.ts';

/**
 * Finds the places of the editor's notes in a document and numbers them in reading order.
 *
 * @param document the document
 * @param written the notes that name it; each takes the errors `dangling-passage`, `missing-quote`, `ambiguous-quote`
 */
export function placeNotes(document: Document, written: readonly WrittenNote[]): DocumentNotes {
  const notes: (Omit<Note, 'number'> & { order: number })[] = [];
  const sideHeads: (SideHead & { order: number })[] = [];
  for (const note of written) {
    const order = document.passages.findIndex(
      ({ id, sentences }) =>
        id === note.data.passage || sentences.some((sentence) => sentence.id === note.data.passage),
    );
    const passage = document.passages[order];
    if (!passage) {
      complain(
        note,
        'dangling-passage',
        `${document.id} has no passage ${note.data.passage}; mend \`passage\`.`,
      );
      continue;
    }
    const scope = passage.sentences.find(({ id }) => id === note.data.passage) ?? {
      start: 0,
      end: passage.text.length,
    };
    if (note.data.kind === 'side-head') {
      sideHeads.push({
        id: note.id,
        passage: passage.id,
        sentence: note.data.passage,
        start: scope.start,
        text: note.text,
        order,
      });
      continue;
    }
    const range = findQuote(note, note.data.quote, note.data.occurrence, passage.text, scope);
    if (!range) continue;
    const { sources, confidence, quote } = note.data;
    notes.push({
      ...range,
      id: note.id,
      passage: passage.id,
      quote,
      html: note.html,
      text: note.text,
      sources,
      confidence,
      order,
    });
  }
  return {
    notes: notes
      .sort((a, b) => a.order - b.order || a.end - b.end)
      .map(({ order: _, ...note }, index) => ({ ...note, number: index + 1 })),
    sideHeads: sideHeads
      .sort((a, b) => a.order - b.order || a.start - b.start)
      .map(({ order: _, ...head }) => head),
  };
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
  file.message(reason, { place: placeOf(file, field), ruleId, source: 'edition' }).fatal = true;
}
