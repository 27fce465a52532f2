import { dateInWords } from '../dates.ts';
import { daysOf, edtfInWords, isoDay, span } from '../edtf.ts';

/** What a happening is to the documents: they name it, imply it, are it, or the editor adds it. */
export type Mark = 'named' | 'implied' | 'editor' | 'document';

/** Something to be drawn on a timeline. */
export interface Happening {
  id: string;
  /** EDTF */
  date: string;
  /** A few words. */
  label: string;
  mark: Mark;
}

/** A mark on an axis with its label, like a flag on a pole. All lengths are pixels of the drawing. */
export interface Flag {
  id: string;
  mark: Mark;
  /** Where the pole stands. */
  x: number;
  /** Where the mark is, on the axis or on its bar. */
  y: number;
  /** Where the pole ends. */
  top: number;
  /** The bar of an interval; it fades where the beginning is not known. */
  bar?: { x1: number; x2: number; open: boolean };
  /** The text, line by line: the date first. */
  lines: { text: string; y: number }[];
}

/** An axis with what stands on it. */
export interface Strip {
  axis: { x1: number; x2: number; y: number };
  /** Stretches beyond the scale, where what is earlier or later stands. */
  beyond: { x1: number; x2: number }[];
  ticks: { x: number; text: string; strong: boolean }[];
  flags: Flag[];
}

/** A timeline, ready to be drawn. */
export interface Timeline {
  width: number;
  height: number;
  strips: Strip[];
  /** The stretch of the upper axis that the lower one enlarges. */
  lens?: { x1: number; x2: number; y1: number; y2: number; left: number; right: number };
}

const LINE = 15;
/** Of the label's type, a character is this wide on average. */
const CHARACTER = 5.9;
const COLUMNS = 22;
const LABEL = COLUMNS * CHARACTER + 8;
const BAR = 6;
/** Room for one happening beyond the scale. */
const OUTSIDE = 96;

interface Placed extends Happening {
  from: number;
  to: number;
  open: boolean;
}

/** How a timeline is drawn. */
export interface TimelineOptions {
  width: number;
  /** Whether the densest stretch gets an axis of its own. */
  lens: boolean;
}

/**
 * Draws a timeline. The axis runs over the months that have a happening known to the day;
 * the few others stand at its ends, off the scale. What the documents name stands above, the rest below.
 */
export function drawTimeline(happenings: readonly Happening[], { width, lens }: TimelineOptions): Timeline {
  const placed = happenings.map((one) => ({ ...one, ...span(one.date) }));
  const scale = domain(placed);
  const early = placed.filter(({ from }) => from < scale.from);
  const late = placed.filter(({ from }) => from >= scale.to);
  const within = placed.filter((one) => !early.includes(one) && !late.includes(one));
  const dense = lens ? densest(within, scale) : undefined;
  const inLens = dense ? within.filter(({ from }) => from >= dense.from && from < dense.to) : [];

  const overview = strip(
    within.filter((one) => !inLens.includes(one)),
    { scale, early, late, width, ticks: monthTicks(scale) },
  );
  if (!dense || inLens.length === 0) return { width, height: overview.height, strips: [overview.strip] };
  const detail = strip(inLens, { scale: dense, early: [], late: [], width, ticks: dayTicks(dense) });
  const GAP = 34;
  const lower = shift(detail.strip, overview.height + GAP);
  const x = (day: number) => overview.x(day);
  return {
    width,
    height: overview.height + GAP + detail.height,
    strips: [overview.strip, lower],
    lens: {
      x1: x(dense.from),
      x2: x(dense.to),
      y1: overview.strip.axis.y,
      y2: lower.axis.y,
      left: lower.axis.x1,
      right: lower.axis.x2,
    },
  };
}

interface Scale {
  from: number;
  to: number;
}

