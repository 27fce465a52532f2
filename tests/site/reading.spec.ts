import type { Page } from '@playwright/test';
import { withoutBrackets, withoutInsertions } from '../../src/text/readings.ts';
import { violations } from './axe.ts';
import { documents, expect, test } from './fixture.ts';
import { ofType } from '../../src/edition/model.ts';
import { readModel } from './model.ts';

const [first = { id: '' }] = documents;
const path = `/documents/${first.id}/`;

/** The text of elements, by id, as it stands in the page or as it is seen. */
const texts = (page: Page, ids: readonly string[], how: 'textContent' | 'innerText') =>
  page.evaluate(
    ([wanted, property]) =>
      Object.fromEntries(
        wanted.map((id) => [id, document.getElementById(id)?.[property].replace(/\n$/, '') ?? null]),
      ),
    [ids, how] as const,
  );

const expectMarked = (page: Page, ids: readonly string[]) =>
  expect
    .poll(() => page.locator('.cited').evaluateAll((elements) => elements.map((element) => element.id)))
    .toEqual(ids);

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
        await page.getByLabel('Sentence numbers').check();
        for (const view of ['Quiet', 'Without']) {
          await page.getByLabel(view, { exact: true }).check();
          expect.soft(await violations(page), `${view}, ${colorScheme}, ${width} px`).toEqual([]);
        }
        await page.getByRole('link', { name: 'Paragraph 1', exact: true }).click();
        await expect(page.locator('passage-panel')).toBeVisible();
        expect.soft(await violations(page), `panel, ${colorScheme}, ${width} px`).toEqual([]);
        await page.keyboard.press('Escape');
        await page.locator('#p1 .persName, #p1 .placeName').first().click();
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
    for (const part of ['.form', '.tools', '#p1', '.note', '#cite'])
      await expect(page.locator(part).first()).toBeVisible();
  },
);

test('nothing is stored until the reader chooses, and then it holds on every page', async ({ page, at }) => {
  await page.goto(at(path));
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.getByLabel('Quiet').check();
  await page.getByLabel('Dark').check();
  await page.goto(at('/about/'));
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
  await page.goto(at(path));
  await expect(page.getByLabel('Quiet')).toBeChecked();
  await expect(page.locator('.bracket').first()).toBeHidden();
  await page.getByLabel('As published').check();
  await page.getByLabel('System').check();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test.describe('the panel of a passage', () => {
  test('a press on ¶ is its link and offers link, quotation and citation', async ({ page, at, site }) => {
    const { passages, data } = readModel(site, first.id);
    const text = passages.find(({ id }) => id === 'p2')?.text ?? '';
    await page.goto(at(path));
    await page.getByRole('link', { name: 'Paragraph 2', exact: true }).click();
    await expect(page).toHaveURL(at(`${path}#p2`));
    const panel = page.getByRole('dialog', { name: '¶ 2' });
    const citation = await panel.locator('.panel-citation').innerText();
    expect(citation).toContain('¶ 2,');
    expect(citation).toContain(data.archive.reference);
    expect(citation).toContain(at(`${path}#p2`));

    const copied = async (name: string) => {
      await panel.getByRole('button', { name }).click();
      await expect(panel.getByText(/^Copied the/)).toBeVisible();
      return page.evaluate(() => navigator.clipboard.readText());
    };
    expect(await copied('Copy link')).toBe(at(`${path}#p2`));
    expect(await copied('Copy citation')).toBe(citation);
    expect(await copied('Copy quotation')).toBe(`“${text}”\n\n${citation}`);
    await panel.getByLabel('Form of the citation').selectOption('BibTeX');
    expect(await copied('Copy citation')).toMatch(new RegExp(`^@\\w+\\{${first.id},[^]*¶ 2[^]*\\}\\s*$`));
  });

  test('a press on a sentence cites it, its insertions are explained, and keys go on from there', async ({
    page,
    at,
    site,
  }) => {
    const { passages } = readModel(site, first.id);
    const passage = passages.find(
      ({ role, sentences, annotations }) =>
        role === 'paragraph' && sentences.length > 2 && ofType(annotations, 'supplied').length > 0,
    );
    const sentence = passage?.sentences[0];
    if (!passage || !sentence) throw new Error('the document has no such paragraph');
    const inside = ofType(passage.annotations, 'supplied').filter(
      ({ start, end }) => sentence.start <= start && end <= sentence.end,
    );
    await page.goto(at(path));
    await page.locator(`[id="${sentence.id}"]`).dispatchEvent('click', { bubbles: true, button: 0 });
    const panel = page.locator('passage-panel');
    await expect(panel.locator('.panel-name')).toHaveText(`¶ ${passage.number}, sentence 1`);
    await expect(panel.locator('.panel-insertions b')).toHaveText(
      inside.map(({ start, end }) => passage.text.slice(start, end)),
    );
    await panel.getByRole('button', { name: 'Sentence after' }).click();
    await expect(page).toHaveURL(at(`${path}#${passage.id}s2`));
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(at(`${path}#${passage.id}s3`));
    await page.keyboard.press('ArrowLeft');
    await expectMarked(page, [`${passage.id}s2`]);
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
  });

  test('a selection over paragraphs is a range: its link, its published words, its citation', async ({
    page,
    at,
    site,
  }) => {
    const { passages } = readModel(site, first.id);
    const [one, two] = passages.filter(({ role }) => role === 'paragraph');
    const from = one?.sentences.at(-1);
    const to = two?.sentences[0];
    if (!one || !two || !from || !to) throw new Error('the document has no two paragraphs');
    await page.goto(at(path));
    await page.getByLabel('Without').check();
    await page.evaluate(
      ([start, end]) => {
        const range = document.createRange();
        range.setStartBefore(document.getElementById(start) as Node);
        range.setEndAfter(document.getElementById(end) as Node);
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
        document.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
      },
      [from.id, to.id] as const,
    );
    await expect(page).toHaveURL(at(`${path}?to=${to.id}#${from.id}`));
    const panel = page.locator('passage-panel');
    await panel.getByRole('button', { name: 'Copy quotation' }).click();
    await expect(panel.getByText('Copied the quotation.')).toBeVisible();
    const words = `${one.text.slice(from.start, from.end)}\n\n${two.text.slice(to.start, to.end)}`;
    const citation = await panel.locator('.panel-citation').innerText();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`“${words}”\n\n${citation}`);
    await page.reload();
    await expectMarked(page, [from.id, to.id]);
  });

  test('an error is reported with the passage filled in', async ({ page, at }) => {
    await page.goto(at(path));
    await page.getByRole('link', { name: 'Paragraph 1', exact: true }).click();
    const report = await page.getByRole('link', { name: 'Report an error' }).getAttribute('href');
    expect(decodeURIComponent(report ?? '')).toContain(at(`${path}#p1`));
  });
});

test.describe('arriving at a passage', () => {
  test('marks the sentence, reddens its ¶, and brings focus there', async ({ page, at }) => {
    await page.goto(at(`${path}#p2s2`));
    await expectMarked(page, ['p2s2']);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('p2s2');
    const color = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).color);
    expect(await color('.passage:has(#p2) .num')).toBe(await color('.kind'));
    await expect(page.locator('#p2s2')).toBeInViewport();
  });

  test('goes back and forward', async ({ page, at }) => {
    await page.goto(at(`${path}#p1`));
    await page.getByRole('link', { name: 'Paragraph 2', exact: true }).click();
    await expectMarked(page, ['p2']);
    await page.goBack();
    await expectMarked(page, ['p1']);
    await page.goForward();
    await expectMarked(page, ['p2']);
  });

  test('says that a passage does not exist, and offers the nearest', async ({ page, at, site }) => {
    const { passages } = readModel(site, first.id);
    const last = passages.findLast(({ role }) => role === 'paragraph')?.number ?? '';
    await page.goto(at(`${path}#p999s3`));
    const status = page.getByRole('status');
    await expect(status).toHaveText(
      `This document has no ¶ 999, sentence 3. The nearest passage is ¶ ${last}.`,
    );
    await status.getByRole('link').click();
    await expectMarked(page, [`p${last}`]);
    await expect(status).toBeHidden();
  });
});

