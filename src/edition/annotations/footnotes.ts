import type { VFile } from 'vfile';
import type { DocumentData } from '../../schema/document.ts';
import { own } from '../../schema/own.ts';
import type { Annotation } from '../model.ts';

/** A passage as far as footnotes go. */
interface Called {
  id: string;
  text: string;
}

/**
 * Ties the source's footnotes to their calls, both ways: a call leads to the note, the number that a note begins with
 * back to where it is called first.
 *
 * @param footnotes what the document's file says of them
 * @param passages its passages
 * @param file the document; takes the error `dangling-footnote`
 * @returns annotations by the id of the passage, in reading order
 */
export function tieFootnotes(
  footnotes: DocumentData['footnotes'],
  passages: readonly Called[],
  file: VFile,
): Record<string, Annotation<'footnote'>[]> {
  const texts = Object.fromEntries(passages.map(({ id, text }) => [id, text]));
  const found = (footnotes ?? []).flatMap(({ number, note, calls }) => {
    const ends = [...calls, { passage: note, start: 0, end: 1 }];
    const gone = ends.find(({ passage, end }) => end > (own(texts, passage)?.length ?? 0));
    if (gone) {
      file.message(
        `Footnote ${number} speaks of \`${gone.passage}\`, characters ${gone.start} to ${gone.end}, which the text ` +
          'hasn’t: correct `footnotes` above, or have ingest read the dump again.',
        { ruleId: 'dangling-footnote', source: 'edition' },
      ).fatal = true;
      return [];
    }
    const label = `[${number}]`;
    const [first] = calls;
    const back =
      first && own(texts, note)?.startsWith(label)
        ? [{ passage: note, start: 0, end: label.length, part: 'note' as const, to: first.passage }]
        : [];
    return [...calls.map((call) => ({ ...call, part: 'call' as const, to: note })), ...back];
  });
  return Object.fromEntries(
    passages.map(({ id }) => [
      id,
      found
        .filter(({ passage }) => passage === id)
        .map(({ start, end, part, to }) => ({ type: 'footnote' as const, start, end, part, to }))
        .sort((a, b) => a.start - b.start),
    ]),
  );
}
