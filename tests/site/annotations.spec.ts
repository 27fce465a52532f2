import { documents, expect, test } from './fixture.ts';
import { bracketed, ofType } from '../../src/edition/model.ts';
import { readModel } from './model.ts';

const [first = { id: '' }] = documents;
const path = `/documents/${first.id}/`;
const NAME = '.body .mention';

test('every name that the model finds is a link to its entry, with the words as published', async ({
  page,
  at,
  site,
}) => {
  for (const { id } of documents) {
    const { passages } = readModel(site, id);
    await page.goto(at(`/documents/${id}/`));
    const shown = await page
      .locator('.body .mention')
      .evaluateAll((links) =>
        links.map((link) => [
          link.closest('.body > [id]')?.id,
          link.textContent,
          new URL((link as HTMLAnchorElement).href).pathname,
        ]),
      );
    const wanted = passages.flatMap(({ id: passage, text, annotations }) =>
      ofType(annotations, 'mention').map(({ start, end, entry }) => [
        passage,
        text.slice(start, end),
        new URL(at(`/${entry}/`)).pathname,
      ]),
    );
    expect(shown).toEqual(wanted);
  }
});

test('a press on a name opens a short card, which leads to the entry', async ({ page, at }) => {
  await page.goto(at(path));
  const name = page.locator(NAME).first();
  const address = await name.getAttribute('href');
  await name.click();
  const card = page.locator('entry-card');
  await expect(card).toBeVisible();
  await expect(page).toHaveURL(at(path));
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await name.click();
  await card.getByRole('link', { name: /^Named/ }).click();
  await expect(page).toHaveURL(new URL(address ?? '', at('/')).href);
});

test('the keyboard opens a card, and Escape brings back to the name', async ({ page, at }) => {
  await page.goto(at(path));
  const name = page.locator(NAME).first();
  await name.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('entry-card')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(name).toBeFocused();
});

test('an entry lists every place that names it, each leading to its sentence', async ({ page, at, site }) => {
  const named = documents.flatMap(({ id }) =>
    readModel(site, id).passages.flatMap(({ id: passage, annotations, sentences }) =>
      ofType(annotations, 'mention').map(({ entry, start }) => {
        const sentence = sentences.findLast((one) => one.start <= start)?.id;
        return [entry, at(`/documents/${id}/#${sentence ?? passage}`)] as const;
      }),
    ),
  );
  const counts = Object.entries(Object.groupBy(named, ([entry]) => entry)).sort(
    ([, a = []], [, b = []]) => b.length - a.length,
  );
  for (const [entry, places = []] of [...counts.slice(0, 3), ...counts.slice(-3)]) {
    await page.goto(at(`/${entry}/`));
    const shown = await page
      .locator('a.kwic')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(shown.sort(), entry).toEqual(places.map(([, address]) => address).sort());
  }
});

test('dates are marked with what they mean', async ({ page, at, site }) => {
  const { passages } = readModel(site, first.id);
  await page.goto(at(path));
  const shown = await page
    .locator('.body time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')));
  expect(shown).toEqual(
    passages.flatMap(({ annotations }) => ofType(annotations, 'date').map(({ date }) => date)),
  );
});

test('the panel of a passage says what a date means, and how sure that is', async ({ page, at, site }) => {
  const dated = documents.flatMap(({ id }) =>
    readModel(site, id).passages.flatMap(({ id: passage, role, number, text, annotations }) =>
      ofType(annotations, 'date')
        .filter(({ basis }) => role === 'paragraph' && basis === 'relative')
        .map((date) => ({ id, passage, number, text, date })),
    ),
  );
  const [one] = dated;
  if (!one) throw new Error('no document has a relative date');
  await page.goto(at(`/documents/${one.id}/`));
  await page.getByRole('link', { name: `Paragraph ${one.number ?? ''}`, exact: true }).click();
  const words = one.text.slice(one.date.start, one.date.end);
  await expect(page.locator('[data-fold=dates] li', { hasText: 'reckoned from' }).first()).toHaveText(
    `${words} ${one.date.date}, reckoned from when it is said`,
  );
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a name leads to its entry, and the entry back to the text', async ({ page, at }) => {
    await page.goto(at(path));
    const name = page.locator(NAME).first();
    const address = new URL((await name.getAttribute('href')) ?? '', at('/')).href;
    await name.click();
    await expect(page).toHaveURL(address);
    await page.locator('a.kwic').first().click();
    await expect(page).toHaveURL(/\/documents\/[^/]+\/#/);
  });

  test('the insertions can be shown by kind', async ({ page, at, site }) => {
    await page.goto(at('/insertions/'));
    const all = documents.flatMap(({ id }) =>
      readModel(site, id).passages.flatMap(({ annotations }) => bracketed(annotations)),
    );
    const count = async () => await page.locator('a.kwic:visible').count();
    expect(await count()).toBe(all.length);
    const places = all.filter(({ kind }) => kind === 'place').length;
    await page.getByRole('radio', { name: /place/i }).check();
    expect(await count()).toBe(places);
  });
});
