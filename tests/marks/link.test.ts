import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printFragment, readTail } from '../../src/marks/link.ts';
import { parseFragment } from '../../src/schema/passage-id.ts';
import { anyMark } from './arbitrary.ts';

test('a link holds a mark whole, and leads to its passage', () => {
  fc.assert(
    fc.property(anyMark, (mark) => {
      const fragment = printFragment(mark);
      expect(fragment).toMatch(/^[\w~-]+$/);
      expect(readTail(fragment.slice(fragment.indexOf('~') + 1))).toEqual(mark);
      expect(parseFragment(fragment)).toEqual({ from: mark.from });
    }),
  );
});

test('whatever else stands in its place is no mark, and no error', () => {
  for (const tail of ['', '%', 'AAAA', '<b>', btoa('{}'), btoa('null'), btoa('[1]')])
    expect(readTail(tail)).toBeUndefined();
  fc.assert(fc.property(fc.string(), (tail) => readTail(tail) === undefined));
});
