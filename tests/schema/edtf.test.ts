import fc from 'fast-check';
import { expect, test } from 'vitest';
import { VFile } from 'vfile';
import { isInCalendar } from '../../src/schema/calendar.ts';
import { chronologySchema } from '../../src/schema/chronology.ts';
import { isoDate } from '../../src/schema/common.ts';
import { edtfProblem } from '../../src/schema/edtf.ts';
import { readYaml } from '../../src/typed-markdown/yaml.ts';

const remedy =
  'write 1965-02-11, 1965-02, 1965, 1965-02~ (about), 1965-02-04/1965-02-14 or ../1965-02-04 (not after)';

test.each([
  ['1965-13-40', '“1965-13-40” is no date'],
  ['1965-02-31', '“1965-02-31” is no date'],
  ['1965-02-29', '“1965-02-29” is not in the calendar'],
  ['0000-00-00', '“0000-00-00” is no date'],
  ['0000', '“0000” is not in the calendar'],
  ['1965-03/1965-02', '“1965-03/1965-02” ends before it begins'],
  ['1965-02-04/1965-02-31', '“1965-02-04/1965-02-31” is no date'],
  ['1965-02-04/1965-02-29', '“1965-02-04/1965-02-29” is not in the calendar'],
  ['..', '“..” is no date'],
  ['../..', '“../..” has neither beginning nor end'],
  ['1965-02/', '“1965-02/” leaves an end out; an open one is `..`'],
  ['196X', '“196X” is no day, month or year'],
  ['1965-21', '“1965-21” is no day, month or year'],
  ['1965-02-04T10:00:00', '“1965-02-04T10:00:00” is no day, month or year'],
  ['-0044-03-15', '“-0044-03-15” is not in the calendar'],
  ['[1965,1966]', '“[1965,1966]” is no day, month or year'],
  ['2 March 1965', '“2 March 1965” is no date'],
  ['', '“” is no date'],
])('%s: %s', (text, problem) => {
  expect(edtfProblem(text)).toBe(`${problem}; ${remedy}`);
});

test.each(['1964-02-29', '1965-02~', '1965?', '1965-02-04/1965-02-04', '1965-02-11/1965-02', '1965/..'])(
  '%s is in order',
  (text) => {
    expect(edtfProblem(text)).toBeUndefined();
  },
);

test('the chronology tells a bad date with its place and what to write', () => {
  const file = new VFile({ path: 'content/chronology.yml' });
  const text =
    '- id: a\n  date: 1965-02-29\n  certainty: high\n  scope: named\n  text: A\n  sources: [w]\n  confidence: verified\n';
  expect(
    readYaml(text, chronologySchema, file, { ruleId: 'invalid-field', source: 'edition' }),
  ).toBeUndefined();
  expect(file.messages.map(String)).toEqual([
    `content/chronology.yml:2:3: \`0.date\`: “1965-02-29” is not in the calendar; ${remedy}`,
  ]);
});

test('a date of a document must be in the calendar too', () => {
  expect(['1965-02-28', '1965-02', '1965'].map((date) => isoDate.safeParse(date).success)).toEqual([
    true,
    true,
    true,
  ]);
  expect(
    ['1965-02-29', '1965-13', '1965~', '1965-2-1'].map((date) => isoDate.safeParse(date).success),
  ).toEqual(Array(4).fill(false));
});

test('what the calendar has are the days of its years', () => {
  const part = fc.nat(40).map((number) => String(number).padStart(2, '0'));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), part, part, (year, month, day) => {
      const date = `${String(year).padStart(4, '0')}-${month}-${day}`;
      // The engine reads a day past the month's end as one of the next month, or as none.
      const read = new Date(`${date}T00:00Z`);
      expect(isInCalendar(date)).toBe(!Number.isNaN(read.valueOf()) && read.toISOString().startsWith(date));
      expect(edtfProblem(date) === undefined).toBe(isInCalendar(date));
    }),
  );
});
