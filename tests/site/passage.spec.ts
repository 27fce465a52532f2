import type { Page } from '@playwright/test';
import { documents, expect, test } from './fixture.ts';
import { readModel } from './model.ts';
import { expectCited, placeOf, press } from './passages.ts';

const [first = { id: '' }] = documents;
const path = `/documents/${first.id}/`;

/** The passage as the address, the mark in the text and the panel tell it. */
async function expectEverywhere(
  page: Page,
  address: string,
  ids: readonly string[],
  name: string,
): Promise<void> {
  await expect(page).toHaveURL(address);
  await expectCited(page, ids);
  const panel = page.locator('passage-panel');
  await expect(panel.locator('.panel-name')).toHaveText(name);
  await panel.getByRole('button', { name: 'Copy link' }).click();
  await expect(panel.getByText('Copied the link.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
}

/** Selects from the beginning of one sentence to the end of another. */
const select = (page: Page, from: string, to: string) =>
  page.evaluate(
    ([start, end]) => {
      const [one, other] = [document.getElementById(start), document.getElementById(end)];
      if (one && other) getSelection()?.setBaseAndExtent(one, 0, other, other.childNodes.length);
    },
    [from, to] as const,
  );

test('Back shows one passage in the address, in the text and in the panel', async ({ page, at }) => {
  await page.goto(at(path));
  await page.getByRole('link', { name: 'Paragraph 1', exact: true }).click();
  await press(page, 'p2s1');
  await expectEverywhere(page, at(`${path}#p2s1`), ['p2s1'], '¶ 2, sentence 1');
  await page.goBack();
  await expectEverywhere(page, at(`${path}#p1`), ['p1'], '¶ 1');
  await page.goForward();
  await expectEverywhere(page, at(`${path}#p2s1`), ['p2s1'], '¶ 2, sentence 1');
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(at(path));
  await expectCited(page, []);
  await expect(page.locator('passage-panel')).toBeHidden();
});

test.describe('arriving at a passage', () => {
  test('marks the sentence, reddens its ¶, and brings focus there', async ({ page, at }) => {
    await page.goto(at(`${path}#p2s2`));
    await expectCited(page, ['p2s2']);
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
    await expectCited(page, ['p2']);
    await page.goBack();
    await expectCited(page, ['p1']);
    await page.goForward();
    await expectCited(page, ['p2']);
  });

  test('says that a passage does not exist, and offers the nearest', async ({ page, at, site }) => {
    const { passages } = readModel(site, first.id);
    const last = passages.findLast(({ role }) => role === 'paragraph')?.number ?? '';
    await page.goto(at(`${path}#p999s3`));
    const status = page.getByRole('status').filter({ visible: true });
    await expect(status).toHaveText(
      `This document has no ¶ 999, sentence 3. The nearest passage is ¶ ${last}.`,
    );
    await status.getByRole('link').click();
    await expectCited(page, [`p${last}`]);
    await expect(status).toBeHidden();
  });

  test('offers one that works where a range lacks its end', async ({ page, at, site }) => {
    const { passages } = readModel(site, first.id);
    const last = passages.findLast(({ role }) => role === 'paragraph')?.number ?? '';
    await page.goto(at(`${path}?to=p999#p2s1`));
    const status = page.getByRole('status').filter({ visible: true });
    await expect(status).toHaveText(`This document has no ¶ 999. The nearest passage is ¶ ${last}.`);
    await expectCited(page, ['p2s1']);
    await status.getByRole('link').click();
    await expectCited(page, [`p${last}`]);
    await expect(page).toHaveURL(at(`${path}#p${last}`));
    await expect(status).toBeHidden();
  });

  test('takes a malformed fragment for a passage that it does not know', async ({ page, at }) => {
    for (const fragment of ['%E0%A4%A', '%', 'p7x!', '<b>']) {
      await page.goto('about:blank');
      await page.goto(at(`${path}#${fragment}`));
      const status = page.getByRole('status').filter({ visible: true });
      await expect(status).toContainText('The nearest passage is ¶ 1.');
      await status.getByRole('link').click();
      await expectCited(page, ['p1']);
    }
  });

  test('says nothing at what is there and no passage', async ({ page, at }) => {
    await page.goto(at(`${path}#cite`));
    await expectCited(page, []);
    await expect(page.locator('.arrival')).toBeHidden();
  });
});

test.describe('a range', () => {
  for (const [how, tail] of [
    ['by its query', '?to=p3s1#p2s2'],
    ['by its fragment', '#p2s2-p3s1'],
    ['backwards', '?to=p2s2#p3s1'],
    ['backwards by its fragment', '#p3s1-p2s2'],
  ] as const)
    test(`named ${how} opens at its beginning`, async ({ page, at, site }) => {
      const { passages } = readModel(site, first.id);
      const last = passages.find(({ id }) => id === 'p2')?.sentences.length ?? 0;
      const ids = [...Array.from({ length: last - 1 }, (_, index) => `p2s${index + 2}`), 'p3s1'];
      await page.setViewportSize({ width: 360, height: 400 });
      await page.goto(at(path + tail));
      await expectCited(page, ids);
      await expect(page.locator('#p2s2')).toBeInViewport();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('p2s2');
    });

  test('is left by following a link in the page, and found again by Back', async ({ page, at }) => {
    await page.goto(at(`${path}?to=p3s1#p2s2`));
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = '#p4';
      link.textContent = 'to paragraph 4';
      document.querySelector('main')?.prepend(link);
    });
    await page.getByRole('link', { name: 'to paragraph 4' }).click();
    await expectCited(page, ['p4']);
    await expect(page).toHaveURL(at(`${path}#p4`));
    await page.goBack();
    await expect(page).toHaveURL(at(`${path}?to=p3s1#p2s2`));
    expect((await page.locator('.cited').evaluateAll((all) => all.map(({ id }) => id))).at(-1)).toBe('p3s1');
    await page.reload();
    await expect(page.locator('#p3s1.cited')).toHaveCount(1);
  });

  test('comes of a selection over paragraphs: its link, its published words, its citation', async ({
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
    await select(page, from.id, to.id);
    await expect(page).toHaveURL(at(`${path}?to=${to.id}#${from.id}`));
    const panel = page.locator('passage-panel');
    await panel.getByRole('button', { name: 'Copy quotation' }).click();
    await expect(panel.getByText('Copied the quotation.')).toBeVisible();
    const words = `${one.text.slice(from.start, from.end)}\n\n${two.text.slice(to.start, to.end)}`;
    const citation = await panel.locator('.panel-citation').innerText();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`“${words}”\n\n${citation}`);
    await page.reload();
    await expectCited(page, [from.id, to.id]);
  });
});

