import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { anyMark } from '../marks/arbitrary.ts';
import fc from 'fast-check';
import { FORMATS } from '../../src/marks/formats.ts';
import { printFragment } from '../../src/marks/link.ts';
import type { Mark } from '../../src/marks/mark.ts';
import { violations } from './axe.ts';
import { documents, expect, test } from './fixture.ts';
import { mark } from './marks.ts';
import { press } from './passages.ts';

const [first = { id: '' }] = documents;
const path = `/documents/${first.id}/`;
const [sample] = fc.sample(anyMark, { numRuns: 1, seed: 15 });

/** So many marks as a file of them. */
function fileOf(count: number, more: Partial<Mark> = {}) {
  if (!sample) throw new Error('no mark');
  const time = '2020-01-02T12:00:00.000Z';
  const marks = Array.from({ length: count }, (_, index) => ({
    ...sample,
    made: time,
    changed: time,
    id: `m${index}`,
    ...more,
  }));
  const buffer = Buffer.from(FORMATS.jsonld.print(marks, ({ from }) => `https://example.org/#${from}`));
  return { name: 'marks.jsonld', mimeType: 'application/ld+json', buffer };
}

async function importMarks(page: Page, count: number, more?: Partial<Mark>): Promise<void> {
  await page.getByLabel('Import').setInputFiles(fileOf(count, more));
  await expect(page.locator('.marks-told')).toHaveText(`Read ${count} ${count === 1 ? 'mark' : 'marks'}.`);
}

