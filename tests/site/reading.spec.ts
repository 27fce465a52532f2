import type { Page } from '@playwright/test';
import { withoutBrackets, withoutInsertions } from '../../src/text/readings.ts';
import { violations } from './axe.ts';
import { documents, expect, test } from './fixture.ts';
import { ofType } from '../../src/edition/model.ts';
import { readModel } from './model.ts';

const [first = { id: '' }] = documents;
const path = `/documents/${first.id}/`;

/** The text of elements without the notes that stand in them, by id, as it stands in the page or as it is seen. */
const texts = (page: Page, ids: readonly string[], how: 'textContent' | 'innerText') =>
  page.evaluate(
    ([wanted, property]) => {
      const read = (element: HTMLElement) => {
        const notes = [...element.querySelectorAll<HTMLElement>('.notes')];
        if (property === 'innerText') for (const note of notes) note.style.display = 'none';
        const copy = element.cloneNode(true) as HTMLElement;
        for (const note of copy.querySelectorAll('.notes')) note.remove();
        const text = property === 'innerText' ? element.innerText : copy.textContent;
        for (const note of notes) note.style.display = '';
        return text.replace(/\n$/, '');
      };
      return Object.fromEntries(
        wanted.map((id) => {
          const element = document.getElementById(id);
          return [id, element ? read(element) : null];
        }),
      );
    },
    [ids, how] as const,
  );

for (const { id } of documents) {
  test(`${id}: each passage has the published text and nothing else`, async ({ page, at, site }) => {
    const { passages } = readModel(site, id);
    await page.goto(at(`/documents/${id}/`));
    const ids = passages.map((passage) => passage.id);
    expect(await texts(page, ids, 'textContent')).toEqual(
      Object.fromEntries(passages.map((passage) => [passage.id, passage.text])),
    );
    const sentences = passages.flatMap((passage) =>
      passage.sentences.map(
        ({ id: sentence, start, end }) => [sentence, passage.text.slice(start, end)] as const,
      ),
    );
    expect(
      await texts(
        page,
        sentences.map(([sentence]) => sentence),
        'textContent',
      ),
    ).toEqual(Object.fromEntries(sentences));
  });

  test(
    `${id}: each view shows the reading that the model gives`,
    { tag: '@once' },
    async ({ page, at, site }) => {
      const { passages } = readModel(site, id);
      // Where the margin has room, side-heads stand there and part no lines.
      await page.setViewportSize({ width: 1800, height: 900 });
      await page.goto(at(`/documents/${id}/`));
      const views = {
        Quiet: withoutBrackets,
        Without: withoutInsertions,
        'As published': (text: string) => ({ text }),
      };
      for (const [view, reading] of Object.entries(views)) {
        await page.getByLabel(view, { exact: true }).check();
        const seen = await texts(
          page,
          passages.map((passage) => passage.id),
          'innerText',
        );
        const wanted = passages.map(
          (one) => [one.id, reading(one.text, ofType(one.annotations, 'supplied')).text.trim()] as const,
        );
        expect(seen, view).toEqual(Object.fromEntries(wanted));
      }
    },
  );
}

test(
  'no view, panel or card has an accessibility violation',
  { tag: '@once' },
  async ({ page, at, site }) => {
    test.slow();
    const length = (id: string) =>
      readModel(site, id).passages.reduce((sum, { text }) => sum + text.length, 0);
    const [shortest = first] = documents.toSorted((a, b) => length(a.id) - length(b.id));
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [360, 1360]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(at(`/documents/${shortest.id}/`));
        // On a phone the choices lie in a sheet, which is looked at open.
        if (width < 700) await page.getByRole('button', { name: 'View' }).click();
        await page.getByLabel('Sentence numbers').check();
        for (const view of ['Quiet', 'Without']) {
          await page.getByLabel(view, { exact: true }).check();
          expect.soft(await violations(page), `${view}, ${colorScheme}, ${width} px`).toEqual([]);
        }
        await page.keyboard.press('Escape');
        await page.getByRole('link', { name: 'Paragraph 1', exact: true }).click();
        await expect(page.locator('passage-panel')).toBeVisible();
        expect.soft(await violations(page), `panel, ${colorScheme}, ${width} px`).toEqual([]);
        await page.keyboard.press('Escape');
        await page.locator('#p1 .mention').first().click();
        await expect(page.locator('entry-card')).toBeVisible();
        expect.soft(await violations(page), `card, ${colorScheme}, ${width} px`).toEqual([]);
      }
    }
  },
);

test(
  'text at twice its size is all there, without scrolling sideways',
  { tag: '@once' },
  async ({ page, at }) => {
    // 200 % zoom of a screen of 1280 px leaves 640 px to lay out in.
    await page.setViewportSize({ width: 640, height: 450 });
    await page.goto(at(path));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(640);
    for (const part of ['.form', '.tools', '#p1', '.paragraph .ref', '#cite'])
      await expect(page.locator(part).first()).toBeVisible();
  },
);

test(
  'print leaves out what is for pressing and keeps ¶, notes and citation',
  { tag: '@once' },
  async ({ page, at }) => {
    await page.goto(at(path));
    await page.emulateMedia({ media: 'print' });
    for (const gone of ['.bar', '.tools', '.foot', '.neighbors'])
      await expect(page.locator(gone)).toBeHidden();
    for (const kept of ['.num', '.print-notes', '#cite .citation'])
      await expect(page.locator(kept).first()).toBeVisible();
  },
);

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('views, sentence links and a link to a range still work', async ({ page, at }) => {
    await page.goto(at(`${path}?to=p2s3#p2s2`));
    await expect(page.locator('#p2s2')).toBeInViewport();
    await page.getByLabel('Quiet').check();
    await expect(page.locator('.bracket').first()).toBeHidden();
    await page.getByLabel('Without').check();
    await expect(page.locator('ins.supplied > .words').first()).toBeHidden();
    await page.getByLabel('Sentence numbers').check();
    await page.locator('#p1s1 > .n').click();
    await expect(page).toHaveURL(/#p1s1$/);
  });
});
