import { dateInWords } from '../../wording/dates.ts';
import { daysOf, isoDay } from '../../schema/calendar.ts';
import { parseEdtf } from '../../schema/edtf.ts';
import { edtfInWords, span } from '../../wording/edtf.ts';

/** What a happening is to the documents: they name it, imply it, are it, or the editor adds it. */
export type Sign = 'named' | 'implied' | 'editor' | 'document';

/** Something to be drawn on a timeline. */
export interface Happening {
  id: string;
  /** EDTF */
  date: string;
  /** A few words. */
  label: string;
  sign: Sign;
}

/** A sign on an axis with its label, like a flag on a pole. All lengths are pixels of the drawing. */
export interface Flag {
  id: string;
  sign: Sign;
  /** Where the pole stands. */
  x: number;
  /** Where the sign is: on the axis, or on its bar. */
  y: number;
  /** Where the pole ends. */
  end: number;
  /** The bar of what took, or lies within, more than a day; it is dotted where an end is not known to the day. */
  bar?: { x1: number; x2: number; dotted: boolean };
  date: string;
  label: string;
  /** The base line of the text. */
  text: number;
}

/** An axis with what stands on it. */
export interface Strip {
  axis: { x1: number; x2: number; y: number };
  /** Stretches beyond the scale, where what is earlier or later stands. */
  beyond: Array<{ x1: number; x2: number }>;
  /** The ticks, and whether they stand above the axis, where its flags hang below. */
  ticks: Array<{ x: number; text: string; strong: boolean }>;
  ticksAbove: boolean;
  flags: Flag[];
}

/** A timeline, ready to be drawn. */
export interface Timeline {
  width: number;
  height: number;
  /** One axis; or two, of which the lower enlarges a stretch of the upper. */
  strips: Strip[];
  /** The stretch of the upper axis that the lower one enlarges. */
  lens?: { x1: number; x2: number };
}

/** How a timeline is drawn. */
export interface TimelineOptions {
  width: number;
  /** Whether the densest stretch gets an axis of its own. */
  lens: boolean;
}

const LINE = 18;
/** Of the label's type, a character is at most about this wide on average. */
const CHARACTER = 6.7;
/** How far apart bars lie. */
const BAR = 6;
/** Room for one happening before the scale. */
const OUTSIDE = 60;
/** Between the two axes: room for the ticks of the upper, and for the eye. */
const FUNNEL = 58;
/** The bar of what happened before a date, on no known day. */
const BEFORE = 26;

interface Spanned extends Happening {
  from: number;
  to: number;
  open: boolean;
}

interface PlacedEvent extends Spanned {
  /** The date as its label gives it. */
  when: string;
}

interface Scale {
  from: number;
  to: number;
}

interface Tick {
  day: number;
  text: string;
  strong: boolean;
}

/**
 * Draws a timeline. The axis runs over the months that have a happening known to the day;
 * the few others stand at its ends, off the scale. Where happenings crowd, a second axis enlarges the days.
 *
 * @param happenings in the order of their dates
 */
export function drawTimeline(happenings: readonly Happening[], { width, lens }: TimelineOptions): Timeline {
  const spanned = happenings.map((one) => ({ ...one, ...span(one.date) }));
  const scale = domain(spanned);
  const placed = spanned.map((one) => ({
    ...one,
    when: shortDate(one.date, scale.from <= one.from && one.from < scale.to),
  }));
  const dense = lens ? densest(placed, scale) : undefined;
  const isDense = ({ from }: PlacedEvent) => dense !== undefined && dense.from <= from && from < dense.to;
  const upper = strip(
    placed.filter((one) => !isDense(one)),
    { scale, ticks: monthTicks(scale), width, direction: -1 },
  );
  if (!dense) return { width, height: upper.extent + FUNNEL / 2, strips: [shift(upper.strip, upper.extent)] };
  const lower = strip(placed.filter(isDense), { scale: dense, ticks: dayTicks(dense), width, direction: 1 });
  return {
    width,
    height: upper.extent + FUNNEL + lower.extent,
    strips: [shift(upper.strip, upper.extent), shift(lower.strip, upper.extent + FUNNEL)],
    lens: { x1: upper.x(dense.from), x2: upper.x(dense.to) },
  };
}

