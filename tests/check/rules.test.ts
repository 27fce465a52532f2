import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkSite } from '../../scripts/check/rules.ts';
import { siteOf } from '../../scripts/check/site.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');

/** A page that satisfies every rule, with something in it. */
function page(body: string, { head = '', policy = "script-src 'self'" } = {}): string {
  return `<!doctype html><html lang="en"><head><title>A page</title>
<meta name="description" content="What it says">
<meta http-equiv="Content-Security-Policy" content="${policy}">${head}</head>
<body><h1>A page</h1>
${body}</body></html>`;
}

/** The rules that a site breaks, each with its file and line. */
function broken(
  files: Record<string, string>,
  { base = '/', origin }: { base?: string; origin?: string } = {},
): string[] {
  const findings = checkSite(siteOf(new Map(Object.entries(files)), { base, origin }));
  return findings.map(({ file, line, rule }) => `${file}:${line} ${rule}`);
}

describe('links', () => {
  it('resolve to pages, files and ids', () => {
    const files = {
      'index.html': page(
        '<a href="/documents/a/#p1">a</a> <a href="documents/a/?to=p1s2#p1">b</a> <a href="#top">top</a>',
      ),
      'documents/a/index.html': page(
        '<p id="p1"><span id="p1s2">A.</span></p><a href="../../">up</a> <a href="/documents/a.txt">text</a>',
      ),
      'documents/a.txt': '',
    };
    expect(broken(files)).toEqual([]);
  });

  it.each([
    ['a page that is not there', '/b/', 'link-target'],
    ['a folder without its slash', '/a', 'link-target'],
    ['a name in the wrong case', '/A/', 'link-target'],
    ['no address at all', 'http://[', 'link-target'],
    ['an id that is not there', '/a/#p2', 'link-fragment'],
    ['the end of a range that is not there', '/a/?to=p2#p1', 'link-range'],
  ])('are told when they lead to %s', (_, href, rule) => {
    const files = { 'index.html': page(`<a href="${href}">x</a>`), 'a/index.html': page('<p id="p1">A</p>') };
    expect(broken(files)).toEqual([`index.html:5 ${rule}`]);
  });

  it('hold under a base path, and only inside it', () => {
    const files = {
      'index.html': page('<a href="/edition/a/">in</a>\n<a href="/a/">out</a>'),
      'a/index.html': page(''),
    };
    expect(broken(files, { base: '/edition/' })).toEqual(['index.html:6 link-target']);
  });

  it('may lead elsewhere, while resources may not', () => {
    const files = {
      'index.html': page(
        [
          '<a href="https://example.org/">elsewhere</a>',
          '<img alt="" src="https://example.org/a.png">',
          '<img alt="" src="a.png" srcset="a.png 1x, https://example.org/a.png 2x">',
          '<svg><use href="//example.org/icons.svg#a"></use></svg>',
        ].join('\n'),
        { head: '<link rel="preconnect" href="https://example.org">' },
      ),
      'a.png': '',
    };
    expect(broken(files)).toEqual([3, 6, 7, 8].map((line) => `index.html:${line} foreign-resource`));
  });

  it('are checked in style sheets and templates too', () => {
    const files = {
      'index.html': page('<template><a href="/gone/">x</a></template>'),
      'styles/a.css':
        '@import "b.css";\n@font-face { src: url("/fonts/a.woff2") }\nb { background: url(data:,) }',
      'fonts/a.woff2': '',
    };
    expect(broken(files)).toEqual(['index.html:5 link-target', 'styles/a.css:1 link-target']);
  });
});

describe('what is inline', () => {
  it('needs its hash in the policy', () => {
    const policy = `script-src 'self' 'sha256-${sha256('let known')}'; style-src 'self' 'sha256-${sha256('p{}')}'`;
    const body =
      '<script>let known</script><style>p{}</style>\n<script>let unknown</script>\n<style>b{}</style>';
    expect(broken({ 'index.html': page(body, { policy }) })).toEqual([
      'index.html:6 inline-hash',
      'index.html:7 inline-hash',
    ]);
  });

  it('needs none where it is data', () => {
    expect(broken({ 'index.html': page('<script type="application/ld+json">{}</script>') })).toEqual([]);
  });

  it('is never an attribute', () => {
    const rule = 'index.html:5 no-inline-attribute';
    expect(broken({ 'index.html': page('<p style="color:red" onclick="go()">x</p>') })).toEqual([rule, rule]);
  });
});

describe('a page', () => {
  it('has a language, a title, a description, one heading and a policy', () => {
    const bare = '<!doctype html><svg><title>Not a title</title></svg>';
    expect(broken({ 'index.html': bare })).toEqual(
      ['lang', 'title', 'description', 'one-h1', 'policy'].map((rule) => `index.html:1 ${rule}`),
    );
    expect(broken({ 'index.html': page('<h1>Another</h1>') })).toEqual(['index.html:5 one-h1']);
  });

  it('has its own canonical address where the site knows its own', () => {
    const origin = 'https://example.org';
    const head = '<link rel="canonical" href="https://example.org/edition/a/">';
    const files = { 'a/index.html': page('', { head }), '404.html': page('') };
    expect(broken(files, { origin, base: '/edition/' })).toEqual([]);
    expect(broken({ 'b/index.html': page('', { head }), ...files }, { origin, base: '/edition/' })).toEqual([
      'b/index.html:1 canonical',
    ]);
  });

  it('has a budget, whatever it is of', () => {
    expect(broken({ 'index.html': page('<p>one</p>'.repeat(16_000)) })).toEqual([
      'index.html:1 page-elements',
    ]);
    const noise = createHash('shake256', { outputLength: 90_000 }).update('').digest('hex');
    expect(
      broken({ 'index.html': page(`<p>${noise.repeat(2)}${noise.split('').reverse().join('')}</p>`) }),
    ).toEqual(['index.html:1 page-weight']);
    expect(broken({ 'whole.html': page('<p>one</p>'.repeat(16_000)) }), 'a file to take away').toEqual([]);
  });

  it('may be no more than a signpost', () => {
    const signpost = '<!doctype html><meta http-equiv="refresh" content="0;url=/a/"><a href="/a/">a</a>';
    expect(broken({ 'old/index.html': signpost, 'a/index.html': page('') })).toEqual([]);
  });
});
