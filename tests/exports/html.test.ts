import { describe, expect, test } from 'vitest';
import { passageToHtml, proseToHtml } from '../../src/exports/html.ts';
import type { Annotation, Passage, Prose } from '../../src/edition/model.ts';
import type { SuppliedKind } from '../../src/schema/insertion-kinds.ts';

/** A passage of one sentence. */
const passage = (text: string, annotations: readonly Annotation[] = []): Passage => ({
  id: 'p1',
  role: 'paragraph',
  heading: false,
  number: '1',
  text,
  sentences: [{ id: 'p1s1', number: '1', start: 0, end: text.length }],
  annotations: [...annotations],
  former: [],
});

/** A passage of one sentence, printed. */
const print = (text: string, annotations: readonly Annotation[] = [], base = '/'): string =>
  passageToHtml(passage(text, annotations), base)
    .map(({ html }) => html)
    .join('');

/** A note on a range. */
const note = (start: number, end: number, number = 1, id = 'n'): Annotation => ({
  type: 'note',
  start,
  end,
  id,
  number,
  prose: [],
  sources: [],
  confidence: 'verified',
});

const open =
  '<span id="p1s1" class="s"><a class="n" href="#p1s1" data-number="1" aria-label="Sentence 1"></a>';
const bracketed = (kind: string, inner: string) =>
  `<ins class="supplied" data-kind="${kind}"><span class="bracket">[</span><span class="words">${inner}</span><span class="bracket">]</span></ins>`;

const supplied = (start: number, end: number, kind: SuppliedKind): Annotation => ({
  type: 'supplied',
  start,
  end,
  kind,
});

describe('a passage', () => {
  test('text from a source never becomes markup', () => {
    expect(print('<script>&amp; "x"')).toBe(`${open}&#x3C;script>&#x26;amp; "x"</span>`);
  });

  test('insertions keep their brackets as text, and the space that goes with them is marked', () => {
    expect(print('so [that] it', [supplied(3, 9, 'words')])).toBe(
      `${open}so ${bracketed('words', 'that')}<span class="pad"> </span>it</span>`,
    );
  });

  test('a date that HTML’s time element can’t say is told as EDTF', () => {
    const date: Annotation = {
      type: 'date',
      start: 3,
      end: 12,
      date: '1965-02-04/1965-02-14',
      basis: 'stated',
    };
    expect(print('so then, it was', [date])).toContain(
      '<span data-edtf="1965-02-04/1965-02-14" class="stated">',
    );
  });

  test('a name holds its insertion, links to its entry, and does not end in a left-over space', () => {
    const mention: Annotation = { type: 'mention', start: 0, end: 13, entry: 'people/kim' };
    expect(print('Kim [Il Sung] spoke', [supplied(4, 13, 'name'), mention], '/edition/')).toBe(
      `${open}<a class="mention persName first" href="/edition/people/kim/">Kim<span class="pad"> </span>${bracketed('name', 'Il Sung')}</a> spoke</span>`,
    );
  });

  test('a name inside an insertion stands inside it', () => {
    const mention: Annotation = { type: 'mention', start: 5, end: 16, entry: 'places/ussr' };
    expect(print('you [the Soviets]', [supplied(4, 17, 'gloss'), mention])).toBe(
      `${open}you<span class="pad"> </span>${bracketed('gloss', '<a class="mention placeName first" href="/places/ussr/">the Soviets</a>')}</span>`,
    );
  });

  test('a phrase that begins inside an insertion doubles no bracket, and bears one reference', () => {
    const printed = print('a [b c] d', [supplied(2, 7, 'words'), note(5, 9)]);
    expect(printed.replace(/<[^>]*>/g, '')).toBe('a [b c] d');
    expect(printed.match(/id="ref-n"/g)).toHaveLength(1);
  });

  test('a note on a name stands outside the name’s link', () => {
    const mention: Annotation = { type: 'mention', start: 0, end: 3, entry: 'people/kim' };
    expect(print('Kim spoke', [mention, note(0, 3, 3)])).toBe(
      `${open}<span class="quote"><a class="mention persName first" href="/people/kim/">Kim</a>` +
        '<input type="checkbox" class="ref" id="ref-n" data-number="3" data-of="1" aria-label="Note 3"></span> spoke</span>',
    );
  });

  test('a date is marked with what it means', () => {
    const date: Annotation = { type: 'date', start: 3, end: 12, date: '1965-02-09', basis: 'relative' };
    expect(print('so yesterday', [date])).toBe(
      `${open}so <time datetime="1965-02-09" class="relative">yesterday</time></span>`,
    );
  });

  test('apparatus keeps its brackets, and what is supplied inside it stays in every view', () => {
    expect(
      print('a [stamp: [to] file] b', [
        { type: 'apparatus', kind: 'paratext', start: 2, end: 20 },
        supplied(10, 14, 'words'),
      ]),
    ).toBe(`${open}a <span class="apparatus" data-kind="paratext">[stamp: [to] file]</span> b</span>`);
  });

  test('of a bracket over several passages each shows the part that stands in it', () => {
    const parts = (part: 'first' | 'middle' | 'last') =>
      print('so that', [{ ...supplied(0, 7, 'words'), part } as Annotation]).match(/class="bracket"/g)
        ?.length ?? 0;
    expect([parts('first'), parts('middle'), parts('last')]).toEqual([1, 0, 1]);
  });

  test('words that describe an entry are told from its name', () => {
    const mention: Annotation = {
      type: 'mention',
      start: 0,
      end: 11,
      entry: 'people/kim',
      description: true,
    };
    expect(print('the student came', [mention])).toContain('<a class="mention rs first"');
  });

  test('gaps and addresses are marked', () => {
    expect(
      print('[...] https://example.org', [
        { type: 'apparatus', kind: 'gap', reason: 'unknown', start: 0, end: 5 },
        { type: 'link', start: 6, end: 25, url: 'https://example.org' },
      ]),
    ).toBe(
      `${open}<span class="apparatus gap" data-kind="gap" data-reason="unknown">[...]</span> <a href="https://example.org">https://example.org</a></span>`,
    );
  });

  test('a side-head stands in front of its sentence, outside the text', () => {
    const head: Annotation = {
      type: 'side-head',
      start: 0,
      end: 6,
      id: 'h',
      before: 'p1s1',
      text: 'The parting',
    };
    expect(print('A text', [head])).toBe(
      `<span class="side-head" data-text="The parting"></span>${open}A text</span>`,
    );
  });

  test('a sentence of insertions alone is told apart, since it must not vanish when it is cited', () => {
    expect(print('[Yes].', [supplied(0, 5, 'words')])).toContain('class="s inserted"');
  });

  test('a line break of the source is one in the page', () => {
    expect(print('Embassy\nMoscow')).toBe(`${open}Embassy<br>\nMoscow</span>`);
  });
});

