import type { VFile } from 'vfile';
import type { Chunk } from '../read.ts';
import type { Format } from './format.ts';
import { labelledPage } from './labelled-page.ts';
import { webPage } from './web-page.ts';

/** All dump formats. A new one is a file of its own, and a name in this list. */
export const formats: readonly Format[] = [labelledPage, webPage];

/**
 * Finds the format of a dump, by its content.
 *
 * @param chunks the dump
 * @param file takes the error
 * @returns the format that shows the most marks
 * @throws VFileMessage `unknown-format` if none shows any, or two show equally many
 */
export function recognize(chunks: readonly Chunk[], file: VFile): Format {
  const ranked = formats
    .map((format) => ({ format, marks: format.recognize(chunks) }))
    .filter(({ marks }) => marks > 0)
    .sort((a, b) => b.marks - a.marks);
  const [best, next] = ranked;
  if (best && best.marks !== next?.marks) return best.format;
  const reason = best ? 'The dump shows the marks of two formats equally' : 'The dump is of no known format';
  const message = file.message(reason, {
    ruleId: 'unknown-format',
    source: 'ingest',
    place: { line: 1, column: 1 },
  });
  const known = formats.map(({ id, description }) => `\n- ${id}: ${description}`).join('');
  message.fatal = true;
  message.note = `Known formats:${known}\nSave the archive’s page again, or add a format in src/ingest/formats.`;
  throw message;
}
