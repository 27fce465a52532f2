import { readAddress, toOf, withTo, writeAddress } from './address.ts';
import { find, type ChosenPassage } from './passage.ts';

/**
 * The passage that the reader is at. There is one; the address, the mark in the text and the panel are rendered
 * from it, and whatever else follows it.
 */
let current: ChosenPassage | undefined;
const followers: ((passage: ChosenPassage | undefined) => void)[] = [];

export const currentPassage = (): ChosenPassage | undefined => current;

/** Has a function called with every passage that the reader comes to; without one where there is none. */
export function follow(render: (passage: ChosenPassage | undefined) => void): void {
  followers.push(render);
}

function set(passage: ChosenPassage | undefined): void {
  current = passage;
  for (const render of followers) render(passage);
}

/**
 * Goes to a passage.
 *
 * @param step whether it only moves on from the one before, which Back then does not lead to
 */
export function choose(passage: ChosenPassage, step = false): void {
  const { to } = passage.range;
  const tail = writeAddress(passage.range, location.search);
  const replace = step || tail === location.search + location.hash;
  history[replace ? 'replaceState' : 'pushState']({ to }, '', location.pathname + tail);
  set(passage);
}

/**
 * Goes to the passage that the address names, if the page has it.
 *
 * @param loading whether the page has just come with this address
 */
export function readCurrent(loading: boolean): void {
  dropInherited(loading);
  const range = readAddress(location);
  set(range && (find(range) ?? find({ from: range.from })));
}

/**
 * A link to `#p5`, followed from the range `?to=p3#p2`, inherits the query, but not the state in which this entry of
 * the history says that its `to` is its own.
 */
function dropInherited(loading: boolean): void {
  const to = toOf(location);
  if (to === null || (history.state as { to?: string } | null)?.to === to) return;
  if (loading) history.replaceState({ to }, '');
  else history.replaceState(null, '', location.pathname + withTo(location.search) + location.hash);
}
