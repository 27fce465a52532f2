import { describe, expect, test } from 'vitest';
import { compilePassage } from '../../src/exports/html.ts';
import type { Passage } from '../../src/edition/model.ts';

const nothing = { notes: [], sideHeads: [], base: '/' };

function passage(text: string, more: Partial<Passage> = {}): Passage {
  return {
    id: 'p1',
    role: 'paragraph',
    heading: false,
    number: '1',
    text,
    sentences: [{ id: 'p1s1', number: '1', start: 0, end: text.length }],
    insertions: [],
    gaps: [],
    links: [],
    mentions: [],
    dates: [],
    former: [],
    ...more,
  };
}

const open =
  '<span id="p1s1" class="s"><a class="n" href="#p1s1" data-number="1" aria-label="Sentence 1"></a>';
const bracketed = (kind: string, inner: string) =>
  `<ins class="supplied" data-kind="${kind}"><span class="bracket">[</span>${inner}<span class="bracket">]</span></ins>`;

describe('compilePassage', () => {
  test('text from a source never becomes markup', () => {
    expect(compilePassage(passage('<script>&amp; "x"'), nothing)).toBe(
      `${open}&#x3C;script>&#x26;amp; "x"</span>`,
    );
  });

  test('insertions keep their brackets as text, and the space that goes with them is marked', () => {
    const compiled = compilePassage(
      passage('so [that] it', { insertions: [{ start: 3, end: 9, kind: 'words' }] }),
      nothing,
    );
    expect(compiled).toBe(`${open}so ${bracketed('words', 'that')}<span class="pad"> </span>it</span>`);
  });

  test('a name holds its insertion, links to its entry, and does not end in a left-over space', () => {
    const compiled = compilePassage(
      passage('Kim [Il Sung] spoke', {
        insertions: [{ start: 4, end: 13, kind: 'name' }],
        mentions: [{ start: 0, end: 13, entry: 'people/kim' }],
      }),
      { ...nothing, base: '/edition/' },
    );
    expect(compiled).toBe(
      `${open}<a class="persName" href="/edition/people/kim/">Kim<span class="pad"> </span>${bracketed('name', 'Il Sung')}</a> spoke</span>`,
    );
  });

  test('a name inside an insertion stands inside it', () => {
    const compiled = compilePassage(
      passage('you [the Soviets]', {
        insertions: [{ start: 4, end: 17, kind: 'gloss' }],
        mentions: [{ start: 5, end: 16, entry: 'places/ussr' }],
      }),
      nothing,
    );
    expect(compiled).toBe(
      `${open}you<span class="pad"> </span>${bracketed('gloss', '<a class="placeName" href="/places/ussr/">the Soviets</a>')}</span>`,
    );
  });

  test('a phrase that begins inside an insertion doubles no bracket', () => {
    const note = {
      id: 'n',
      number: 1,
      passage: 'p1',
      quote: '',
      html: '',
      text: '',
      sources: [],
      confidence: 'verified' as const,
    };
    const compiled = compilePassage(
      passage('a [b c] d', { insertions: [{ start: 2, end: 7, kind: 'words' }] }),
      {
        ...nothing,
        notes: [{ ...note, start: 5, end: 9 }],
      },
    );
    expect(compiled.replace(/<[^>]*>/g, '')).toBe('a [b c] d');
  });

  test('a note on a name stands outside the name’s link', () => {
    const note = {
      id: 'n',
      number: 3,
      passage: 'p1',
      quote: 'Kim',
      html: '',
      text: '',
      sources: [],
      confidence: 'verified' as const,
    };
    const compiled = compilePassage(
      passage('Kim spoke', { mentions: [{ start: 0, end: 3, entry: 'people/kim' }] }),
      {
        ...nothing,
        notes: [{ ...note, start: 0, end: 3 }],
      },
    );
    expect(compiled).toBe(
      `${open}<span class="quote"><a class="persName" href="/people/kim/">Kim</a>` +
        '<a class="ref" id="ref-n" href="#note-n" data-number="3" aria-label="Note 3" role="doc-noteref"></a></span> spoke</span>',
    );
  });

  test('a date is marked with what it means', () => {
    const dates = [{ start: 3, end: 12, date: '1965-02-09', basis: 'relative' as const }];
    expect(compilePassage(passage('so yesterday', { dates }), nothing)).toBe(
      `${open}so <time datetime="1965-02-09" class="relative">yesterday</time></span>`,
    );
  });

  test('a sentence of insertions alone is told apart, since it must not vanish when it is cited', () => {
    expect(
      compilePassage(passage('[Yes].', { insertions: [{ start: 0, end: 5, kind: 'words' }] }), nothing),
    ).toContain('class="s inserted"');
  });

  test('a line break of the source is one in the page', () => {
    expect(compilePassage(passage('Embassy\nMoscow'), nothing)).toBe(`${open}Embassy<br>\nMoscow</span>`);
  });
});
