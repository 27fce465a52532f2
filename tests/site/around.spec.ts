import { documents, expect, test } from './fixture.ts';

test('the start page leads to each document in one press, without scrolling at a desk', async ({
  page,
  at,
}) => {
  await page.setViewportSize({ width: 1360, height: 900 });
  await page.goto(at('/'));
  for (const { id } of documents) {
    const link = page.locator(`.documents a[href$="/documents/${id}/"]`);
    await expect(link).toBeInViewport({ ratio: 1 });
  }
  // The whole of an article can be pressed, not its title alone.
  await page.locator('.documents .read').first().click({ force: true });
  await expect(page).toHaveURL(/\/documents\/.+\/$/);
});

test.describe('the themes, without JavaScript', { tag: '@once' }, () => {
  test.use({ javaScriptEnabled: false });

  test('open at one, and each address that was published opens its own', async ({ page, at }) => {
    await page.goto(at('/themes/'));
    const shown = page.locator('.theme-body:visible');
    await expect(shown).toHaveCount(1);
    const themes = page.locator('.theme-body');
    expect(await themes.count()).toBeGreaterThan(1);
    const id = (await themes.last().getAttribute('id')) ?? '';
    await page.goto(at('/about/'));
    await page.goto(at(`/themes/#${id}`));
    await expect(page.locator(`#${id}`)).toBeVisible();
    await expect(page.locator(`#${id}`)).toBeInViewport();
    await expect(shown).toHaveCount(1);
  });

  test('are all on paper', async ({ page, at }) => {
    await page.goto(at('/themes/'));
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.theme-body:visible')).toHaveCount(await page.locator('.theme-body').count());
  });
});

test(
  'names on the map stand whole within it, on a phone and at a desk',
  { tag: '@once' },
  async ({ page, at }) => {
    await page.goto(at('/chronology/'));
    for (const width of [320, 360, 768, 1360]) {
      await page.setViewportSize({ width, height: 800 });
      const cut = await page.locator('.journey svg').evaluate((map) => {
        const frame = map.getBoundingClientRect();
        return [...map.querySelectorAll('.stop text')].flatMap((name) => {
          const { left, right, top, bottom } = name.getBoundingClientRect();
          const isWhole =
            left >= frame.left && right <= frame.right && top >= frame.top && bottom <= frame.bottom;
          return isWhole ? [] : [name.textContent];
        });
      });
      expect(cut, `${width} px`).toEqual([]);
    }
  },
);

test(
  'a sign of the chronology is the same shape on paper as on a screen, in black as in color',
  {
    tag: '@once',
  },
  async ({ page, at }) => {
    await page.goto(at('/chronology/'));
    const shapes = () =>
      page.locator('.legend .sign').evaluateAll((signs) =>
        signs.map((sign) => {
          const { borderTopWidth, borderRadius, rotate, backgroundColor, width } = getComputedStyle(sign);
          return [borderTopWidth, borderRadius, rotate, backgroundColor, width].join(' ');
        }),
      );
    const screen = await shapes();
    expect(new Set(screen).size).toBe(screen.length);
    // A background is not printed unless the reader asks for it: none is drawn with one.
    for (const shape of screen) expect(shape).toContain('rgba(0, 0, 0, 0)');
  },
);

test('words of forty letters break on a small phone', { tag: '@once' }, async ({ page, at }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ['/', '/people/', '/chronology/', '/themes/', '/insertions/', '/about/', '/search/']) {
    await page.goto(at(path));
    const wide = await page.evaluate(() => {
      const word = 'Donaudampfschifffahrtsgesellschaftskapit';
      const kinds = new Set<string>();
      const texts = [...document.querySelectorAll<HTMLElement>('body :not(script, style, noscript, svg *)')]
        .filter((element) => element.checkVisibility() && !element.closest('.sr-only, .skip'))
        .flatMap((element) => {
          const text = [...element.childNodes].find(
            (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
          );
          const kind = `${element.parentElement?.className ?? ''} > ${element.localName}.${element.className}`;
          if (!text || kinds.has(kind)) return [];
          kinds.add(kind);
          return [{ text, kind }];
        });
      return texts.flatMap(({ text, kind }) => {
        const was = text.textContent;
        text.textContent = word;
        const { scrollWidth, clientWidth } = document.documentElement;
        text.textContent = was;
        return scrollWidth > clientWidth ? [kind] : [];
      });
    });
    expect.soft(wide, path).toEqual([]);
  }
});

test('search shows examples before anything is asked, and each is a query', async ({ page, at }) => {
  await page.setViewportSize({ width: 1360, height: 900 });
  await page.goto(at('/search/'));
  const example = page.locator('.help a').first();
  await expect(example).toBeInViewport();
  const query = await example.innerText();
  await example.click();
  await expect(page.locator('input[name=q]')).toHaveValue(query);
  await expect(page.locator('.answer')).not.toBeEmpty();
});

test(
  'whatever is not in Latin script says its language, and is set in a font of the site',
  {
    tag: '@once',
  },
  async ({ page, at }) => {
    for (const path of ['/chronology/', '/people/', ...documents.map(({ id }) => `/documents/${id}/`)]) {
      await page.goto(at(path));
      const unmarked = await page.evaluate(() => {
        const walker = document.createTreeWalker(
          document.querySelector('main') ?? document,
          NodeFilter.SHOW_TEXT,
        );
        const found: string[] = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const text = node.textContent ?? '';
          const lang = node.parentElement?.closest('[lang]')?.getAttribute('lang') ?? '';
          const isProse = !node.parentElement?.closest('script, style, template');
          if (isProse && /(?!\p{Script=Latin})\p{L}/u.test(text) && lang === 'en') found.push(text.trim());
        }
        return found;
      });
      expect.soft(unmarked, path).toEqual([]);
    }
  },
);