/** Whole months from the first to the last day-exact happening that the documents know of. */
function domain(placed: readonly Spanned[]): Scale {
  const exact = placed.filter(({ date, sign }) => sign !== 'editor' && /^\d{4}-\d{2}-\d{2}/.test(date));
  const days = (exact.length > 0 ? exact : placed).map(({ from }) => from);
  return {
    from: daysOf(isoDay(Math.min(...days)).slice(0, 7)).from,
    to: daysOf(isoDay(Math.max(...days)).slice(0, 7)).to,
  };
}

/** The shortest stretch with two fifths of all happenings, and what lies within a week of it. */
function densest(placed: readonly PlacedEvent[], scale: Scale): Scale | undefined {
  const days = placed.map(({ from }) => from).filter((day) => day >= scale.from && day < scale.to);
  days.sort((a, b) => a - b);
  const share = Math.ceil(days.length * 0.4);
  const stretches = days.flatMap((from, index) => {
    const to = days[index + share - 1];
    return to === undefined ? [] : [{ from, to }];
  });
  const [best] = stretches.sort((a, b) => a.to - a.from - (b.to - b.from));
  // Fewer, or spread over much of the axis, they need no enlarging.
  if (!best || share < 5 || (best.to - best.from) * 5 > scale.to - scale.from) return undefined;
  let { from, to } = best;
  for (const day of days) if (day > to && day - to <= 7) to = day;
  for (const day of [...days].reverse()) if (day < from && from - day <= 7) from = day;
  return { from, to: to + 1 };
}

interface StripOptions {
  scale: Scale;
  ticks: readonly Tick[];
  width: number;
  /** Whether flags stand above the axis (-1) or hang below it (1). */
  direction: 1 | -1;
}

interface Seat extends PlacedEvent {
  x: number;
  /** Where its bar begins and ends, if it has one. */
  bar?: { x1: number; x2: number; dotted: boolean };
}

/** Lays out an axis at height 0 with its flags. */
function strip(
  placed: readonly PlacedEvent[],
  { scale, ticks, width, direction }: StripOptions,
): { strip: Strip; extent: number; x: (day: number) => number } {
  const early = placed.filter(({ from }) => from < scale.from);
  const late = placed.filter(({ from }) => from >= scale.to);
  const within = placed.filter((one) => !early.includes(one) && !late.includes(one));
  const isCut = placed.some(({ open, from }) => open && from === scale.from);
  const x1 = Math.max(early.length * OUTSIDE, isCut ? BEFORE + 4 : 0);
  // The last label needs room on the right of its pole.
  const x2 = width - Math.max(170, ...late.map(widthOf)) - (late.length > 0 ? OUTSIDE / 2 : 0);
  const x = (day: number) => round(x1 + ((day - scale.from) / (scale.to - scale.from)) * (x2 - x1));
  const seats: Seat[] = [
    ...early.map((one, index) => ({ ...one, x: 4 + index * OUTSIDE })),
    ...within.map((one) => seat(one, x, x2)),
    ...late.map((one, index) => ({ ...one, x: x2 + (index + 1) * (OUTSIDE / 2) })),
  ];
  const rows = barRows(seats);
  const room = Math.max(0, ...rows.values()) * BAR + 10;
  const flags = fly(seats, rows, room, direction);
  return {
    strip: {
      axis: { x1, x2, y: 0 },
      beyond: [
        ...(early.length > 0 ? [{ x1: 0, x2: x1 }] : []),
        ...(late.length > 0 ? [{ x1: x2, x2: x2 + late.length * (OUTSIDE / 2) + 8 }] : []),
      ],
      ticks: ticks.map(({ day, text, strong }) => ({ x: x(day), text, strong })),
      ticksAbove: direction > 0,
      flags,
    },
    extent: Math.max(room, ...flags.map(({ end }) => Math.abs(end))) + 4,
    x,
  };
}

function seat(one: PlacedEvent, x: (day: number) => number, x2: number): Seat {
  const at = x(one.from);
  if (one.open) return { ...one, x: at, bar: { x1: at - BEFORE, x2: at, dotted: true } };
  if (one.to - one.from <= 1) return { ...one, x: at };
  const { start = '', end = start } = parseEdtf(one.date);
  const bar = { x1: at, x2: Math.min(x(one.to), x2), dotted: start.length < 10 || end.length < 10 };
  return { ...one, x: at, bar };
}