test.describe('a selection', { tag: '@once' }, () => {
  test('opens the panel without any press, as a finger makes it, and grows in one step of history', async ({
    page,
    at,
  }) => {
    await page.goto(at(path));
    await select(page, 'p2s1', 'p2s1');
    await expect(page.locator('.panel-name')).toHaveText('¶ 2, sentence 1');
    await select(page, 'p2s1', 'p2s2');
    await expect(page.locator('.panel-name')).toHaveText('¶ 2, sentences 1–2');
    await page.goBack();
    await expect(page).toHaveURL(at(path));
  });

  test('of all of the page, or of the panel’s own words, is none of a passage', async ({ page, at }) => {
    await page.goto(at(path));
    await page.keyboard.press('ControlOrMeta+a');
    await page.waitForTimeout(400);
    await expect(page.locator('passage-panel')).toBeHidden();
    await press(page, 'p1s1');
    await page.locator('.panel-citation').selectText();
    await page.waitForTimeout(400);
    await expect(page).toHaveURL(at(`${path}#p1s1`));
  });

  test('of a word by a double click stays', async ({ page, at }) => {
    for (const size of [
      { width: 1360, height: 850 },
      { width: 1024, height: 700 },
    ]) {
      await page.setViewportSize(size);
      await page.goto(at(path));
      // At the foot of the window, where the panel will stand.
      await page.evaluate(() => document.getElementById('p4s1')?.scrollIntoView({ block: 'end' }));
      const { x, y } = await placeOf(page, 'p4s1');
      await page.mouse.dblclick(x, y, { delay: 60 });
      await expect(page.locator('passage-panel')).toBeVisible();
      expect(await page.evaluate(() => getSelection()?.toString().trim())).toMatch(
        /^[\p{L}\p{N}'’.,()[\]-]+$/u,
      );
      await expect(page.locator('.panel-name')).toHaveText('¶ 4, sentence 1');
    }
  });
});
