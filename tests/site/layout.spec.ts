import type { Page } from '@playwright/test';
import { documents, expect, test } from './fixture.ts';
import { readModel } from './model.ts';

const [first = { id: '' }] = documents;
const pathOf = (id: string) => `/documents/${id}/`;

/** Where an element stands in the page. */
const topOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.getBoundingClientRect().top + scrollY);

for (const { id } of documents) {
  test(`${id}: the first paragraph begins on the first screen`, { tag: '@once' }, async ({ page, at }) => {
    await page.setViewportSize({ width: 1360, height: 900 });
    await page.goto(at(pathOf(id)));
    expect(await topOf(page, '.paragraph')).toBeLessThan(900);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await topOf(page, '.paragraph')).toBeLessThan(1.4 * 740);
  });

  test(`${id}: a line holds 60 to 70 characters from 600 px up`, { tag: '@once' }, async ({ page, at }) => {
    await page.goto(at(pathOf(id)));
    for (const width of [600, 640, 768, 900, 1000, 1100, 1240, 1360, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      const mean = await page.evaluate(() => {
        // The lines of the longest paragraph but its last, by where each of its letters stands.
        const paragraphs = [...document.querySelectorAll<HTMLElement>('.paragraph > .body > [id]')];
        const [longest] = paragraphs.sort((a, b) => b.innerText.length - a.innerText.length);
        const lines = new Map<number, number>();
        const walker = document.createTreeWalker(longest as Node, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (node.parentElement?.closest('.notes')) continue;
          for (let at = 0; at < (node.nodeValue?.length ?? 0); at++) {
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const { bottom, width: wide } = range.getBoundingClientRect();
            if (wide > 0) lines.set(Math.round(bottom), (lines.get(Math.round(bottom)) ?? 0) + 1);
          }
        }
        const full = [...lines.values()].slice(0, -1).sort((a, b) => a - b);
        return full[Math.floor(full.length / 2)] ?? 0;
      });
      expect.soft(mean, `${width} px`).toBeGreaterThanOrEqual(60);
      expect.soft(mean, `${width} px`).toBeLessThanOrEqual(70);
    }
  });

  test(
    `${id}: in the margin notes stand by their lines, none over another or over the text`,
    { tag: '@once' },
    async ({ page, at }) => {
      await page.goto(at(pathOf(id)));
      for (const width of [1000, 1100, 1239, 1240, 1360, 1920]) {
        await page.setViewportSize({ width, height: 900 });
        const boxes = await page
          .locator('.note, .parallels > summary, .abstract, .side-head')
          .evaluateAll((elements) => {
            const text = document.getElementById('text')?.getBoundingClientRect().right ?? 0;
            return elements
              .filter((element) => getComputedStyle(element).float === 'right')
              .map((element) => {
                const { top, bottom, left } = element.getBoundingClientRect();
                const reference = document.getElementById(element.id.replace('note-', 'ref-'));
                const wanted = element.id ? (reference?.getBoundingClientRect().top ?? top) : top;
                return { name: element.id || element.textContent, top, bottom, aside: left >= text, wanted };
              })
              .sort((a, b) => a.top - b.top);
          });
        boxes.forEach(({ name, top, wanted, aside }, index) => {
          expect(aside, `${name} is beside the text at ${width} px`).toBe(true);
          const before = boxes[index - 1]?.bottom ?? -Infinity;
          expect(top, `${name} is below what is before it at ${width} px`).toBeGreaterThanOrEqual(before);
          // It begins at its line or one beside it, or as high as what is above it leaves room: a few lines of reserve.
          const late = top - wanted;
          expect(late > -50, `${name} is no higher than its line at ${width} px`).toBe(true);
          expect(late < 50 || top - before < 140, `${name} is no lower than it must at ${width} px`).toBe(
            true,
          );
        });
      }
    },
  );
}

test(
  'folded, the shortest document takes no long way on a phone',
  { tag: '@once' },
  async ({ page, at, site }) => {
    const length = (id: string) =>
      readModel(site, id).passages.reduce((sum, { text }) => sum + text.length, 0);
    const [shortest = first] = documents.toSorted((a, b) => length(a.id) - length(b.id));
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(at(pathOf(shortest.id)));
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(5500);
  },
);

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('on a phone a note opens in place, by its reference and by its address', async ({ page, at }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(at(pathOf(first.id)));
    const reference = page.locator('.paragraph .ref').first();
    const name = (await reference.getAttribute('id'))?.replace('ref-', 'note-') ?? '';
    const note = page.locator(`[id="${name}"]`);
    await expect(note).toBeHidden();
    const before = await page.locator('.paragraph').first().boundingBox();
    await reference.check();
    await expect(note).toBeVisible();
    // It stands under the line in which its sentence ends: what follows of the text is below it.
    const box = await note.boundingBox();
    const sentence = await page.locator('.s:has(+ .notes)').first().boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual((sentence?.y ?? 0) + (sentence?.height ?? 0) - 8);
    expect(box?.y).toBeLessThan((before?.y ?? 0) + (before?.height ?? 0) + 8);
    await reference.uncheck();
    await expect(note).toBeHidden();
    await page.goto(at(`${pathOf(first.id)}#${name}`));
    await expect(note).toBeInViewport();
    await note.getByRole('link', { name: /back to the text$/ }).click();
    await expect(reference).toBeInViewport();
  });

  test('contents, view and search are in reach, and the sheets close by a press elsewhere', async ({
    page,
    at,
  }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(at(pathOf(first.id)));
    const bar = page.getByRole('navigation', { name: 'Reading' });
    for (const name of ['Contents', 'View', 'Search', 'Cite']) {
      const control = bar.getByRole(name === 'Cite' ? 'link' : 'button', { name, exact: true });
      const box = await control.boundingBox();
      expect(box?.height, name).toBeGreaterThanOrEqual(44);
      expect(box?.width, name).toBeGreaterThanOrEqual(44);
    }
    await bar.getByRole('button', { name: 'View' }).click();
    await page.getByLabel('Quiet').check();
    await expect(page.locator('#p1 .bracket').first()).toBeHidden();
    await page.mouse.click(195, 60);
    await expect(page.getByLabel('Quiet')).toBeHidden();
    await bar.getByRole('button', { name: 'Contents' }).click();
    await page.getByRole('link', { name: /^¶ 2/ }).click();
    await expect(page).toHaveURL(/#p2$/);
    await expect(page.locator('#p2')).toBeInViewport();
  });

  test('the parallels of a paragraph are folded, and open to the words of the other document', async ({
    page,
    at,
  }) => {
    await page.goto(at(pathOf(first.id)));
    const parallels = page.locator('.parallels').first();
    await expect(parallels.locator('blockquote').first()).toBeHidden();
    await parallels.locator('summary').click();
    await expect(parallels.locator('blockquote').first()).toBeVisible();
    await parallels.locator('.at').first().click();
    await expect(page).toHaveURL(/\/documents\/[^/]+\/#/);
  });
});