/** Puts bars that would lie on each other into rows, counted from 1. */
function barRows(seats: readonly Seat[]): Map<string, number> {
  const ends: number[] = [];
  const rows = new Map<string, number>();
  for (const { id, bar } of seats) {
    if (!bar) continue;
    const free = ends.findIndex((end) => end < bar.x1 - 4);
    const row = free < 0 ? ends.length : free;
    ends[row] = bar.x2;
    rows.set(id, row + 1);
  }
  return rows;
}

/** Gives each flag a height at which its text meets no other and its pole crosses none. */
function fly(
  seats: readonly Seat[],
  rows: ReadonlyMap<string, number>,
  room: number,
  direction: 1 | -1,
): Flag[] {
  const order = [...seats].sort((a, b) => a.x - b.x);
  const done: Array<{ x: number; reach: number }> = [];
  const flags: Flag[] = [];
  // From right to left: a pole goes beyond all labels that begin between it and the end of its own.
  // On one pole the earliest is on top.
  for (const group of [...Map.groupBy(order, ({ x }) => x).values()].reverse())
    for (const one of direction < 0 ? [...group].reverse() : group) {
      const inWay = done.filter(({ x }) => x >= one.x && x < one.x + widthOf(one) + 14);
      const reach = Math.max(room, ...inWay.map((other) => other.reach)) + LINE;
      done.push({ x: one.x, reach });
      const row = rows.get(one.id) ?? 0;
      flags.push({
        id: one.id,
        sign: one.sign,
        x: one.x,
        y: direction * row * BAR,
        end: direction * reach,
        ...(one.bar && { bar: one.bar }),
        date: one.when,
        label: one.label,
        text: direction < 0 ? -reach + 11 : reach - 1,
      });
    }
  return flags.reverse();
}

const widthOf = ({ when, label }: PlacedEvent) => (when.length + 2 + label.length) * CHARACTER;

const round = (value: number) => Math.round(value * 10) / 10;

function shift(one: Strip, by: number): Strip {
  return {
    ...one,
    axis: { ...one.axis, y: one.axis.y + by },
    flags: one.flags.map((flag) => ({
      ...flag,
      y: flag.y + by,
      end: flag.end + by,
      text: flag.text + by,
    })),
  };
}

/** The date as a label gives it: months short, without the year where the axis shows it. */
function shortDate(edtf: string, onAxis: boolean): string {
  return edtfInWords(edtf)
    .replace(/\b([A-Z][a-z]{2})[a-z]*( \d{4})?/g, (_, month: string, year?: string) =>
      onAxis ? month : month + (year ?? ''),
    )
    .replace(/^from (.*), end date unknown$/, '$1 and after');
}

/** A tick for every month, or for every year where months would crowd. */
function monthTicks({ from, to }: Scale): Tick[] {
  const yearly = to - from > 2 * 366;
  const ticks: Tick[] = [];
  for (let iso = isoDay(from).slice(0, 7); daysOf(iso).from < to; iso = isoDay(daysOf(iso).to).slice(0, 7)) {
    const isYear = iso.endsWith('-01');
    const [month = '', year = ''] = dateInWords(iso).split(' ');
    const short = month.slice(0, 3);
    if (!yearly || isYear)
      ticks.push({
        day: daysOf(iso).from,
        text: yearly ? year : isYear || ticks.length === 0 ? `${short} ${year}` : short,
        strong: isYear,
      });
  }
  return ticks;
}

/** A tick for every day; where they crowd, a number only at every fifth. */
function dayTicks({ from, to }: Scale): Tick[] {
  return Array.from({ length: to - from }, (_, index) => {
    const iso = isoDay(from + index);
    const day = Number(iso.slice(8));
    const first = index === 0 || day === 1;
    const named = to - from <= 16 || (day % 5 === 0 && day < 30 && index > 2);
    const words = dateInWords(iso).replace(/ \d{4}$/, '');
    return { day: from + index, text: first ? words : named ? String(day) : '', strong: first };
  });
}
