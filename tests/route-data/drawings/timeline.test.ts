import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysOf, isoDay } from '../../../src/schema/calendar.ts';
import { drawTimeline, type Happening, type Timeline } from '../../../src/route-data/drawings/timeline.ts';

const at = (date: string, sign: Happening['sign'] = 'named'): Happening => ({
  id: date,
  date,
  label: 'It',
  sign,
});
const draw = (dates: readonly Happening[], lens = false) => drawTimeline(dates, { width: 1000, lens });
const flagsOf = ({ strips }: Timeline) => strips.flatMap(({ flags }) => flags);

test('the axis runs over whole months, and time is to scale', () => {
  const [strip] = draw([at('1901-01-11'), at('1901-01-21'), at('1901-02-10')]).strips;
  const [first, second, third] = strip?.flags.map(({ x }) => x) ?? [];
  expect(strip?.ticks.map(({ text, strong }) => [text, strong])).toEqual([
    ['Jan 1901', true],
    ['Feb', false],
  ]);
  expect((second ?? 0) - (first ?? 0)).toBeCloseTo(((third ?? 0) - (second ?? 0)) / 2, 0);
});

test('what is known to no day, and what the editor adds later, does not stretch the axis', () => {
  const { strips } = draw([at('1890/1895'), at('1901-01-11'), at('1901-02-10'), at('1905-01-01', 'editor')]);
  const [strip] = strips;
  expect(strip?.beyond).toHaveLength(2);
  const [early, , , late] = strip?.flags ?? [];
  expect(early?.x).toBeLessThan(strip?.axis.x1 ?? 0);
  expect(late?.x).toBeGreaterThan(strip?.axis.x2 ?? 0);
});

test('a label has the year where the axis does not show it', () => {
  const dates = ['1899-10~/1900-02~', '1901-01-11', '1901-05-10'];
  const { strips } = draw([...dates.map((date) => at(date)), at('1905-05-21', 'editor')]);
  expect(strips[0]?.flags.map(({ date }) => date)).toEqual([
    'about Oct 1899 – Feb 1900',
    '11 Jan',
    '10 May',
    '21 May 1905',
  ]);
});

test('over many years the ticks are years', () => {
  const [strip] = draw([at('1899-05-01'), at('1903-02-01')]).strips;
  expect(strip?.ticks.map(({ text }) => text)).toEqual(['1900', '1901', '1902', '1903']);
});

describe('bars', () => {
  const bar = (date: string) => flagsOf(draw([at('1901-01-01'), at(date), at('1901-03-01')]))[1]?.bar;

  test('are for what took longer than a day', () => {
    expect(bar('1901-02-01')).toBeUndefined();
    expect(bar('1901-02-01/1901-02-05')).toMatchObject({ dotted: false });
  });

  test('are dotted where an end is not known to the day', () => {
    expect(bar('1901-02')).toMatchObject({ dotted: true });
    expect(bar('1901-02-03/1901-02')).toMatchObject({ dotted: true });
  });

  test('run up to the last day where the beginning is open', () => {
    const [, flag] = flagsOf(draw([at('1901-01-01'), at('../1901-02-10'), at('1901-03-01')]));
    expect(flag?.bar?.x2).toBe(flag?.x);
    expect(flag?.bar?.x1).toBeLessThan(flag?.x ?? 0);
  });
});

describe('the lens', () => {
  const crowd = [
    '1901-02-04',
    '1901-02-05',
    '1901-02-06',
    '1901-02-07',
    '1901-02-08',
    '1901-02-09',
    '1901-02-10',
  ];
  const far = ['1900-07-30', '1900-09-01', '1900-11-24', '1901-04-02', '1901-04-20'];

  test('enlarges the days where happenings crowd', () => {
    const { strips, lens } = draw(
      [...far.slice(0, 3), ...crowd, ...far.slice(3)].map((date) => at(date)),
      true,
    );
    expect(strips.map(({ flags }) => flags.map(({ id }) => id))).toEqual([far, crowd]);
    expect(strips[1]?.ticks.map(({ text }) => text)).toEqual(['4 February', '5', '6', '7', '8', '9', '10']);
    expect(strips[1]?.ticksAbove).toBe(true);
    expect(lens?.x2).toBeGreaterThan(lens?.x1 ?? Infinity);
  });

  test('is not needed for few, or for what is spread evenly', () => {
    expect(
      draw(
        far.map((date) => at(date)),
        true,
      ).lens,
    ).toBeUndefined();
    const even = Array.from({ length: 20 }, (_, index) => at(isoDay(daysOf('1900-01-01').from + index * 15)));
    expect(draw(even, true).lens).toBeUndefined();
  });
});

test('no label lies on another, and no pole runs through one', () => {
  const dates = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 2, maxLength: 30 });
  fc.assert(
    fc.property(dates, fc.boolean(), (days, lens) => {
      const happenings = [...days]
        .sort((a, b) => a - b)
        .map((day, index) => ({
          ...at(isoDay(daysOf('1901-01-01').from + day)),
          id: String(index),
        }));
      for (const { flags } of draw(happenings, lens).strips) {
        const boxes = flags.map(({ x, text, date, label }) => ({
          left: x + 6,
          right: x + 6 + (date.length + 2 + label.length) * 6.7,
          top: text - 11,
          bottom: text + 1,
        }));
        flags.forEach((flag, index) => {
          const [top, bottom] = [Math.min(flag.y, flag.end), Math.max(flag.y, flag.end)];
          boxes.forEach((box, other) => {
            const crossed =
              flag.x > box.left && flag.x < box.right && top < box.bottom - 2 && bottom > box.top + 2;
            expect(crossed).toBe(false);
            const own = boxes[index];
            if (!own || other <= index) return;
            const apart =
              own.right <= box.left ||
              box.right <= own.left ||
              own.bottom <= box.top ||
              box.bottom <= own.top;
            expect(apart).toBe(true);
          });
        });
      }
    }),
    { numRuns: 60 },
  );
});
