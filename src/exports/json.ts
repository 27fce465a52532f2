import type { Document } from '../edition/model.ts';
import { proseToText } from './text.ts';

/**
 * A document's model as JSON: its facts, its passages with the annotations on their text, the ids that are gone.
 *
 * @returns JSON, the editor's prose in it as plain text
 */
export function documentToJson({ id, data, passages, former }: Document): string {
  // A page's passages bear more than the model's: what they show.
  const shown = passages.map(
    ({ id: passage, role, heading, number, text, sentences, annotations, former: gone }) => ({
      id: passage,
      role,
      heading,
      number,
      text,
      sentences,
      annotations: annotations.map((annotation) =>
        annotation.type === 'note' ? { ...annotation, prose: proseToText(annotation.prose) } : annotation,
      ),
      former: gone,
    }),
  );
  return `${JSON.stringify({ id, data, passages: shown, former }, null, 2)}\n`;
}
