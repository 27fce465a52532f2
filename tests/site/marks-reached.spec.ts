import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { documents, expect, test } from './fixture.ts';
import { drawn, mark, select } from './marks.ts';
import { placeOf } from './passages.ts';

const [first = { id: '' }] = documents;
const path = `/documents/${first.id}/`;

/** Goes on by Tab until an element has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const target = page.locator(selector).first();
  for (let time = 0; time < 40; time += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not come to ${selector}`);
}

test('words are chosen, marked, reached again, edited and deleted by keyboard alone', async ({
  page,
  at,
}) => {
  await page.goto(at(path));
  const text = (await page.locator('#p1').textContent()) ?? '';
  const words = text.trim().split(/\s+/).slice(0, 3).join(' ');
  await tabTo(page, '.num[href="#p1"]');
  await page.keyboard.press('Enter');
  await tabTo(page, '[data-mark=words]');
  await page.keyboard.press('Enter');
  await expect(page.locator('.mark-fields textarea')).toBeFocused();
  await page.keyboard.type('By keys');
  await expect(page.locator('passage-panel output')).toHaveText('Saved.');
  await tabTo(page, '.mark [aria-label^="Words"]');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('First word')).toBeFocused();
  await page.keyboard.press('Tab');
  for (const key of ['Home', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  await expect(page.getByLabel('Last word')).toHaveAttribute('aria-valuetext', words.split(' ')[2] ?? '');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => drawn(page)).toEqual([words]);
  await expect(page.locator('.mark blockquote')).toHaveText(words);
  await page.keyboard.press('Escape');
  await expect(page.locator('passage-panel')).toBeHidden();

  await page.goto(at(path));
  const number = page.locator('.num[href="#p1"]');
  await expect(number).toHaveAttribute('aria-description', '1 mark');
  await tabTo(page, '.num[href="#p1"]');
  await page.keyboard.press('Enter');
  await expect(page.locator('passage-panel')).toBeFocused();
  await expect(page.getByRole('article', { name: /^Mark: / })).toContainText('By keys');
  await tabTo(page, '.mark button[aria-expanded]');
  await page.keyboard.press('Enter');
  await expect(page.locator('.mark-fields textarea')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('keys');
  await expect(page.locator('passage-panel output')).toHaveText('Saved.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('.mark-tags')).toHaveText('keys');
  await expect(page.locator('.mark button[aria-expanded]')).toBeFocused();
  await tabTo(page, '.mark [aria-label^="Delete"]');
  await page.keyboard.press('Enter');
  await expect(page.locator('.mark')).toHaveCount(0);
  await expect.poll(() => drawn(page)).toEqual([]);
  // Who deleted is still in the panel.
  await expect(page.locator('passage-panel')).toBeFocused();
  await expect(number).not.toHaveAttribute('aria-description');
});

test('words are marked by mouse', async ({ page, at }) => {
  await page.goto(at(path));
  const { x, y } = await placeOf(page, 'p1s1');
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 150, y, { steps: 5 });
  await page.mouse.up();
  await expect(page.locator('passage-panel')).toBeVisible();
  const selected = await page.evaluate(() => getSelection()?.toString().trim());
  await page.getByRole('button', { name: 'Mark', exact: true }).click();
  await expect(page.locator('.mark-fields textarea')).toBeFocused();
  await expect.poll(() => drawn(page)).toEqual([selected]);
});

test('words that a finger selected are marked by touch', async ({ browser, at }) => {
  const context = await browser.newContext({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 800 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(at(path));
  // How a finger selects is the system's own; what comes of it is a selection.
  const selected = await select(page, 'p1s1', 4, 18);
  await page.getByRole('button', { name: 'Mark', exact: true }).tap();
  await expect(page.locator('.mark-fields textarea')).toBeFocused();
  await expect.poll(() => drawn(page)).toEqual([selected.trim()]);
  await page.locator('passage-panel [data-close]').tap();
  await page.locator('.num[href="#p1"]').tap();
  await page.getByRole('button', { name: /^Delete/ }).tap();
  await expect.poll(() => drawn(page)).toEqual([]);
  await context.close();
});

test('marks that overlap are drawn apart and told apart, in every view and theme', async ({ page, at }) => {
  await page.goto(at(path));
  const texts: string[] = [];
  for (const [from, to] of [
    [0, 30],
    [10, 40],
    [20, 25],
  ] as const) {
    texts.push((await select(page, 'p1s1', from, to)).trim());
    await page.getByRole('button', { name: 'Mark', exact: true }).click();
    await expect(page.locator('.mark')).toHaveCount(texts.length);
  }
  await page.goto(at(`${path}#p1`));
  await page.locator('.num[href="#p1"]').click();
  await expect.poll(() => drawn(page), 'one on each layer').toEqual(texts);
  await expect(page.locator('.mark-kind')).toHaveText([
    'Mark 1 · overlaps 2, 3',
    'Mark 2 · overlaps 1, 3',
    'Mark 3 · overlaps 1, 2',
  ]);
  /** How each layer looks where the marks are. */
  const looks = () =>
    page.locator('#p1s1').evaluate((sentence) =>
      ['mark-1', 'mark-2', 'mark-3'].map((name) => {
        const { backgroundColor, textDecorationLine, textDecorationStyle } = getComputedStyle(
          sentence,
          `::highlight(${name})`,
        );
        return { backgroundColor, line: `${textDecorationLine} ${textDecorationStyle}` };
      }),
    );
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const view of ['Quiet', 'Without', 'As published']) {
      await page.getByLabel(view, { exact: true }).check();
      const colors = (await looks()).map(({ backgroundColor }) => backgroundColor);
      expect(new Set(colors).size, `${view}, ${colorScheme}`).toBe(3);
      // The view hides insertions; what is marked stays the published text.
      await expect.poll(() => drawn(page), view).toEqual(texts);
    }
  }
  await page.emulateMedia({ forcedColors: 'active' });
  expect(new Set((await looks()).map(({ line }) => line)).size, 'by lines alone').toBe(3);
});