/** Whole months from the first to the last day-exact happening that the documents know of. */
function domain(placed: readonly Placed[]): Scale {
  const exact = placed.filter(({ date, mark }) => mark !== 'editor' && /^\d{4}-\d{2}-\d{2}/.test(date));
  const days = (exact.length > 0 ? exact : placed).map(({ from }) => from);
  const first = daysOf(isoDay(Math.min(...days)).slice(0, 7));
  const last = daysOf(isoDay(Math.max(...days)).slice(0, 7));
  return { from: first.from, to: last.to };
}

/** The shortest stretch with half of all happenings, if it is short enough to be worth enlarging; whole weeks. */
function densest(placed: readonly Placed[], scale: Scale): Scale | undefined {
  const days = placed.map(({ from }) => from).sort((a, b) => a - b);
  const half = Math.ceil(days.length / 2);
  const stretches = days.flatMap((from, index) => {
    const to = days[index + half - 1];
    return to === undefined ? [] : [{ from, to }];
  });
  const [best] = stretches.sort((a, b) => a.to - a.from - (b.to - b.from));
  if (!best || half < 6 || (best.to - best.from) * 5 > scale.to - scale.from) return undefined;
  // What follows closely belongs to the same story: the enlarged stretch goes on while the next is near.
  const reach = 21;
  let { to } = best;
  for (const day of days) if (day > to && day - to <= reach) to = day;
  return { from: best.from - 1, to: to + 2 };
}

interface StripOptions {
  scale: Scale;
  early: readonly Placed[];
  late: readonly Placed[];
  width: number;
  ticks: readonly { day: number; text: string; strong: boolean }[];
}

function strip(
  placed: readonly Placed[],
  { scale, early, late, width, ticks }: StripOptions,
): { strip: Strip; height: number; x: (day: number) => number } {
  const x1 = early.length * OUTSIDE;
  // The last label needs room to the right of its pole.
  const x2 = width - Math.max(late.length * OUTSIDE, 10) - (late.length > 0 ? 30 : LABEL - 30);
  const x = (day: number) => round(x1 + ((day - scale.from) / (scale.to - scale.from)) * (x2 - x1));
  const clamp = (value: number) => Math.min(Math.max(value, 0), width);
  const seats = [
    ...early.map((one, index) => ({ ...one, at: index * OUTSIDE + 4 })),
    ...placed.map((one) => ({ ...one, at: x(one.from) })),
    ...late.map((one, index) => ({ ...one, at: x2 + 30 + index * OUTSIDE })),
  ];
  const bars = new Map<string, number>();
  const isLong = (one: Placed) => one.open || one.to - one.from > 1;
  const isInside = (one: Placed) => !early.includes(one) && !late.includes(one);
  const above = seats.filter(({ mark }) => mark === 'named' || mark === 'document');
  const below = seats.filter((one) => !above.includes(one));
  for (const side of [above, below]) {
    const rows: number[] = [];
    for (const one of side.filter((seat) => isLong(seat) && placed.some(({ id }) => id === seat.id))) {
      const left = one.open ? one.at - 26 : one.at;
      const row = rows.findIndex((end) => end < left - 4);
      const at = row < 0 ? rows.length : row;
      rows[at] = clamp(x(one.to));
      bars.set(one.id, at + 1);
    }
  }
  const up = flags(above, -1);
  const down = flags(below, 1);
  function flags(side: typeof seats, direction: 1 | -1): { flags: Flag[]; extent: number } {
    const barRoom = Math.max(0, ...side.map(({ id }) => bars.get(id) ?? 0)) * BAR;
    const start = 16 + barRoom + (direction > 0 ? 18 : 0);
    const done: { at: number; reach: number }[] = [];
    const made: Flag[] = [];
    // From right to left: a pole must clear the labels that begin between it and the end of its own.
    for (const one of [...side].reverse()) {
      const lines = [shortDate(one.date), ...wrap(one.label)];
      const own = Math.max(...lines.map((line) => line.length)) * CHARACTER + 10;
      const inWay = done.filter(({ at }) => at >= one.at - 1 && at < one.at + own);
      const near = Math.max(start, ...inWay.map(({ reach }) => reach + 7));
      const reach = near + lines.length * LINE;
      done.push({ at: one.at, reach });
      const row = bars.get(one.id);
      made.push({
        id: one.id,
        mark: one.mark,
        x: one.at,
        y: direction * (row === undefined ? 0 : row * BAR),
        top: direction * reach,
        ...(row !== undefined &&
          isInside(one) && {
            bar: {
              x1: one.open ? one.at - 26 : one.at,
              x2: Math.max(clamp(x(one.to)), one.at + 3),
              open: one.open,
            },
          }),
        lines: lines.map((text, index) => ({
          text,
          y: direction < 0 ? -reach + (index + 1) * LINE - 4 : near + (index + 1) * LINE - 3,
        })),
      });
    }
    return { flags: made.reverse(), extent: Math.max(0, ...done.map(({ reach }) => reach)) };
  }
  const axisY = up.extent + 6;
  const height = axisY + Math.max(down.extent, 26) + 6;
  const bare: Strip = {
    axis: { x1, x2, y: 0 },
    beyond: [
      ...(early.length > 0 ? [{ x1: 0, x2: x1 }] : []),
      ...(late.length > 0 ? [{ x1: x2, x2: x2 + 30 + (late.length - 1) * OUTSIDE + 12 }] : []),
    ],
    ticks: ticks.map(({ day, text, strong }) => ({ x: x(day), text, strong })),
    flags: [...up.flags, ...down.flags],
  };
  return { strip: shift(bare, axisY), height, x };
}

