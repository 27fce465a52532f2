import { expect, test } from 'vitest';
import { documentToJson } from '../../src/exports/json.ts';
import { document, prose } from '../edition/invent.ts';

test('the model with the annotations on its text, prose as plain text, and nothing of a page', () => {
  const { passages, ...letter } = document('letter', {}, { p1: 'So [that] is.' });
  const shown = passages.map((passage) => ({ ...passage, html: '<p>' }));
  for (const { annotations } of shown)
    annotations.push({
      type: 'note',
      start: 0,
      end: 2,
      id: 'n',
      number: 1,
      prose: prose('How?'),
      sources: [],
      confidence: 'inferred',
    });
  expect(JSON.parse(documentToJson({ ...letter, passages: shown }))).toEqual({
    id: 'letter',
    data: letter.data,
    passages: [
      {
        id: 'p1',
        role: 'paragraph',
        heading: false,
        number: '1',
        text: 'So [that] is.',
        sentences: [{ id: 'p1s1', number: '1', start: 0, end: 13 }],
        annotations: [
          { type: 'supplied', start: 3, end: 9, kind: 'words' },
          {
            type: 'note',
            start: 0,
            end: 2,
            id: 'n',
            number: 1,
            prose: 'How?',
            sources: [],
            confidence: 'inferred',
          },
        ],
        former: [],
      },
    ],
    former: [],
  });
});
