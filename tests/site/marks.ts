import type { Page } from '@playwright/test';
import { expect } from './fixture.ts';
import { press } from './passages.ts';

/** The words that are drawn as marks, by layers and in reading order. */
export const drawn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    ['mark-1', 'mark-2', 'mark-3'].flatMap((name) =>
      [...(CSS.highlights.get(name) ?? [])].map((place) => {
        const range = document.createRange();
        range.setStart(place.startContainer, place.startOffset);
        range.setEnd(place.endContainer, place.endOffset);
        return range.toString();
      }),
    ),
  );

/** Marks a sentence and gives it a note and tags. */
export async function mark(page: Page, id: string): Promise<string> {
  await press(page, id);
  await page.getByRole('button', { name: 'Mark', exact: true }).click();
  await page.locator('.mark-fields textarea').fill('<b>Kosygin</b> & tea');
  await page.locator('.mark-fields input').fill('arms, trade');
  await expect(page.locator('passage-panel output')).toHaveText('Saved.');
  return ((await page.locator(`[id="${id}"]`).textContent()) ?? '').trim();
}

/** Selects words of an element, from one place in its text to another, and waits for their panel. */
export async function select(page: Page, id: string, from: number, to: number): Promise<string> {
  const text = await page.evaluate(
    ([wanted, start, end]) => {
      const element = document.getElementById(wanted);
      const range = document.createRange();
      const walker = document.createTreeWalker(element ?? document, NodeFilter.SHOW_TEXT);
      let at = 0;
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        if (at <= start) range.setStart(node, Math.min(start - at, node.length));
        if (at < end) range.setEnd(node, Math.min(end - at, node.length));
        at += node.length;
      }
      getSelection()?.setBaseAndExtent(
        range.startContainer,
        range.startOffset,
        range.endContainer,
        range.endOffset,
      );
      return range.toString();
    },
    [id, from, to] as const,
  );
  await expect(page.locator('passage-panel')).toBeVisible();
  // A selection counts once it has rested.
  await page.waitForTimeout(400);
  return text;
}
