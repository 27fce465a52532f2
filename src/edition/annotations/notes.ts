import { toString } from 'mdast-util-to-string';
import { ofType, type Annotation, type Document } from '../model.ts';
import { locate } from '../locate.ts';
import type { WrittenNote } from '../prose.ts';
import type { Range } from '../../text/range.ts';
import { findQuote, scopeIn } from './quotes.ts';

/**
 * Hangs the editor's notes and side-heads on the passages of a document, the notes numbered in reading order.
 *
 * @param document the document
 * @param written the notes that name it; each takes the errors `dangling-passage`, `missing-quote`, `ambiguous-quote`
 */
export function hangNotes(document: Document, written: readonly WrittenNote[]): Document {
  for (const note of written)
    if (!document.passages.some((passage) => scopeIn(passage, note.data.passage)))
      complain(
        note,
        'dangling-passage',
        `${document.id} has no passage ${note.data.passage}; mend \`passage\`.`,
      );
  let number = 0;
  const passages = document.passages.map((passage) => {
    const hung = written.flatMap((note) => {
      const scope = scopeIn(passage, note.data.passage);
      return scope ? hang(note, passage.text, scope) : [];
    });
    const notes = ofType(hung, 'note').sort((a, b) => a.end - b.end);
    const sideHeads = ofType(hung, 'side-head').sort((a, b) => a.start - b.start);
    const numbered = notes.map((note) => ({ ...note, number: (number += 1) }));
    return { ...passage, annotations: [...passage.annotations, ...numbered, ...sideHeads] };
  });
  return { ...document, passages };
}

/** A note, not yet numbered, or a side-head in its place. */
function hang(note: WrittenNote, text: string, scope: Range): Annotation<'note' | 'side-head'>[] {
  const { id, data, prose } = note;
  if (data.kind === 'side-head')
    return [{ type: 'side-head', ...scope, id, before: data.passage, text: toString(prose) }];
  const found = findQuote(data, text, scope);
  if ('reason' in found) {
    complain(note, found.ruleId, found.reason);
    return [];
  }
  const { sources, confidence } = data;
  return [{ type: 'note', ...found, id, number: 0, prose, sources, confidence }];
}

function complain({ file }: WrittenNote, ruleId: string, reason: string): void {
  const field = ruleId === 'dangling-passage' ? 'passage:' : 'quote:';
  file.message(reason, { place: locate(file, field), ruleId, source: 'edition' }).fatal = true;
}
