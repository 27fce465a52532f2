import type { Range } from './range.ts';

/** A text from which ranges were taken out, with the way back. */
export interface Reading {
  text: string;
  /** For each UTF-16 unit of `text`, and one past its end, its offset in the published text. */
  offsets: readonly number[];
}

/**
 * Takes ranges out of a text.
 *
 * @param text the published text
 * @param ranges what to leave out; in order, not overlapping
 */
export function leaveOut(text: string, ranges: readonly Range[]): Reading {
  let kept = '';
  const offsets: number[] = [];
  let from = 0;
  const keep = (end: number) => {
    kept += text.slice(from, end);
    for (let offset = from; offset < end; offset++) offsets.push(offset);
  };
  for (const { start, end } of ranges) {
    keep(start);
    from = end;
  }
  keep(text.length);
  offsets.push(text.length);
  return { text: kept, offsets };
}

/** Where a range of a reading stands in the published text. */
export function publishedRange({ offsets }: Reading, { start, end }: Range): Range {
  return { start: offsets[start] ?? 0, end: (offsets[end - 1] ?? 0) + 1 };
}

/** Takes in whole every insertion over whose edge a range goes: `Kim [Il Sung's]`, `[North] Korea`. */
export function widen(range: Range, insertions: readonly Range[]): Range {
  let { start, end } = range;
  for (const insertion of insertions) {
    const holdsStart = insertion.start < start && start < insertion.end;
    const holdsEnd = insertion.start < end && end < insertion.end;
    if (holdsStart && end > insertion.end) start = insertion.start;
    if (holdsEnd && start < insertion.start) end = insertion.end;
  }
  return { start, end };
}

/** The quiet reading: the text without the brackets of its insertions, the inserted words kept. */
export function withoutBrackets(text: string, insertions: readonly Range[]): Reading {
  // Of a bracket that goes over several passages, each has a part: it opens, goes on or closes there.
  const brackets = insertions.flatMap(({ start, end }) => [
    ...(text.charAt(start) === '[' ? [{ start, end: start + 1 }] : []),
    ...(text.charAt(end - 1) === ']' ? [{ start: end - 1, end }] : []),
  ]);
  return leaveOut(
    text,
    brackets.sort((a, b) => a.start - b.start),
  );
}

/** The translation without its insertions: they go, and with each the one space that it no longer parts. */
export function withoutInsertions(text: string, insertions: readonly Range[]): Reading {
  const outer = outermost(insertions);
  return leaveOut(
    text,
    [...outer, ...padding(text, outer)].sort((a, b) => a.start - b.start),
  );
}

/** The insertions that lie in no other one, in order. */
export function outermost<T extends Range>(insertions: readonly T[]): T[] {
  let end = 0;
  return [...insertions]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((range) => range.start >= end && ((end = range.end), true));
}

/** What may stand glued to the word behind it: a dash, an opening bracket or quote. */
const OPENING = /[\s(“‘—–]/u;
/** What is glued to the word before it. */
const CLOSING = /^(?:[,.;:!?)”…]|['’](?!\p{L}{2}))/u;

/**
 * The spaces that go with insertions when these are left out:
 * `so [that] it` → `so it`, `support [this],` → `support,`, but `given[?] You` → `given You`.
 *
 * @param text the published text
 * @param insertions the outermost insertions, in order
 * @param names ranges that should not be left ending in a space: `Kim [Il Sung’s]` → `Kim`
 * @returns ranges of one space each, beside an insertion
 */
export function padding(text: string, insertions: readonly Range[], names: readonly Range[] = []): Range[] {
  const spaces: Range[] = [];
  /** The offset behind the last character that stays. */
  let kept = 0;
  let resume = 0;
  for (const { start, end } of insertions) {
    if (start > resume) kept = start;
    const before = text.charAt(kept - 1);
    const startsLine = kept === 0 || OPENING.test(before);
    resume = end;
    const endsName = names.some((name) => name.start < start && name.end === end);
    if (startsLine && text.charAt(end) === ' ' && !(endsName && before === ' ')) {
      spaces.push({ start: end, end: end + 1 });
      resume = end + 1;
    } else if (
      before === ' ' &&
      (end === text.length || /^\s/.test(text.slice(end)) || CLOSING.test(text.slice(end)))
    ) {
      kept -= 1;
      spaces.push({ start: kept, end: kept + 1 });
    }
  }
  return spaces;
}
