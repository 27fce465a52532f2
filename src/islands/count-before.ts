/** How many things lie before a place: they are in order, and it parts those of which something holds from the rest. */
export function countBefore<T>(things: readonly T[], isBefore: (thing: T) => boolean): number {
  let [low, high] = [0, things.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(things[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