function shift(one: Strip, by: number): Strip {
  return {
    ...one,
    axis: { ...one.axis, y: round(one.axis.y + by) },
    flags: one.flags.map((flag) => ({
      ...flag,
      y: round(flag.y + by),
      top: round(flag.top + by),
      lines: flag.lines.map(({ text, y }) => ({ text, y: round(y + by) })),
    })),
  };
}

const round = (value: number) => Math.round(value * 10) / 10;

/** The date as a label gives it: without the year where a tick shows it. */
function shortDate(edtf: string): string {
  return edtfInWords(edtf)
    .replace(/(?<=[A-Za-z]) \d{4}/g, '')
    .replace(/ to a later day of the (month|year)$/, ' –');
}

/** Lines of at most so many characters, broken between words. */
export function wrap(text: string, columns: number = COLUMNS): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= columns)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A tick for every month, or for every year where months would crowd. */
function monthTicks({ from, to }: Scale): StripOptions['ticks'] {
  const yearly = to - from > 2 * 366;
  const ticks: { day: number; text: string; strong: boolean }[] = [];
  for (let iso = isoDay(from).slice(0, 7); daysOf(iso).from < to; iso = isoDay(daysOf(iso).to).slice(0, 7)) {
    const isYear = iso.endsWith('-01');
    const [month = '', year = ''] = dateInWords(iso).split(' ');
    if (!yearly || isYear)
      ticks.push({
        day: daysOf(iso).from,
        text: yearly
          ? year
          : isYear || ticks.length === 0
            ? `${month.slice(0, 3)} ${year}`
            : month.slice(0, 3),
        strong: isYear,
      });
  }
  return ticks;
}

/** A tick for every day, named where there is room. */
function dayTicks({ from, to }: Scale): StripOptions['ticks'] {
  return Array.from({ length: to - from }, (_, index) => {
    const iso = isoDay(from + index);
    const day = Number(iso.slice(8));
    const named = day === 1 || index === 0 || (day % 5 === 0 && day !== 30);
    const words = dateInWords(iso).replace(/ \d{4}$/, '');
    return {
      day: from + index,
      text: named ? (day === 1 || index === 0 ? words : String(day)) : '',
      strong: day === 1,
    };
  });
}
