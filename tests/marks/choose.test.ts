import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrange, choose, dayOf } from '../../src/marks/choose.ts';
import { anyMark } from './arbitrary.ts';

const any = { words: '', document: '', tag: '', since: '', until: '' };
const marks = fc.array(anyMark, { maxLength: 6 });

test('without a question all marks are chosen, and each stands once by document and by date', () => {
  fc.assert(
    fc.property(marks, fc.constantFrom('document', 'date'), (all, order) => {
      const chosen = choose(all, any);
      expect(chosen).toEqual(all);
      const listed = arrange(chosen, order).flatMap((section) => section.marks);
      expect(listed).toHaveLength(all.length);
      expect(new Set(listed)).toEqual(new Set(all));
    }),
  );
});

test('what is chosen by document, tag and words has them', () => {
  fc.assert(
    fc.property(marks, anyMark, (others, mark) => {
      const own = { ...mark, note: 'Kosygin and tea', tags: ['arms'] };
      const all = [...others, own];
      const chosen = choose(all, { ...any, words: 'TEA kosygin', document: own.document, tag: 'arms' });
      expect(chosen).toEqual([own]);
      expect(choose(all, { ...any, words: 'coffee-house' })).toEqual([]);
    }),
  );
});

test('what is chosen by day was changed on it, or between two', () => {
  fc.assert(
    fc.property(marks, anyMark, (others, mark) => {
      const day = dayOf(mark.changed);
      const all = [...others, mark];
      const on = choose(all, { ...any, since: day, until: day });
      expect(on).toContain(mark);
      for (const { changed } of on) expect(dayOf(changed)).toBe(day);
      const before = choose(all, { ...any, until: day });
      const behind = choose(all, { ...any, since: day });
      expect(new Set([...before, ...behind])).toEqual(new Set(all));
      expect(before.filter((one) => behind.includes(one))).toEqual(on);
    }),
  );
});
