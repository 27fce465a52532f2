import { readFileSync } from 'node:fs';
import { violations } from './axe.ts';
import { documents, expect, test } from './fixture.ts';
import { drawn, mark } from './marks.ts';
import { press } from './passages.ts';

const [first = { id: '' }] = documents;
const path = `/documents/${first.id}/`;

test('a sentence is marked, noted, drawn, kept over a reload and seen in another tab', async ({
  page,
  context,
  at,
}) => {
  await page.goto(at(path));
  const other = await context.newPage();
  await other.goto(at('/marks/'));
  await expect(other.getByRole('status')).toContainText('no marks yet');
  const text = await mark(page, 'p1s1');
  await expect(other.getByRole('status')).toHaveText('1 of 1 mark');
  await expect(other.locator('.mark-note')).toHaveText('<b>Kosygin</b> & tea');
  await expect.poll(() => drawn(page)).toEqual([text]);
  expect(await violations(page)).toEqual([]);
  await page.goto(at(path));
  await expect.poll(() => drawn(page)).toEqual([text]);
  await expect(page.locator('.num[href="#p1"]')).toHaveAttribute('aria-description', '1 mark');
  await press(page, 'p1s1');
  await page.getByRole('button', { name: /^Delete/ }).click();
  await expect(other.getByRole('status')).toContainText('no marks yet');
  await expect.poll(() => drawn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('passage-panel output')).toHaveText('Kept again.');
  await expect(page.locator('passage-panel')).toBeFocused();
  await expect(other.locator('.mark-note')).toHaveText('<b>Kosygin</b> & tea');
  await expect.poll(() => drawn(page)).toEqual([text]);
  await other.getByRole('button', { name: /^Delete:/ }).click();
  await expect(page.locator('.mark')).toHaveCount(0);
  await other.getByRole('button', { name: 'Undo' }).click();
  await expect(other.locator('.mark-note')).toHaveText('<b>Kosygin</b> & tea');
});

test('marks are searched, exported, deleted and imported as they were', async ({ page, at }, info) => {
  await page.goto(at(path));
  await mark(page, 'p1s1');
  await page.goto(at('/marks/'));
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  const broken = await page.locator('.marks-ask label').evaluateAll((labels) =>
    labels.flatMap((label) => {
      const words = document.createRange();
      if (label.firstChild) words.selectNode(label.firstChild);
      return words.getClientRects().length > 1 ? [label.textContent] : [];
    }),
  );
  expect(broken, 'labels with a broken word').toEqual([]);
  await page.locator('marks-page [name=q]').fill('no such word');
  await expect(page.getByRole('status')).toHaveText('0 of 1 mark');
  await page.locator('marks-page [name=q]').fill('KOSYGIN');
  await page.locator('marks-page [name=tag]').selectOption('arms');
  await expect(page.getByRole('status')).toHaveText('1 of 1 mark');
  const save = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Web Annotations' }).click(),
    ]);
    const file = info.outputPath(name);
    await download.saveAs(file);
    return file;
  };
  const before = await save('before.jsonld');
  await page.getByRole('button', { name: 'Delete all marks…' }).click();
  await page.getByRole('button', { name: 'Delete all', exact: true }).click();
  await expect(page.locator('.mark')).toHaveCount(0);
  for (let time = 0; time < 2; time += 1) {
    await page.getByLabel('Import').setInputFiles(before);
    await expect(page.locator('.marks-told')).toHaveText('Read 1 mark.');
    await expect(page.locator('.mark')).toHaveCount(1);
  }
  expect(readFileSync(await save('after.jsonld'), 'utf8')).toBe(readFileSync(before, 'utf8'));
});

test('a link holds a mark and shows it as text; a hostile one is told', async ({ page, browser, at }) => {
  await page.goto(at(path));
  await mark(page, 'p1s1');
  await page.locator('.mark-fields input').fill('arms');
  // What was written a moment ago is sent too.
  await page.getByRole('button', { name: /^Share/ }).click();
  await expect(page.locator('passage-panel output')).toContainText('characters');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const stranger = await browser.newContext();
  const sent = await stranger.newPage();
  await sent.goto(link);
  await expect(sent.locator('.arrival')).toContainText('<b>Kosygin</b> & tea');
  await sent.getByRole('button', { name: 'Keep it' }).click();
  await expect(sent.locator('.arrival')).toBeHidden();
  await sent.goto(at('/marks/'));
  await expect(sent.getByRole('status')).toHaveText('1 of 1 mark');
  await expect(sent.locator('p.mark-tags').first()).toHaveText('arms');
  await stranger.close();
  await page.goto(at(`${path}#p1s1~%3Cimg%20src=x%20onerror=alert(1)%3E`));
  await page.reload();
  await expect(page.locator('.arrival')).toHaveText('This link holds a mark that can’t be read.');
});

test('where the browser keeps nothing, that is told', async ({ page, at }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('no', 'SecurityError');
    };
  });
  await page.goto(at(path));
  await press(page, 'p1s1');
  await page.getByRole('button', { name: 'Bookmark' }).click();
  await expect(page.locator('passage-panel output')).toContainText('does not let this site keep marks');
});
