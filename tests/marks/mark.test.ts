import fc from 'fast-check';
import { expect, test } from 'vitest';
import { merge, readMark, readTags } from '../../src/marks/mark.ts';
import { anyMark } from './arbitrary.ts';

test('a mark is read back as it is, without what was put beside it', () => {
  fc.assert(
    fc.property(anyMark, (mark) => {
      expect(readMark(JSON.parse(JSON.stringify({ ...mark, more: 1 })))).toEqual(mark);
    }),
  );
});

test('what is no mark is none', () => {
  fc.assert(
    fc.property(
      anyMark,
      fc.constantFrom('id', 'document', 'from', 'quote', 'tags', 'note', 'made'),
      (mark, key) => {
        for (const value of [undefined, null, 7, {}, [7]])
          expect(readMark({ ...mark, [key]: value })).toBeUndefined();
      },
    ),
  );
  fc.assert(fc.property(fc.anything(), (value) => readMark(value) === undefined));
});

test('merging makes no doubles, whatever comes first, and keeps the later version', () => {
  const sorted = (marks: ReturnType<typeof merge>) => [...marks].sort((a, b) => (a.id < b.id ? -1 : 1));
  fc.assert(
    fc.property(
      fc.array(anyMark, { maxLength: 4 }),
      fc.array(anyMark, { maxLength: 4 }),
      anyMark,
      (one, other, mark) => {
        const older = { ...mark, note: 'older', changed: '1999-01-01T00:00:00.000Z' };
        const [mine, theirs] = [
          [...one, older],
          [...other, mark, ...one],
        ];
        const both = merge(mine, theirs);
        expect(new Set(both.map(({ id }) => id)).size).toBe(both.length);
        expect(both).toContainEqual(mark);
        expect(merge(both, theirs)).toEqual(both);
        expect(sorted(merge(theirs, mine))).toEqual(sorted(both));
      },
    ),
  );
});

test('tags are parted by commas, each once', () => {
  expect(readTags(' trade,arms , trade,, 무역')).toEqual(['trade', 'arms', '무역']);
});
