import type { Page } from '@playwright/test';
import { expect } from './fixture.ts';

/** Which passages are shown as cited. */
export const cited = (page: Page): Promise<string[]> =>
  page.locator('.cited').evaluateAll((elements) => elements.map(({ id }) => id));

export const expectCited = (page: Page, ids: readonly string[]) =>
  expect.poll(() => cited(page), 'what is shown as cited').toEqual(ids);

/** Presses a place of a sentence that is no link, as a mouse does. */
export async function press(page: Page, id: string, count = 1): Promise<void> {
  const { x, y } = await placeOf(page, id);
  await page.mouse.click(x, y, { clickCount: count });
}

/** A point of a sentence that no link or note takes, brought into the window where it is not. */
export async function placeOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  await page.locator(`[id="${id}"]`).scrollIntoViewIfNeeded();
  const place = await page.evaluate((wanted) => {
    const sentence = document.getElementById(wanted);
    for (const { left, top, width, height } of sentence?.getClientRects() ?? []) {
      for (let x = left + 3; x < left + width; x += 6) {
        const hit = document.elementFromPoint(x, top + height / 2);
        if (hit?.closest('.s') === sentence && !hit.closest('a, input')) return { x, y: top + height / 2 };
      }
    }
    return undefined;
  }, id);
  if (!place) throw new Error(`no place of ${id} can be pressed`);
  return place;
}
