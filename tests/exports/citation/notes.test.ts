import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { passageLocator } from '../../../src/wording/locator.ts';
import { citations, fill } from '../../../src/exports/citation/index.ts';
import { writeAddress } from '../../../src/islands/passage/address.ts';
import { documentSchema, type DocumentData } from '../../../src/schema/document.ts';
import { bare, conversation, telegram } from './documents.ts';

const edition = { title: 'The Reader', editors: ['Ada Byron'], publisher: 'A Press' };
const site = 'https://reader.example/base/';

function cite(data: DocumentData, form: 'note' | 'short', at?: string, range?: [string, string?]): string {
  const made = citations(data, 'x', edition, at);
  if (!range) return fill(made[form]);
  const [from, to] = range;
  return fill(made[form], {
    locator: passageLocator(from, to) ?? '',
    address: (made.address ?? '') + writeAddress({ from, ...(to !== undefined && { to }) }),
  });
}

describe('the full note', () => {
  it('names sender, recipient, genre and title', () => {
    expect(cite(telegram, 'note', site)).toBe(
      'Embassy of Hungary, Prague to Ministry of Trade and Industry, telegram, ' +
        '“‘On “Grain & Oil”: 50% of_Plan #1 {draft} ~ C:\\x ^ 평양,’” June 3, 1957, MOL XIX-J-1-j, 12–14, 20, ' +
        'obtained by Kim Byeong-jik, trans. Jeffrey Wang, Shen Zhihua, and Henk van der Berg, Archive of Grain & Oil, ' +
        'https://archive.example/record_7?x=1&y=2; in The Reader, ed. Ada Byron, A Press, ' +
        'text of March 9, 2026 (revision 1a2b3c4d5e6f), https://reader.example/base/documents/x/.',
    );
  });

  it('tells a passage, and whose the folios are', () => {
    expect(cite(conversation, 'note', site, ['p7s12', 'p7s14'])).toBe(
      '“Record of Conversation between Comrade A. and the Ambassador’s Deputy,” 1957, F. 5, op. 30, d. 2, ' +
        'listy 15-20 (whole document), trans. Balázs Szalontai, Archive of Examples; in The Reader, ed. Ada Byron, ' +
        'A Press, text of March 9, 2026 (revision 1a2b3c4d5e6f), ¶ 7, sentences 12–14, ' +
        'https://reader.example/base/documents/x/?to=p7s14#p7s12.',
    );
  });

  it('leaves out what is not known', () => {
    expect(cite(bare, 'note')).toBe('“On the Harvest,” report, June 1957.');
    expect(cite(bare, 'note', undefined, ['abstract'])).toBe(
      '“On the Harvest,” report, June 1957; in The Reader, ed. Ada Byron, A Press, ' +
        'text of March 9, 2026 (revision 1a2b3c4d5e6f), abstract.',
    );
  });

  it('names a recipient alone with the genre', () => {
    expect(cite({ ...bare, to: 'Comrade B.' }, 'note')).toBe(
      'report to Comrade B., “On the Harvest,” June 1957.',
    );
  });

  it('sets a title’s quotation marks, and leaves its brackets and dashes alone', () => {
    const title = "[North] Korea – the Workers' Party—and ‘them’";
    expect(cite({ ...bare, title }, 'note')).toMatch(
      /^“\[North\] Korea – the Workers’ Party—and ‘them,’” report, June 1957\.$/,
    );
  });
});

describe('the short note', () => {
  it('has sender, short title and date', () => {
    expect(cite(telegram, 'short', site)).toBe('Embassy of Hungary, Prague, “Grain & Oil,” June 3, 1957.');
    expect(cite(telegram, 'short', site, ['p6s30', 'p7s2'])).toBe(
      'Embassy of Hungary, Prague, “Grain & Oil,” June 3, 1957, ¶ 6, sentence 30 to ¶ 7, sentence 2.',
    );
    expect(cite(bare, 'short')).toBe('“On the Harvest,” June 1957.');
  });
});

describe('the documents of this edition', () => {
  const folder = new URL('../../../content/documents/', import.meta.url);
  const notes = JSON.parse(
    readFileSync(new URL('../../fixtures/citation/first-notes.json', import.meta.url), 'utf8'),
  ) as Record<string, string>;
  const ids = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -3));

  it.each(ids.filter((id) => id in notes))('%s has the expected first note', (id) => {
    const text = readFileSync(new URL(`${id}.md`, folder), 'utf8');
    const data = documentSchema.parse(parse(text.split(/^---$/m)[1] ?? ''));
    expect(fill(citations(data, id, edition).note)).toBe(`${notes[id]}.`);
  });
});