describe('notes', () => {
  const text = 'One. Two of it. Three.';
  const cuts = [
    { id: 'p1s1', number: '1', start: 0, end: 4 },
    { id: 'p1s2', number: '2', start: 5, end: 15 },
    { id: 'p1s3', number: '3', start: 16, end: 22 },
  ];
  const notes = [note(5, 8, 1, 'a'), note(9, 14, 2, 'b')];
  const told = [
    { id: 'a', of: 1, toEnd: 7 },
    { id: 'b', of: 2, toEnd: 1 },
  ];
  const bare = (html: string) => html.replaceAll(/<[^>]*>/g, '');

  test('cut a paragraph behind the sentence that calls them', () => {
    const stretches = passageToHtml({ ...passage(text, notes), sentences: cuts }, '/');
    expect(stretches.map(({ html, notes: behind }) => [bare(html), behind])).toEqual([
      ['One. Two of it.', told],
      [' Three.', []],
    ]);
  });

  test('stand behind the whole of a heading and of an abstract', () => {
    for (const whole of [{ heading: true }, { role: 'abstract' as const }]) {
      const stretches = passageToHtml({ ...passage(text, notes), ...whole, sentences: cuts }, '/');
      expect(stretches.map(({ html, notes: behind }) => [bare(html), behind])).toEqual([
        [
          text,
          [
            { id: 'a', of: 1, toEnd: 14 },
            { id: 'b', of: 2, toEnd: 8 },
          ],
        ],
      ]);
    }
  });

  test('whose phrase runs on behind its sentence are not lost', () => {
    const stretches = passageToHtml({ ...passage(text, [note(5, 16, 1, 'a')]), sentences: cuts }, '/');
    expect(stretches.flatMap(({ notes: behind }) => behind)).toEqual([{ id: 'a', of: 1, toEnd: 0 }]);
    expect(stretches.map(({ html }) => bare(html)).join('')).toBe(text);
  });
});

test('of the mentions of an entry the first is told apart', () => {
  const ada = (start: number, end: number): Annotation => ({
    type: 'mention',
    start,
    end,
    entry: 'people/ada',
  });
  expect(print('Ada saw Ada', [ada(0, 3), ada(8, 11)]).match(/class="mention[^"]*"/g)).toEqual([
    'class="mention persName first"',
    'class="mention persName"',
  ]);
});

test('the editor’s prose is printed as its Markdown says', () => {
  const prose: Prose = [
    {
      type: 'paragraph',
      children: [
        { type: 'text', value: 'So ' },
        { type: 'emphasis', children: [{ type: 'text', value: '<b>' }] },
      ],
    },
  ];
  expect(proseToHtml(prose)).toBe('<p>So <em>&#x3C;b></em></p>');
});
