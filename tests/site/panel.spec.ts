import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { ofType } from '../../src/edition/model.ts';
import { documents, expect, test } from './fixture.ts';
import { readModel } from './model.ts';
import { expectCited, press } from './passages.ts';

const [first = { id: '' }] = documents;
const path = `/documents/${first.id}/`;

const windows = [
  { width: 1360, height: 850 },
  { width: 1024, height: 700 },
  { width: 360, height: 640 },
];

/** What of the panel does not lie wholly in the window, and whether it covers all that was pressed. */
const unseen = (page: Page, pressed: string) =>
  page.evaluate((id) => {
    const panel = document.querySelector('passage-panel');
    const inside = ({ left, top, right, bottom }: DOMRect) =>
      left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    const buttons = [...(panel?.querySelectorAll('button') ?? [])].filter((button) => !button.hidden);
    const cut = buttons.filter(
      (button) => button.offsetHeight === 0 || !inside(button.getBoundingClientRect()),
    );
    const foot = panel?.getBoundingClientRect();
    const seen = [...(document.getElementById(id)?.getClientRects() ?? [])].some(
      ({ left, right, top, bottom }) =>
        foot && bottom > 0 && top < innerHeight && (top < foot.top || left < foot.left || right > foot.right),
    );
    return { buttons: buttons.length > 4, cut: cut.map((button) => button.innerText), covered: !seen };
  }, pressed);

/** Brings an element to a place in the window, and tells where in its box a press reaches itself. */
const scrollTo = (page: Page, selector: string, block: ScrollLogicalPosition) =>
  page.evaluate(
    ([wanted, where]) => {
      const element = document.querySelector(wanted);
      element?.scrollIntoView({ block: where });
      const box = element?.getBoundingClientRect();
      for (const { left, top, width, height } of element?.getClientRects() ?? []) {
        const y = top + height / 2;
        for (let x = left + 3; x < left + width; x += 6) {
          const hit = document.elementFromPoint(x, y);
          if (hit?.closest('.s, .num') === element && (hit === element || !hit.closest('a, input')))
            return { x: x - (box?.left ?? 0), y: y - (box?.top ?? 0) };
        }
      }
      return undefined;
    },
    [selector, block] as const,
  );

for (const { id } of documents)
  for (const [index, { width, height }] of windows.entries())
    test(
      `${id}: wherever one presses at ${width} px, the panel's buttons are in the window, and it leaves the passage to be seen`,
      { tag: '@once' },
      async ({ page, at, site }) => {
        const paragraphs = readModel(site, id).passages.filter(({ role }) => role === 'paragraph');
        const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences.map((one) => one.id));
        const tenth = sentences.length / 10;
        const ten = Array.from({ length: 10 }, (_, nth) => sentences[Math.floor(nth * tenth)] ?? '');
        await page.clock.install();
        await page.setViewportSize({ width, height });
        await page.goto(at(`/documents/${id}/`));
        const pressed = async (id: string, selector: string, block: ScrollLogicalPosition) => {
          const position = await scrollTo(page, selector, block);
          if (!position) throw new Error(`${selector} can't be pressed`);
          await page.locator(selector).click({ position });
          await page.clock.runFor(1000);
          await expect
            .poll(() => unseen(page, id), selector)
            .toEqual({ buttons: true, cut: [], covered: false });
          await page.keyboard.press('Escape');
        };
        for (const { id } of paragraphs) await pressed(id, `a.num[href="#${id}"]`, 'end');
        for (const [nth, id] of ten.entries())
          await pressed(id, `[id="${id}"]`, (nth + index) % 2 === 0 ? 'end' : 'center');
      },
    );

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

