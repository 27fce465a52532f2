import type { Entry } from '../../edition/model.ts';
import { geoAzimuthalEqualArea, geoInterpolate, geoPath, type GeoProjection } from 'd3-geo';
import type { Journey } from '../../schema/journey.ts';
import { edtfInWords } from '../../wording/edtf.ts';
import { land } from './land.ts';
import { entryLink, isOf, type EntryLink } from '../parts/entry-names.ts';
import type { ToldFact, WorkNumbers } from '../parts/work-numbers.ts';

/** A stop of a journey as the list shows it. */
export interface ShownStop extends ToldFact {
  place: EntryLink;
  words: string;
  edtf: string;
}

/** A map of a journey, ready to be drawn. */
export interface JourneyMap {
  title: string;
  text: string;
  event?: EntryLink;
  width: number;
  height: number;
  /** The land, as SVG path data. */
  land: string;
  /** The lines of latitude and longitude. */
  grid: string;
  /** The ways from stop to stop, with the number of each where it is in its middle. */
  legs: { path: string; number: number; x: number; y: number }[];
  /** The places, each once, with where its name stands. */
  places: Array<{
    name: string;
    x: number;
    y: number;
    /** `dy` is in the name’s own size, which a phone makes larger. */
    label: { x: number; y: number; dy: number; anchor: 'start' | 'middle' | 'end' };
  }>;
  stops: ShownStop[];
}

const WIDTH = 660;
const HEIGHT = 470;
/** Points of the coast nearer than this to the one before, in pixels, are left out: no eye could tell. */
const THIN = 1.6;

/** The largest scale, at which the land is still drawn exactly enough. */
const CLOSEST = 3000;

type MapPoint = [x: number, y: number];

/**
 * Draws a journey on a map of the land, without borders: those of the time are not those of today.
 *
 * @param journey the stops
 * @param entries the registers, which give the places their coordinates
 * @param works the list of works that the stops are drawn from
 */
export function drawJourney(
  { title, text, event, stops }: Journey,
  entries: ReadonlyMap<string, Entry>,
  works: WorkNumbers,
): JourneyMap {
  const located = stops.flatMap((stop) => {
    const entry = entries.get(`places/${stop.place}`);
    const at = entry && isOf(entry, 'places') ? entry.data.coordinates : undefined;
    return entry && at ? [{ stop, entry, at: [at.lon, at.lat] as MapPoint }] : [];
  });
  const points = located.map(({ at }) => at);
  const projection = fit(points);
  const legs = points.slice(1).flatMap((to, index) => {
    const from = points[index] ?? to;
    return from[0] === to[0] && from[1] === to[1] ? [] : [leg(from, to, index + 1, projection)];
  });
  const own = entries.get(`events/${event ?? ''}`);
  return {
    title,
    text,
    ...(own && { event: entryLink(own) }),
    width: WIDTH,
    height: HEIGHT,
    land: coast(projection),
    grid: graticule(projection),
    legs,
    places: places(located, projection, legs),
    stops: located.map(({ stop, entry }) => {
      return {
        place: entryLink(entry),
        words: edtfInWords(stop.date),
        edtf: stop.date,
        text: stop.text,
        ...works.told(stop),
      };
    }),
  };
}

/** Equal areas, seen from above the middle of the stops, with room around them. */
function fit(points: readonly MapPoint[]): GeoProjection {
  const mid = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  const center: MapPoint = [mid(points.map(([lon]) => lon)), mid(points.map(([, lat]) => lat))];
  const room = { x: 130, y: 64 };
  const projection = geoAzimuthalEqualArea()
    .rotate([-center[0], -center[1]])
    .fitExtent(
      [
        [room.x, room.y],
        [WIDTH - room.x, HEIGHT - room.y],
      ],
      { type: 'MultiPoint', coordinates: [...points] },
    );
  // Places close together would leave nothing of the land by which to know them.
  if (!(projection.scale() < CLOSEST)) projection.scale(CLOSEST).translate([WIDTH / 2, HEIGHT / 2]);
  return projection.clipExtent([
    [-1, -1],
    [WIDTH + 1, HEIGHT + 1],
  ]);
}

const whole = (value: number) => String(Math.round(value * 10) / 10);

/** The land as path data, thinned to what can be seen: half steps, each from the point before, are half as long. */
function coast(projection: GeoProjection): string {
  let data = '';
  let ring: MapPoint[] = [];
  const path = geoPath(projection, {
    moveTo: (x, y) => (ring = [[half(x), half(y)]]),
    lineTo: (x, y) => {
      const [lastX, lastY] = ring.at(-1) ?? [Infinity, Infinity];
      if (Math.hypot(x - lastX, y - lastY) >= THIN) ring.push([half(x), half(y)]);
    },
    closePath: () => {
      // What is left of the smallest islands is no shape any more.
      if (ring.length > 3) data += `${printRing(ring)}z`;
    },
    arc: () => undefined,
    beginPath: () => undefined,
  });
  path(land);
  return data;
}

const half = (value: number) => Math.round(value * 2) / 2;

function printRing(ring: readonly MapPoint[]): string {
  const steps = ring.map(([x, y], index): MapPoint => {
    const [fromX, fromY] = ring[index - 1] ?? [0, 0];
    return [x - fromX, y - fromY];
  });
  const numbers = steps.flat().map((step) => String(step).replace('0.', '.'));
  // A sign parts two numbers as a blank does.
  const [x = '', y = '', ...rest] = numbers;
  return `M${x} ${y}l${rest.join(' ').replaceAll(' -', '-')}`;
}

