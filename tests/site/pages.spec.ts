import { violations } from './axe.ts';
import { builtPages, expect, test } from './fixture.ts';
import { kinds } from './kinds.ts';

for (const path of kinds) {
  test(`${path} has no accessibility violation`, { tag: '@once' }, async ({ page, at }) => {
    test.setTimeout(60_000);
    await page.goto(at(path));
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [360, 1360]) {
        await page.setViewportSize({ width, height: 800 });
        expect.soft(await violations(page), `${colorScheme}, ${width} px wide`).toEqual([]);
      }
    }
  });

  test(`${path} does not scroll sideways on a small phone`, { tag: '@once' }, async ({ page, at }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(at(path));
    const tooWide = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth <= clientWidth) return [];
      return [...document.querySelectorAll('body *')]
        .filter((element) => element.getBoundingClientRect().right > clientWidth)
        .map((element) => element.outerHTML.slice(0, 80));
    });
    expect(tooWide).toEqual([]);
  });
}

test('every page loads without an error or a request elsewhere', async ({ page, at, site }) => {
  // Once at the root; under a path, one page of each kind shows that its addresses hold there.
  const paths = site.base === '/' ? builtPages(site) : kinds;
  test.setTimeout(10_000 + 500 * paths.length);
  for (const path of paths) {
    const response = await page.goto(at(path));
    expect.soft(response?.status(), path).toBe(200);
  }
});

test('an address that leads nowhere is answered with the page for it', async ({ request, at }) => {
  const response = await request.get(at('/no-such-page/'));
  expect(response.status()).toBe(404);
  expect(await response.text()).toBe(await (await request.get(at('/404.html'))).text());
});
