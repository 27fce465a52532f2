import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrange, choose } from '../../src/marks/choose.ts';
import { anyMark } from './arbitrary.ts';

const marks = fc.array(anyMark, { maxLength: 6 });

test('without a question all marks are chosen, and each stands once by document and by date', () => {
  fc.assert(
    fc.property(marks, fc.constantFrom('document', 'date'), (all, order) => {
      const chosen = choose(all, { words: '', document: '', tag: '' });
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
      const chosen = choose(all, { words: 'TEA kosygin', document: own.document, tag: 'arms' });
      expect(chosen).toEqual([own]);
      expect(choose(all, { words: 'coffee-house', document: '', tag: '' })).toEqual([]);
    }),
  );
});
