import { describe, expect, it } from 'vitest';
import { VFile } from 'vfile';
import { lintSupplied } from '../../src/remark-supplied/index.ts';
import { gfm, plain } from './helpers.ts';

function lint(markdown: string, processor = gfm) {
  const file = new VFile(markdown);
  lintSupplied(processor.parse(file), file);
  return file.messages;
}

/** Where something is told, and what: `1:3-1:4 [`. */
const brief = (markdown: string, processor?: typeof plain) =>
  lint(markdown, processor).map(({ place, actual }) =>
    place && 'start' in place
      ? `${place.start.line}:${place.start.column}-${place.end.line}:${place.end.column} ${actual}`
      : '',
  );

describe('unbalanced-bracket', () => {
  it('tells of a lone bracket, and what to do', () => {
    const [message, ...others] = lint('One [North Korean');
    expect(others).toEqual([]);
    expect(message).toMatchObject({
      reason: 'Unexpected `[` that opens no insertion; escape it as `\\[`, or balance it',
      place: { start: { line: 1, column: 5, offset: 4 }, end: { line: 1, column: 6, offset: 5 } },
      ruleId: 'unbalanced-bracket',
      source: 'remark-supplied',
      actual: '[',
      expected: ['\\['],
      fatal: true,
    });
    expect(lint('a ] b')[0]?.reason).toBe(
      'Unexpected `]` that closes no insertion; escape it as `\\]`, or balance it',
    );
  });

  it('is content with insertions, gaps and text', () => {
    expect(brief('[a] b [c [d] *e [f]*] [...] g (h)')).toEqual([]);
  });

  it('is content with escapes and character references', () => {
    expect(brief('a \\[ b \\] [c \\] d] &#91; &lbrack; &#x5D;')).toEqual([]);
  });

  it('is not misled by an escaped backslash', () => {
    expect(brief('a \\\\[ b')).toEqual(['1:5-1:6 [']);
    expect(brief('a \\\\\\[ b')).toEqual([]);
  });

  it('tells of brackets that look like an insertion but are none', () => {
    expect(brief('a [] b')).toEqual(['1:3-1:4 [', '1:4-1:5 ]']);
    expect(brief('a [^1] b')).toEqual(['1:3-1:4 [', '1:6-1:7 ]']);
    expect(brief('a ![b] c')).toEqual(['1:4-1:5 [', '1:6-1:7 ]']);
  });

  it('looks into insertions, emphasis, headings, quotes, lists and tables', () => {
    expect(brief('[a [] b]')).toEqual(['1:4-1:5 [', '1:5-1:6 ]']);
    expect(brief('*a ] b*')).toEqual(['1:4-1:5 ]']);
    expect(brief('# a ]')).toEqual(['1:5-1:6 ]']);
    expect(brief('> a\n> b ]')).toEqual(['2:5-2:6 ]']);
    expect(brief('* a\n  b ]')).toEqual(['2:5-2:6 ]']);
    expect(brief('| a ] |\n| - |\n| [ b |')).toEqual(['1:5-1:6 ]', '3:3-3:4 [']);
  });

  it('does not look into code, html, autolinks, tasks and footnotes', () => {
    expect(brief('`[` <b title="["> <https://a.b/[>\n\n    [\n\n<!-- [ -->')).toEqual([]);
    expect(brief('- [ ] a\n- [x] [b]\n- [x] *c* [d]')).toEqual([]);
    expect(brief('a[^1]\n\n[^1]: b')).toEqual([]);
  });

  it('places brackets in text that literal autolinks cut up', () => {
    expect(brief('a [ www.example.com b ] ] c')).toEqual(['1:25-1:26 ]']);
    expect(brief('a ] b\n[ www.example.com')).toEqual(['1:3-1:4 ]', '2:1-2:2 [']);
    expect(brief('[[ www.example.com]')).toEqual(['1:1-1:2 [']);
    expect(brief('[[] www.example.com]')).toEqual(['1:2-1:3 [', '1:3-1:4 ]']);
  });

  it('counts lines and columns as the parser does', () => {
    expect(brief('a\r\nb\rc [')).toEqual(['3:3-3:4 [']);
    expect(brief('\uFEFFa [b] [')).toEqual(['1:7-1:8 [']);
  });
});

describe('accidental-link', () => {
  it('tells of a link, and what to do', () => {
    const [message, ...others] = lint('a [b](c) d');
    expect(others).toEqual([]);
    expect(message).toMatchObject({
      reason:
        'Unexpected link `[b](c)`; if its brackets are an insertion, escape what follows them (`\\(`), ' +
        'if they are only brackets, escape them (`\\[`, `\\]`)',
      place: { start: { line: 1, column: 3, offset: 2 }, end: { line: 1, column: 9, offset: 8 } },
      ruleId: 'accidental-link',
      source: 'remark-supplied',
      actual: '[b](c)',
      fatal: true,
    });
  });

  it('tells of an image', () => {
    expect(brief('a ![b](c)')).toEqual(['1:3-1:10 ![b](c)']);
  });

  it('is content when what follows the brackets is escaped', () => {
    expect(brief('a [b]\\(c)')).toEqual([]);
  });

  it('is content with autolinks', () => {
    expect(brief('<https://a.b> <c@d.e>', plain)).toEqual([]);
    expect(brief('https://a.b www.c.d [see www.e.f] g@h.i')).toEqual([]);
  });

  it('tells of a link in an insertion', () => {
    expect(brief('[a [b](c)]')).toEqual(['1:4-1:10 [b](c)']);
  });
});
