import { expect, test } from 'vitest';
import { drawJourney } from '../../../src/route-data/drawings/journey.ts';
import { origins, sample } from '../edition.ts';

const stop = (place: string, date: string) => ({
  place,
  date,
  text: `She is at ${place}.`,
  sources: ['work'],
  confidence: 'inferred' as const,
});

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
  origins,
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
  expect(map.works).toEqual([{ title: 'A. Author, Work (1950)', url: 'https://example.org/work' }]);
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

test('going and coming back are two lines', () => {
  expect(map.legs.map(({ number }) => number)).toEqual([1, 2]);
  const [there, back] = map.legs;
  expect(Math.hypot((there?.x ?? 0) - (back?.x ?? 0), (there?.y ?? 0) - (back?.y ?? 0))).toBeGreaterThan(20);
});

test('the land is drawn within the frame, as light as a page can bear', () => {
  const numbers = (map.land.match(/-?[\d.]+/g) ?? []).map(Number);
  expect(map.land).toMatch(/^M/);
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(-1);
  expect(Math.max(...numbers)).toBeLessThanOrEqual(map.width + 1);
  expect(map.land.length).toBeLessThan(40_000);
});

test('a way that stays in one place has no line to be drawn', () => {
  const rest = drawJourney(
    { title: 'Rest', text: 'Staying.', stops: [stop('arden', '1901-05-01'), stop('arden', '1901-05-02')] },
    sample.entries,
    origins,
  );
  expect(rest.legs).toEqual([]);
  expect(rest.places).toHaveLength(1);
  expect(rest.land).not.toContain('NaN');
});
