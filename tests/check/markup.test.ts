import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkMarkup } from '../../scripts/check/markup.ts';

// inside the project, as the validator looks for its configuration from the page upwards
const folder = mkdtempSync(join(import.meta.dirname, '.pages-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function broken(body: string): Promise<string[]> {
  const html = `<!DOCTYPE html><html lang="en"><head><title>A page</title></head><body>${body}</body></html>`;
  writeFileSync(join(folder, 'index.html'), html);
  return (await checkMarkup(folder, ['index.html'])).map(({ rule }) => rule);
}

describe('checkMarkup', () => {
  it('tells invalid pages', async () => {
    expect(await broken('<p id="a">A</p><p id="a">B</p>')).toEqual(['html/no-dup-id']);
    expect(await broken('<p><div>A</div></p>')).not.toEqual([]);
    expect(await broken('<img src="a.png">')).toEqual(['html/wcag/h37']);
  });

  it('leaves the wording of an archive alone', async () => {
    expect(await broken('<p>Tel. +1 555 0100, "Talks" [...] 1 > 0,  twice   spaced \n</p>')).toEqual([]);
  });
});