test('a press on a sentence cites it, its insertions are told by kind, and keys go on from there', async ({
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
  await press(page, sentence.id);
  const panel = page.locator('passage-panel');
  await expect(panel.locator('.panel-name')).toHaveText(`¶ ${passage.number}, sentence 1`);
  const fold = panel.locator('[data-fold=insertions]');
  await fold.getByText(`Insertions ${inside.length}`).click();
  const groups = Object.values(Object.groupBy(inside, ({ kind }) => kind));
  await expect(fold.locator('li .count')).toHaveText(
    groups.map((one) => String(one.length)).sort((a, b) => Number(b) - Number(a)),
  );
  for (const { start, end } of inside) await expect(fold).toContainText(passage.text.slice(start, end));

  await panel.getByRole('button', { name: 'Sentence 2' }).click();
  await expect(page).toHaveURL(at(`${path}#${passage.id}s2`));
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(at(`${path}#${passage.id}s3`));
  await page.keyboard.press('ArrowLeft');
  await expectCited(page, [`${passage.id}s2`]);
  await panel.getByRole('button', { name: `Whole ¶ ${passage.number}` }).click();
  await expect(page).toHaveURL(at(`${path}#${passage.id}`));
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
});

test('the names in a passage lead to their entries, and its parallels to the other document', async ({
  page,
  at,
}) => {
  await page.goto(at(path));
  const named = await page
    .locator('#p2 .s a[href]:not(.n, .ref)')
    .evaluateAll((links) => [...new Set(links.map((link) => (link as HTMLAnchorElement).href))]);
  await page.getByRole('link', { name: 'Paragraph 2', exact: true }).click();
  await expect(page.locator('passage-panel')).toBeVisible();
  const hrefs = (fold: string) =>
    page
      .locator(`passage-panel [data-fold=${fold}] a`)
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(await hrefs('names')).toEqual(named);
  const parallels = await page
    .locator('.passage:has(#p2) .parallels .at')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(await hrefs('parallels')).toEqual(parallels);
});

test('a key with Alt, Ctrl or Meta is the browser’s', { tag: '@once' }, async ({ page, at }) => {
  await page.goto(at(path));
  await page.getByRole('link', { name: 'Paragraph 2', exact: true }).click();
  await page.locator('passage-panel').focus();
  for (const held of ['Alt', 'Control', 'Meta'])
    await page.locator('passage-panel').dispatchEvent('keydown', {
      key: 'ArrowRight',
      bubbles: true,
      [{ Alt: 'altKey', Control: 'ctrlKey', Meta: 'metaKey' }[held] ?? '']: true,
    });
  await expect(page).toHaveURL(at(`${path}#p2`));
});

test('an error is reported with the passage filled in, if there is somewhere to report it', async ({
  page,
  at,
}) => {
  const report = /^report: (\S+)/m.exec(readFileSync('content/edition.yml', 'utf8'))?.[1];
  await page.goto(at(path));
  await page.getByRole('link', { name: 'Paragraph 1', exact: true }).click();
  await expect(page.locator('passage-panel')).toBeVisible();
  const links = await page
    .getByRole('link', { name: 'Report an error' })
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  const address = report?.startsWith('mailto:') ? encodeURIComponent(at(`${path}#p1`)) : report;
  expect(links).toEqual(report === undefined ? [] : [expect.stringContaining(address ?? '')]);
});

test.describe('the keyboard alone', { tag: '@once' }, () => {
  test('reaches the text, a passage and its panel, and comes back', async ({ page, at }) => {
    await page.goto(at(path));
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('#main, #text').locator('visible=true').last()).toBeFocused();
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

  test('closes what a press opened, from anywhere', async ({ page, at }) => {
    await page.goto(at(path));
    await press(page, 'p1s1');
    const panel = page.locator('passage-panel');
    await expect(panel).toBeVisible();
    await page.locator('.body .mention').first().click();
    await expect(page.locator('entry-card')).toBeVisible();
    await expect(panel, 'one thing is open at a time').toBeHidden();
    await page.getByRole('link', { name: 'About', exact: true }).focus();
    await page.keyboard.press('Escape');
    await expect(page.locator('entry-card')).toBeHidden();
  });

  test('comes back to the passage that the mouse pressed', async ({ page, at }) => {
    await page.goto(at(path));
    await press(page, 'p1s1');
    await page.locator('passage-panel').getByRole('button', { name: 'Close' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('passage-panel')).toBeHidden();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('p1s1');
  });
});