test('what is written is kept, however soon the page is left', async ({ page, at }) => {
  await page.goto(at(path));
  await press(page, 'p1s1');
  await page.getByRole('button', { name: 'Mark', exact: true }).click();
  const note = page.locator('.mark-fields textarea');
  await note.fill('At first');
  await expect(page.locator('passage-panel output')).toHaveText('Saved.');
  for (const [last, leave] of [
    ['left by a link', () => page.evaluate(() => document.querySelector<HTMLElement>('.bar .name')?.click())],
    ['left by reloading', () => page.reload()],
    ['closed', () => page.close({ runBeforeUnload: true })],
  ] as const) {
    await page.evaluate((text) => {
      const field = document.querySelector<HTMLTextAreaElement>('.mark-fields textarea');
      if (!field) throw new Error('no field');
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, last);
    const context = page.context();
    await leave();
    const other = await context.newPage();
    await other.goto(at('/marks/'));
    await expect(other.locator('.mark-note'), last).toHaveText(last);
    await other.close();
    if (page.isClosed()) break;
    await page.goto(at(path));
    await press(page, 'p1s1');
    await page.getByRole('button', { name: /^Edit/ }).click();
  }
});

test('where there is no more room, that is told', async ({ page, at }) => {
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(at('/'));
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await page.goto(at(path));
  await press(page, 'p1s1');
  await page.getByRole('button', { name: 'Mark', exact: true }).click();
  await expect(page.locator('passage-panel output')).toHaveText(
    'The browser has no more room for marks. Export them, then delete some.',
  );
  await page.goto(at('/marks/'));
  await page.getByLabel('Import').setInputFiles(fileOf(3));
  await expect(page.locator('.marks-told')).toContainText('no more room');
  await expect(page.locator('.mark')).toHaveCount(0);
});

test('the page of marks tells how they are kept, and reminds of exporting many', async ({ page, at }) => {
  await page.goto(at('/marks/'));
  await expect(page.locator('.marks-kept')).toContainText(/This browser (?:has agreed|may delete)/);
  await importMarks(page, 24);
  await expect(page.locator('.marks-reminder')).toBeHidden();
  await importMarks(page, 25);
  await expect(page.locator('.marks-reminder')).toContainText('25 marks');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Web Annotations' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('"total": 25');
  await expect(page.locator('.marks-reminder')).toBeHidden();
});

test('marks are chosen and ordered by document, day and tag', async ({ page, at }) => {
  await page.goto(at('/marks/'));
  await importMarks(page, 2, {
    document: 'one',
    title: 'One',
    tags: ['tea'],
    changed: '2026-01-02T12:00:00.000Z',
  });
  const later = { document: 'two', title: 'Two', tags: ['arms'], changed: '2026-03-04T12:00:00.000Z' };
  await importMarks(page, 1, { ...later, id: 'other' });
  const status = page.getByRole('status');
  const from = page.getByLabel('From', { exact: true });
  await from.fill('2026-01-03');
  await expect(status).toHaveText('1 of 3 marks');
  await from.fill('');
  await page.getByLabel('To', { exact: true }).fill('2026-01-02');
  await expect(status).toHaveText('2 of 3 marks');
  await page.getByLabel('To', { exact: true }).fill('');
  await page.locator('marks-page [name=document]').selectOption('Two');
  await expect(status).toHaveText('1 of 3 marks');
  await page.locator('marks-page [name=document]').selectOption('');
  const headings = page.locator('.marks-list h2');
  await expect(headings).toHaveText(['One', 'Two']);
  await page.locator('marks-page [name=order]').selectOption('Latest first');
  await expect(headings).toHaveText(['4 March 2026', '2 January 2026']);
  await page.locator('marks-page [name=order]').selectOption('By tag');
  await expect(headings).toHaveText(['arms', 'tea']);
});

test('hostile files and links show as text, or are refused in a sentence', async ({ page, at }) => {
  const evil = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
  const all = { title: evil, quote: evil, note: evil, tags: [evil], citation: evil, document: first.id };
  await page.goto(at('/marks/'));
  for (const text of ['', '{', '[]', '{"first":{"items":{}}}', '\u0000'])
    for (const name of ['x.json']) {
      await page
        .getByLabel('Import')
        .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
      await expect(page.locator('.marks-told')).toContainText('This is no file of marks');
    }
  await importMarks(page, 1, all);
  await expect(page.locator('.mark-note')).toHaveText(evil);
  for (const order of ['By document', 'Latest first', 'By tag']) {
    await page.locator('marks-page [name=order]').selectOption(order);
    await expect(page.locator('.mark blockquote')).toHaveText(evil);
  }
  expect(await page.locator('marks-page :is(img, script)').count()).toBe(0);
  if (!sample) throw new Error('no mark');
  await page.goto(at(`${path}#${printFragment({ ...sample, ...all, id: 'sent', from: 'p1s1' })}`));
  await expect(page.locator('.arrival')).toContainText(evil);
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.locator('.num[href="#p1"]').click();
  await expect(page.locator('.mark blockquote').first()).toHaveText(evil);
  expect(await page.locator(':is(.arrival, .panel) img').count()).toBe(0);
});

test('no state has an accessibility violation', { tag: '@once' }, async ({ page, at }) => {
  test.slow();
  for (const { width, colorScheme } of [
    { width: 360, colorScheme: 'light' },
    { width: 1360, colorScheme: 'dark' },
  ] as const) {
    const state = (name: string) => `${name}, ${width} px, ${colorScheme}`;
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await page.goto(at('/marks/'));
    expect.soft(await violations(page), state('empty')).toEqual([]);
    await page.goto(at(path));
    await mark(page, 'p1s1');
    expect.soft(await violations(page), state('written to')).toEqual([]);
    await page.getByRole('button', { name: /^Words/ }).click();
    await expect(page.getByLabel('First word')).toBeFocused();
    expect.soft(await violations(page), state('choosing words')).toEqual([]);
    await page.goto(at('/marks/'));
    await importMarks(page, 30, { document: first.id });
    expect.soft(await violations(page), state('full, reminding')).toEqual([]);
    await page.getByRole('button', { name: /^Edit/ }).first().click();
    expect.soft(await violations(page), state('edited')).toEqual([]);
    await page.locator('marks-page [name=q]').fill('no such word');
    expect.soft(await violations(page), state('nothing found')).toEqual([]);
    await page.getByRole('button', { name: 'Delete all marks…' }).click();
    expect.soft(await violations(page), state('asking')).toEqual([]);
    await page.getByRole('button', { name: 'Delete all', exact: true }).click();
    await expect(page.locator('.mark')).toHaveCount(0);
    if (!sample) throw new Error('no mark');
    await page.goto(at(`${path}#${printFragment({ ...sample, document: first.id, from: 'p1s1' })}`));
    await expect(page.locator('.arrival')).toBeVisible();
    expect.soft(await violations(page), state('sent')).toEqual([]);
  }
});
