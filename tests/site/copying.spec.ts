import type { Page } from '@playwright/test';
import { ofType } from '../../src/edition/model.ts';
import { documents, expect, test } from './fixture.ts';
import { readModel } from './model.ts';

const [first = { id: '' }] = documents;
const path = `/documents/${first.id}/`;
const views = ['As published', 'Quiet', 'Without'];

/** Selects from one place to another: an element, and how many of its children stand before the place. */
const select = (page: Page, from: string, to: string) =>
  page.evaluate(
    ([start, end]) => {
      const [one, other] = [document.querySelector(start), document.querySelector(end)];
      if (one && other) getSelection()?.setBaseAndExtent(one, 0, other, other.childNodes.length);
    },
    [from, to] as const,
  );

/** What lands on the clipboard by a key, and by the command of a menu. */
async function copied(page: Page): Promise<{ key: string; menu: string; html: string }> {
  const read = () => page.evaluate(() => navigator.clipboard.readText());
  await page.evaluate(() => navigator.clipboard.writeText('nothing'));
  await page.keyboard.press('ControlOrMeta+c');
  const key = await read();
  await page.evaluate(() => navigator.clipboard.writeText('nothing'));
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- what a menu does
  await page.evaluate(() => document.execCommand('copy'));
  const html = await page.evaluate(() => {
    const event = new ClipboardEvent('copy', {
      clipboardData: new DataTransfer(),
      bubbles: true,
      cancelable: true,
    });
    document.body.dispatchEvent(event);
    return event.clipboardData?.getData('text/html') ?? '';
  });
  return { key, menu: await read(), html };
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

test.describe('copying', { tag: '@once' }, () => {
  test('in every view, what is selected over paragraphs is copied as published, and nothing else', async ({
    page,
    at,
    site,
  }) => {
    const { passages } = readModel(site, first.id);
    const paragraphs = passages.filter(({ role }) => role === 'paragraph').slice(0, 3);
    const [from, to] = [paragraphs[0]?.id ?? '', paragraphs.at(-1)?.id ?? ''];
    const texts = paragraphs.map(({ text }) => text);
    await page.goto(at(path));
    for (const view of views) {
      await page.getByLabel(view, { exact: true }).check();
      await select(page, `#${from}`, `#${to}`);
      expect(await copied(page), view).toEqual({
        key: texts.join('\n\n'),
        menu: texts.join('\n\n'),
        html: texts.map((text) => `<p>${escape(text).replaceAll('\n', '<br>')}</p>`).join(''),
      });
    }
  });

  test('a sentence is copied as published, to stand in a line of what it is pasted into', async ({
    page,
    at,
    site,
  }) => {
    const passage = readModel(site, first.id).passages.find(
      ({ annotations }) => ofType(annotations, 'supplied').length > 0,
    );
    const sentence = passage?.sentences[0];
    if (!passage || !sentence) throw new Error('the document has no such sentence');
    const text = passage.text.slice(sentence.start, sentence.end);
    await page.goto(at(path));
    for (const view of views) {
      await page.getByLabel(view, { exact: true }).check();
      await select(page, `#${sentence.id}`, `#${sentence.id}`);
      expect(await copied(page), view).toEqual({ key: text, menu: text, html: escape(text) });
    }
  });

  test('the words of an insertion whose brackets are hidden are copied in their brackets', async ({
    page,
    at,
    site,
  }) => {
    const insertion = readModel(site, first.id)
      .passages.filter(({ role }) => role === 'paragraph')
      .flatMap(({ text, annotations }) =>
        ofType(annotations, 'supplied').map(({ start, end }) => text.slice(start, end)),
      )
      .find((text) => /^\[\w+\]$/.test(text));
    await page.goto(at(path));
    await page.getByLabel('Quiet').check();
    const select = (part: 'all' | 'some') =>
      page.evaluate(
        ([wanted, how]) => {
          const supplied = [...document.querySelectorAll('.paragraph ins.supplied')].find(
            ({ textContent }) => textContent === wanted,
          );
          const texts = document.createTreeWalker(supplied as Node, NodeFilter.SHOW_TEXT);
          texts.nextNode();
          const words = texts.nextNode();
          if (words)
            getSelection()?.setBaseAndExtent(
              words,
              how === 'all' ? 0 : 1,
              words,
              words.nodeValue?.length ?? 0,
            );
        },
        [insertion, part] as const,
      );
    await select('all');
    expect((await copied(page)).key).toBe(insertion);
    // Not all of its words: where it begins, what was selected does.
    await select('some');
    expect((await copied(page)).key).toBe(insertion?.slice(2));
    await page.getByLabel('As published').check();
    await select('all');
    expect((await copied(page)).key).toBe(insertion?.slice(1, -1));
  });

  test('what is no text of the archive is copied as it is', async ({ page, at }) => {
    await page.goto(at(path));
    await page.locator('#cite .citation').first().selectText();
    const citation = await page.locator('#cite .citation').first().innerText();
    expect((await copied(page)).key).toBe(citation);
    const field = page.getByRole('searchbox', { name: 'Search the documents' });
    await field.fill('rice');
    await field.selectText();
    expect((await copied(page)).key).toBe('rice');
  });
});
