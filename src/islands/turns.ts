/** How long work goes on before the browser has its turn, in milliseconds: less than a reader feels. */
const TURN = 12;

/** Lets the browser answer and draw before work goes on. */
const pause = (): Promise<void> =>
  'scheduler' in globalThis && 'yield' in scheduler
    ? scheduler.yield()
    : new Promise((done) => setTimeout(done));

/** Does something with each of many things, in turns with the browser, so that the page answers meanwhile. */
export async function inTurns<T>(things: Iterable<T>, work: (thing: T) => void): Promise<void> {
  let end = performance.now() + TURN;
  for (const thing of things) {
    if (performance.now() > end) {
      await pause();
      end = performance.now() + TURN;
    }
    work(thing);
  }
}