test('marks are on paper if wished, all of them', async ({ page, at }) => {
  await page.goto(at(path));
  const last = await page.locator('.s').last().getAttribute('id');
  const text = await mark(page, last ?? '');
  await page.evaluate(() => {
    scrollTo(0, 0);
    addEventListener('beforeprint', () => {
      document.documentElement.dataset.drawn = String(CSS.highlights.get('mark-1')?.size);
    });
  });
  await expect.poll(() => drawn(page), 'far from the window').toEqual([]);
  await page.pdf();
  expect(await page.locator('html').getAttribute('data-drawn')).toBe('1');
  await expect.poll(() => drawn(page), 'far from the window').toEqual([]);
  const look = () =>
    page.locator(`[id="${last}"]`).evaluate((sentence) => {
      const { backgroundColor, textDecorationLine } = getComputedStyle(sentence, '::highlight(mark-1)');
      return backgroundColor === 'rgba(0, 0, 0, 0)' && textDecorationLine === 'none';
    });
  await page.emulateMedia({ media: 'print' });
  expect(await look(), 'nothing is seen').toBe(true);
  await page.emulateMedia({ media: 'screen' });
  await page.goto(at('/marks/'));
  await page.getByLabel('Print them with the documents').check();
  await page.goto(at(path));
  await page.locator(`[id="${last}"]`).scrollIntoViewIfNeeded();
  await expect.poll(() => drawn(page)).toEqual([text]);
  await page.emulateMedia({ media: 'print' });
  expect(await look(), 'nothing is seen').toBe(false);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('marks are absent', async ({ page, at }) => {
    await page.goto(at(path));
    await expect(page.getByRole('button', { name: 'Mark', exact: true })).toBeHidden();
    await expect(page.getByRole('link', { name: 'Your marks' })).toBeHidden();
    await page.goto(at('/marks/'));
    await expect(page.locator('marks-page')).toBeHidden();
    await expect(page.locator('noscript p')).toBeVisible();
  });
});
