import fc from 'fast-check';
import type { Mark } from '../../src/marks/mark.ts';

const time = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const text = fc.string({ unit: 'grapheme', maxLength: 20 });

/** Marks with whatever a reader may write. */
export const anyMark: fc.Arbitrary<Mark> = fc.record(
  {
    id: fc.uuid(),
    document: fc.constantFrom('a-letter', 'telegram-2'),
    title: text,
    from: fc.constantFrom('p1', 'p7s12', 'o1', 'abstract'),
    to: fc.constantFrom('p8', 'c2s1'),
    start: fc.nat(100),
    end: fc.integer({ min: 100, max: 200 }),
    quote: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    prefix: text,
    suffix: text,
    alone: fc.boolean(),
    bookmark: fc.boolean(),
    note: fc.oneof(text, fc.constantFrom('<script>alert(1)</script>', '=1+1', 'a\r\nb', '"', '~')),
    tags: fc.array(text, { maxLength: 3 }),
    citation: text,
    made: time,
    changed: time,
  },
  {
    requiredKeys: [
      'id',
      'document',
      'title',
      'from',
      'start',
      'end',
      'quote',
      'prefix',
      'suffix',
      'alone',
      'bookmark',
      'note',
      'tags',
      'citation',
      'made',
      'changed',
    ],
  },
);
