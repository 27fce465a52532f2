import { expect, test } from 'vitest';
import { drawJourney } from '../../../src/route-data/drawings/journey.ts';
import { WorkNumbers } from '../../../src/route-data/parts/work-numbers.ts';
import { entry } from '../../edition/invent.ts';
import { origins, sample } from '../edition.ts';

const stop = (place: string, date: string) => ({
  place,
  date,
  text: `She is at ${place}.`,
  sources: ['work'],
  confidence: 'inferred' as const,
});

const works = new WorkNumbers(origins);
const map = drawJourney(
  {
    title: 'The way',
    text: 'There and back.',
    event: 'fair',
    stops: [
      stop('arden', '1901-05-01'),
      stop('borden', '1901-05-02/1901-05-04'),
      stop('arden', '1901-05-05'),
    ],
  },
  sample.entries,
  works,
);

test('the stops are listed with their dates and numbered sources', () => {
  const arden = { name: 'Arden', path: '/places/arden/' };
  expect(map.stops).toEqual([
    {
      place: arden,
      words: '1 May 1901',
      edtf: '1901-05-01',
      text: 'She is at arden.',
      sure: 'inferred',
      works: [1],
    },
    {
      place: { name: 'Borden', path: '/places/borden/' },
      words: '2–4 May 1901',
      edtf: '1901-05-02/1901-05-04',
      text: 'She is at borden.',
      sure: 'inferred',
      works: [1],
    },
    {
      place: arden,
      words: '5 May 1901',
      edtf: '1901-05-05',
      text: 'She is at arden.',
      sure: 'inferred',
      works: [1],
    },
  ]);
  expect(works.list()).toEqual([{ title: 'A. Author, Work, 1950', url: 'https://example.org/work' }]);
  expect(map.event).toEqual({ name: 'the Fair', path: '/events/fair/' });
});

test('a place that comes twice is marked once, inside the frame, north above south and west left of east', () => {
  expect(map.places.map(({ name }) => name)).toEqual(['Arden', 'Borden']);
  const [arden, borden] = map.places;
  for (const { x, y } of map.places) {
    expect(x > 0 && x < map.width).toBe(true);
    expect(y > 0 && y < map.height).toBe(true);
  }
  expect(arden?.x).toBeLessThan(borden?.x ?? 0);
});

/** The widest that a name of so many letters is drawn, on a phone. */
const width = (name: string) => name.length * 14.5;

test('names stand whole inside the frame, and none on another', () => {
  const seats = [
    [0, 10, 'Westernmost of all'],
    [1, 10.2, 'Nearby'],
    [40, 12, 'A town in the middle'],
    [80, 10, 'Easternmost of all'],
  ] as const;
  const entries = new Map(
    seats.map(([lon, lat, name], index) => {
      const one = entry(`places/s${index}`, { name, coordinates: { lat, lon, sources: ['work'] } });
      return [one.id, one];
    }),
  );
  const stops = seats.map((_, index) => stop(`s${index}`, `1901-05-0${index + 1}`));
  const drawn = drawJourney({ title: 'East', text: 'Eastward.', stops }, entries, works);
  const boxes = drawn.places.map(({ name, label: { x, y, dy, anchor } }) => {
    const left = x - { start: 0, middle: 0.5, end: 1 }[anchor] * width(name);
    return { left, right: left + width(name), base: y + dy * 26 };
  });
  for (const { left, right, base } of boxes)
    expect([left >= 0, right <= drawn.width, base > 20, base < drawn.height]).toEqual(Array(4).fill(true));
  for (const [index, one] of boxes.entries())
    for (const other of boxes.slice(index + 1))
      expect(
        one.right <= other.left || other.right <= one.left || Math.abs(one.base - other.base) >= 26,
      ).toBe(true);
});

test('going and coming back are two lines', () => {
  expect(map.legs.map(({ number }) => number)).toEqual([1, 2]);
  const [there, back] = map.legs;
  expect(Math.hypot((there?.x ?? 0) - (back?.x ?? 0), (there?.y ?? 0) - (back?.y ?? 0))).toBeGreaterThan(20);
});

const sum = (numbers: readonly number[]) => numbers.reduce((whole, one) => whole + one, 0);

test('the land is drawn within the frame, as light as a page can bear', () => {
  const rings = map.land.split('M').slice(1);
  const points = rings.flatMap((ring) => {
    const numbers = (ring.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    // Each step goes on from where the one before ended.
    const along = (from: number) =>
      numbers.filter((_, index) => index % 2 === from).map((_, index, own) => sum(own.slice(0, index + 1)));
    return [...along(0).map((x) => [x, map.width]), ...along(1).map((y) => [y, map.height])];
  });
  expect(points.length).toBeGreaterThan(100);
  expect(points.filter(([at = NaN, most = NaN]) => !(at >= -1 && at <= most + 1))).toEqual([]);
  expect(map.land.length).toBeLessThan(24_000);
});

test('a way that stays in one place has no line to be drawn', () => {
  const rest = drawJourney(
    { title: 'Rest', text: 'Staying.', stops: [stop('arden', '1901-05-01'), stop('arden', '1901-05-02')] },
    sample.entries,
    works,
  );
  expect(rest.legs).toEqual([]);
  expect(rest.places).toHaveLength(1);
  expect(rest.land).not.toContain('NaN');
});