test('the keyboard alone reaches the text, a passage and its panel, and comes back', async ({ page, at }) => {
  await page.goto(at(path));
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.getByRole('link', { name: 'Paragraph 1', exact: true }).focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: '¶ 1' });
  await expect(panel).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(panel.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(page.getByRole('link', { name: 'Paragraph 1', exact: true })).toBeFocused();
});

test(
  'notes stand beside their paragraph, none over another; on a phone they follow it',
  { tag: '@once' },
  async ({ page, at }) => {
    for (const { id } of documents) {
      await page.setViewportSize({ width: 1360, height: 900 });
      await page.goto(at(`/documents/${id}/`));
      const boxes = () =>
        page.locator('.note').evaluateAll((notes) =>
          notes.map((note) => {
            const { top, bottom, left } = note.getBoundingClientRect();
            const text = note.closest('.passage')?.querySelector('.body')?.getBoundingClientRect();
            return {
              top: top + scrollY,
              bottom: bottom + scrollY,
              left,
              textRight: text?.right ?? 0,
              textBottom: (text?.bottom ?? 0) + scrollY,
            };
          }),
        );
      const wide = await boxes();
      wide.forEach((box, index) => {
        expect(box.left).toBeGreaterThanOrEqual(box.textRight);
        expect(box.top).toBeGreaterThanOrEqual(wide[index - 1]?.bottom ?? 0);
      });
      await page.setViewportSize({ width: 360, height: 900 });
      for (const box of await boxes()) expect(box.top).toBeGreaterThanOrEqual(box.textBottom - 1);
    }
  },
);

test('a note and its phrase lead to each other', async ({ page, at }) => {
  await page.goto(at(path));
  const note = page.getByRole('complementary', { name: 'Note 1', exact: true });
  await page.locator('.ref').first().click();
  await expect(note).toBeInViewport();
  await note.getByRole('link', { name: 'Note 1, back to the text' }).click();
  await expect(page).toHaveURL(/#ref-/);
});

test(
  'print leaves out what is for pressing and keeps ¶, notes and citation',
  { tag: '@once' },
  async ({ page, at }) => {
    await page.goto(at(path));
    await page.emulateMedia({ media: 'print' });
    for (const gone of ['.bar', '.tools', '.foot', '.neighbors'])
      await expect(page.locator(gone)).toBeHidden();
    for (const kept of ['.num', '.note', '#cite .citation'])
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
    await expect(page.locator('ins.supplied').first()).toBeHidden();
    await page.getByLabel('Sentence numbers').check();
    await page.locator('#p1s1 > .n').click();
    await expect(page).toHaveURL(/#p1s1$/);
  });
});
