import { documents, expect, test } from './fixture.ts';
import { kinds } from './kinds.ts';
import { readModel } from './model.ts';
import { cut, letters, overlaps, print } from './paper.ts';

/** Windows to print from, each in another view: nothing of either may reach the paper. */
const windows = [
  { width: 1360, view: 'without' },
  { width: 1100, view: 'quiet' },
  { width: 390, view: 'published' },
];

for (const { id } of documents)
  test(
    `${id} on paper: the published text from any window in any view, nothing over another, nothing cut`,
    { tag: '@once' },
    async ({ page, at, site }) => {
      test.slow();
      const { passages } = readModel(site, id);
      for (const { width, view } of windows) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(at(`/documents/${id}/`));
        // What is open, pressed or chosen on the screen leaves the paper as it is.
        await page.evaluate((chosen) => {
          for (const box of document.querySelectorAll<HTMLElement>(`#view-${chosen}, #numbers, .ref`))
            box.click();
          for (const fold of document.querySelectorAll('details')) fold.open = true;
        }, view);
        const paper = await print(page);
        expect.soft(overlaps(paper), `over each other, ${width} px, ${view}`).toEqual([]);
        expect.soft(cut(paper), `cut, ${width} px, ${view}`).toEqual([]);
        const printed = letters(paper);
        for (const { id: passage, role, text } of passages)
          if (role === 'paragraph')
            expect.soft(printed.includes(text.replaceAll(/\s/g, '')), `${passage}, ${view}`).toBe(true);
        const notes = await page.locator('.print-notes li').allTextContents();
        const all = paper.runs.map(({ text }) => text).join('');
        for (const note of notes) {
          const words = note.trim().split(/\s+/).slice(1, 6).join('');
          expect.soft(all.replaceAll(/\s/g, '').includes(words), `note ${note}`).toBe(true);
        }
      }
    },
  );

for (const path of kinds.filter((one) => !/^\/documents\/./.test(one)))
  test(`${path} prints without anything over another or cut`, { tag: '@once' }, async ({ page, at }) => {
    await page.setViewportSize({ width: 1360, height: 900 });
    await page.goto(at(path));
    for (const width of [1360, 800, 390]) {
      await page.setViewportSize({ width, height: 900 });
      const paper = await print(page);
      expect.soft(overlaps(paper), `over each other, ${width} px`).toEqual([]);
      expect.soft(cut(paper), `cut, ${width} px`).toEqual([]);
    }
  });
