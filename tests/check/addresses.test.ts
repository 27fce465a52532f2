import { describe, expect, it } from 'vitest';
import { addAddresses, addressesOf, checkAddresses } from '../../scripts/check/addresses.ts';
import { siteOf, type Site } from '../../scripts/check/site.ts';

const site = (files: Record<string, string>, base = '/'): Site =>
  siteOf(new Map(Object.entries(files)), { base, origin: undefined });

const page = (body: string): string => `<!doctype html><title>A page</title><main id="main">${body}</main>`;

const built = {
  'index.html': page('Start'),
  'documents/a/index.html': page(
    '<p id="p2">B</p><p id="p10"><span id="p10s1">C</span></p><input id="quiet"><ol><li id="work-1">W</ol>' +
      '<div hidden><b id="panel-name"></b></div><svg><title id="map-title">Map</title></svg>',
  ),
  'documents/a.txt': '',
  '_astro/x.js': '',
  'pagefind/y': '',
};

describe('the addresses of a site', () => {
  it('are its pages, its files and what in a page is there to be read, in reading order', () => {
    expect(addressesOf(site(built, '/edition/'))).toEqual([
      '/',
      '/documents/a.txt',
      '/documents/a/',
      '/documents/a/#p2',
      '/documents/a/#p10',
      '/documents/a/#p10s1',
    ]);
  });

  it('are put into a list that never loses one', () => {
    const before = '# Published.\n/documents/a/#p3\n';
    expect(addAddresses(before, site({ 'documents/a/index.html': page('<p id="p2">B</p>') }))).toBe(
      '# Published.\n/documents/a/\n/documents/a/#p2\n/documents/a/#p3\n',
    );
  });
});

describe('published addresses', () => {
  const list = '# Published.\n/\n/documents/a/#p2\n/documents/a.txt\n';

  it.each(['/', '/edition/'])('lead to their subjects under %s', (base) => {
    expect(checkAddresses(site(built, base), list, 'list.txt')).toEqual([]);
  });

  it('may lead on: an id by a link in its place, a page by sending its visitor to another', () => {
    const moved = {
      'index.html': '<!doctype html><meta http-equiv="refresh" content="0;url=/documents/a/">',
      'documents/a/index.html': page('<a id="p2" href="/documents/b/#p2">moved</a>'),
      'documents/b/index.html': page('<p id="p2">B</p>'),
      'documents/a.txt': '',
    };
    expect(checkAddresses(site(moved), list, 'list.txt')).toEqual([]);
  });

  it.each([
    ['a page that is gone', '/documents/b/', '', 'leads to no file (documents/b/index.html)'],
    ['a file that is gone', '/documents/a.bib', '', 'leads to no file (documents/a.bib)'],
    ['an id that is gone', '/documents/a/#p3', '', 'its page has no #p3 any more'],
    ['a fragment of a page that sends on', '/old/#p2', 'old/index.html', 'its page sends visitors on'],
  ])('are told when they lead to %s', (_, address, redirect, why) => {
    const files = redirect
      ? { ...built, [redirect]: '<!doctype html><meta http-equiv="refresh" content="0;url=/documents/a/">' }
      : built;
    const findings = checkAddresses(site(files), `/\n${address}\n`, 'list.txt');
    expect(findings).toMatchObject([{ file: 'list.txt', line: 2, rule: 'published-address' }]);
    expect(findings[0]?.message).toContain(`${address} was published and`);
    expect(findings[0]?.message).toContain(why);
  });
});
