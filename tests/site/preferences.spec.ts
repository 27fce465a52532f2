import { documents, expect, test } from './fixture.ts';

const [first = { id: '' }] = documents;
const path = `/documents/${first.id}/`;

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

test('a choice holds on the page that Back brings, and in other tabs', async ({ page, context, at }) => {
  await page.goto(at(path));
  await page.goto(at('/about/'));
  await page.getByLabel('Dark').check();
  await page.goBack();
  await expect(page.getByLabel('Dark')).toBeChecked();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');

  const other = await context.newPage();
  await other.goto(at(path));
  await other.getByLabel('Light').check();
  await other.getByLabel('Quiet').check();
  await expect(page.getByLabel('Light')).toBeChecked();
  await expect(page.getByLabel('Quiet')).toBeChecked();
  await expect(page.locator('.bracket').first()).toBeHidden();
  await other.evaluate(() => localStorage.clear());
  await expect(page.getByLabel('As published')).toBeChecked();
  await expect(page.locator('.bracket').first()).toBeVisible();
});

test('garbage in storage changes nothing, and choosing goes on', async ({ page, at }) => {
  await page.goto(at('/about/'));
  for (const garbage of ['{', 'null', '[1]', '{"view":"loud","theme":{},"a-b":"c","numbers":1}']) {
    await page.evaluate((text) => localStorage.setItem('reader', text), garbage);
    await page.goto(at(path));
    await expect(page.getByLabel('As published')).toBeChecked();
    await page.getByLabel('Without').check();
    await expect(page.locator('ins.supplied .bracket').first()).toBeHidden();
    expect(await page.evaluate(() => localStorage.getItem('reader'))).toBe('{"view":"without"}');
  }
});

test('/ goes to the search field, unless the reader has switched that off', async ({ page, at }) => {
  await page.goto(at('/about/'));
  const field = page.getByRole('searchbox');
  await page.keyboard.press('Control+/');
  await expect(field).not.toBeFocused();
  await page.keyboard.press('/');
  await expect(field).toBeFocused();
  await field.blur();
  const shortcut = page.getByLabel('Key / goes to search');
  await shortcut.uncheck();
  await page.keyboard.press('/');
  await expect(field).not.toBeFocused();
  await page.reload();
  const kept = await page.evaluate(() =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true })),
  );
  expect(kept, 'the key is left to the browser').toBe(true);
  await expect(field).not.toBeFocused();
  await shortcut.check();
  await page.keyboard.press('/');
  await expect(field).toBeFocused();
});
