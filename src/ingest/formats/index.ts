import type { VFile } from 'vfile';
import type { Chunk } from '../read.ts';
import type { Format } from './format.ts';
import { labelledPage } from './labelled-page.ts';
import { olderPage } from './older-page.ts';
import { plainExample, plainText } from './plain-text.ts';
import { webPage } from './web-page.ts';

/** All dump formats; of two that show equally many marks, the first goes before. */
export const formats: readonly Format[] = [plainText, olderPage, labelledPage, webPage];

/** So many marks of a format make a dump one of it. */
const FEWEST_MARKS = 2;

/**
 * Finds the format of a dump, by its content.
 *
 * @param chunks the dump
 * @param file takes the error
 * @returns the format that shows the most marks
 * @throws VFileMessage `unknown-format` if none shows enough
 */
export function recognize(chunks: readonly Chunk[], file: VFile): Format {
  const [best] = formats
    .map((format) => ({ format, marks: format.recognize(chunks) }))
    .filter(({ marks }) => marks.length >= FEWEST_MARKS)
    .sort((a, b) => b.marks.length - a.marks.length);
  if (best) return best.format;
  const message = file.message(
    'The dump shows the marks of no known page; save the archive’s page again, or give the text a head of its own',
    { ruleId: 'unknown-format', source: 'ingest', place: { line: 1, column: 1 } },
  );
  const known = formats.map(({ id, description }) => `- ${id}: ${description}`).join('\n');
  message.fatal = true;
  message.note = `Known are:\n${known}\nAny transcription can be taken in with a head like this one before its text, which is everything below the second line of dashes:\n\n${plainExample}`;
  throw message;
}
