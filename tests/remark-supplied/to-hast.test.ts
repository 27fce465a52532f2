import type { PhrasingContent } from 'mdast';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { describe, expect, it } from 'vitest';
import { suppliedToHast } from '../../src/remark-supplied/index.ts';
import { emphasis, gap, paragraph, plain, root, supplied } from './helpers.ts';

const html = (...children: (PhrasingContent | string)[]) =>
  toHtml(toHast(root(paragraph(...children)), { handlers: suppliedToHast() }));

describe('to hast', () => {
  it('makes an insertion an `ins` whose brackets are text', () => {
    expect(html('One ', supplied('North'), ' Korean')).toBe(
      '<p>One <ins class="supplied"><span class="bracket">[</span>North<span class="bracket">]</span></ins> Korean</p>',
    );
  });

  it('names the kind of an insertion where it is known', () => {
    expect(html({ ...supplied('North'), data: { kind: 'place' } })).toBe(
      '<p><ins class="supplied" data-kind="place"><span class="bracket">[</span>North<span class="bracket">]</span></ins></p>',
    );
  });

  it('heeds `hProperties`, as any node does', () => {
    expect(html({ ...supplied('a'), data: { kind: 'words', hProperties: { id: 'i1' } } })).toContain(
      '<ins class="supplied" data-kind="words" id="i1">',
    );
  });

  it('keeps what is in an insertion', () => {
    expect(html(supplied(emphasis('a'), supplied('b')))).toBe(
      '<p><ins class="supplied"><span class="bracket">[</span><em>a</em>' +
        '<ins class="supplied"><span class="bracket">[</span>b<span class="bracket">]</span></ins>' +
        '<span class="bracket">]</span></ins></p>',
    );
  });

  it('makes a gap a `span` with its text as published', () => {
    expect(html(gap('...'), gap('…'))).toBe(
      '<p><span class="gap">[...]</span><span class="gap">[…]</span></p>',
    );
  });

  it('keeps the text and the positions of the source', () => {
    const hast = toHast(plain.parse('a [b [...]]'), { handlers: suppliedToHast() });
    expect(toHtml(hast).replace(/<[^>]+>/g, '')).toBe('a [b [...]]');
    expect(hast).toMatchObject({
      children: [
        { children: [{}, { tagName: 'ins', position: { start: { offset: 2 }, end: { offset: 11 } } }] },
      ],
    });
  });
});