/** Parallels and meridians, ten degrees apart. */
function graticule(projection: GeoProjection): string {
  const path = geoPath(projection).digits(0);
  const meridians = Array.from({ length: 36 }, (_, index) => line((lat) => [index * 10 - 180, lat], 0, 80));
  const parallels = Array.from({ length: 9 }, (_, index) => line((lon) => [lon, index * 10], -180, 180));
  return path({ type: 'MultiLineString', coordinates: [...meridians, ...parallels] }) ?? '';
}

function line(at: (value: number) => MapPoint, from: number, to: number): MapPoint[] {
  return Array.from({ length: (to - from) / 5 + 1 }, (_, index) => at(from + index * 5));
}

/** A great circle, bent a little to the right of its way, so that going and coming back are two lines. */
function leg(
  from: MapPoint,
  to: MapPoint,
  number: number,
  projection: GeoProjection,
): JourneyMap['legs'][number] {
  const between = geoInterpolate(from, to);
  const steps = 24;
  const chord = [projection(from), projection(to)].map((point) => point ?? [0, 0]);
  const [[x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = []] = chord;
  const length = Math.hypot(x2 - x1, y2 - y1);
  const bend = 0.07 * length;
  const points = Array.from({ length: steps + 1 }, (_, index) => {
    const t = index / steps;
    const [x = 0, y = 0] = projection(between(t)) ?? [];
    const push = bend * Math.sin(Math.PI * t);
    return [x - ((y2 - y1) / length) * push, y + ((x2 - x1) / length) * push] as const;
  });
  const [x = 0, y = 0] = points[steps / 2] ?? [];
  return {
    path: `M${points.map(([px, py]) => `${whole(px)},${whole(py)}`).join('L')}`,
    number,
    x: Math.round(x),
    y: Math.round(y),
  };
}

/** The largest size that a style sheet gives the names, and how wide a letter of it is on average. */
const NAME = { size: 26, letter: 14.5 };

/** Where a name may stand beside its place: to which side, and how far its base line is from the middle of the place. */
const SIDES = [
  { anchor: 'start', dx: 9, dy: 0.35 },
  { anchor: 'end', dx: -9, dy: 0.35 },
  { anchor: 'end', dx: -7, dy: 1.42 },
  { anchor: 'start', dx: 7, dy: 1.42 },
  { anchor: 'end', dx: -7, dy: -0.72 },
  { anchor: 'start', dx: 7, dy: -0.72 },
  { anchor: 'middle', dx: 0, dy: 1.5 },
  { anchor: 'middle', dx: 0, dy: -0.8 },
] as const;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** What a name takes up at its largest. */
function boxOf(name: string, [x, y]: MapPoint, { anchor, dx, dy }: (typeof SIDES)[number]): Box {
  const wide = name.length * NAME.letter;
  const left = x + dx - { start: 0, middle: wide / 2, end: wide }[anchor];
  const base = y + dy * NAME.size;
  return { left, right: left + wide, top: base - 0.8 * NAME.size, bottom: base + 0.25 * NAME.size };
}

/** How bad a seat is: out of the frame is worst, then upon another name, then upon lines. */
function cost(box: Box, points: readonly MapPoint[], names: readonly Box[]): number {
  const isOut = box.left < 0 || box.right > WIDTH || box.top < 0 || box.bottom > HEIGHT;
  const covered = points.filter(
    ([x, y]) => x > box.left && x < box.right && y > box.top && y < box.bottom,
  ).length;
  const met = names.filter(
    (one) => one.left < box.right && box.left < one.right && one.top < box.bottom && box.top < one.bottom,
  ).length;
  return (isOut ? 1e6 : 0) + met * 1e3 + covered;
}

/** Each place once, its name where it is whole, and where the fewest lines run and no other name stands. */
function places(
  located: ReadonlyArray<{ entry: Entry; at: MapPoint }>,
  projection: GeoProjection,
  legs: JourneyMap['legs'],
): JourneyMap['places'] {
  const once = located.filter(
    ({ entry }, index) => located.findIndex((one) => one.entry === entry) === index,
  );
  const drawn = legs.flatMap(({ path }) =>
    path
      .slice(1)
      .split('L')
      .map((point): MapPoint => {
        const [x = 0, y = 0] = point.split(',').map(Number);
        return [x, y];
      }),
  );
  const seats = once.map(({ entry, at }) => {
    const [x = 0, y = 0] = projection(at) ?? [];
    return { name: entry.data.name, x: Math.round(x), y: Math.round(y) };
  });
  const numbers = legs.flatMap(({ x, y }) =>
    [-8, 0, 8].flatMap((dx) => [-8, 0, 8].map((dy): MapPoint => [x + dx, y + dy])),
  );
  const points = [...drawn, ...numbers, ...seats.map(({ x, y }): MapPoint => [x, y])];
  const names: Box[] = [];
  return seats.map(({ name, x, y }) => {
    const options = SIDES.map((side) => {
      const box = boxOf(name, [x, y], side);
      return { side, box, cost: cost(box, points, names) };
    });
    const best = options.reduce((least, one) => (one.cost < least.cost ? one : least));
    names.push(best.box);
    const { anchor, dx, dy } = best.side;
    return { name, x, y, label: { x: x + dx, y, dy, anchor } };
  });
}
