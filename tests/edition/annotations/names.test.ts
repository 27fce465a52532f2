import type { Entry } from '../../../src/edition/model.ts';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { formsOf, NameFinder } from '../../../src/edition/annotations/names.ts';
import { bare, document, entry } from '../invent.ts';

/** What is found in a paragraph `p1` of the document `letter`: `phrase = entry`. */
function find(text: string, entries: readonly Entry[], { document = 'letter', id = 'p1' } = {}) {
  const file = new VFile();
  const { mentions, all } = new NameFinder(entries).find(document, bare(id, text), file);
  const show = (list: typeof mentions) =>
    list.map((one) => `${text.slice(one.start, one.end)} = ${one.entry}`);
  return { mentions: show(mentions), all: show(all), messages: file.messages };
}

const ada = entry('people/ada', {
  name: 'Ada Byron',
  variants: [{ form: 'Ada' }, { form: 'Countess', use: 'search' }],
});
const byron = entry('people/byron', { name: 'Byron' });
const arden = entry('places/arden', {
  name: 'North Arden',
  variants: [{ form: 'Arden' }, { form: 'Ardenic' }],
});

test('the heading and its forms are looked for, but those for searching only', () => {
  expect(formsOf(ada)).toEqual([{ form: 'Ada Byron' }, { form: 'Ada' }]);
  expect(formsOf(entry('people/x', { name: 'X', nameUse: 'search' }))).toEqual([]);
  expect(find('The Countess came.', [ada]).mentions).toEqual([]);
});

test('without entries nothing is found', () => {
  expect(find('Ada came.', [])).toEqual({ mentions: [], all: [], messages: [] });
});

test('the longest match wins, and names do not nest', () => {
  const { mentions, all } = find('Ada Byron met Byron, and Ada.', [ada, byron]);
  expect(mentions).toEqual(['Ada Byron = people/ada', 'Byron = people/byron', 'Ada = people/ada']);
  expect(all).toContain('Byron = people/byron');
  expect(all).toHaveLength(5);
});

describe('the edges of words', () => {
  test.each([
    ['Adamant', []],
    ['Adas', []],
    ['canAda', []],
    ['Ada2', []],
    ['Ada’s letter', ['Ada = people/ada']],
    ["Ada's letter", ['Ada = people/ada']],
    ['“Ada,” he said', ['Ada = people/ada']],
    ['Ada-like', ['Ada = people/ada']],
    ['(Ada)', ['Ada = people/ada']],
  ])('%s', (text, expected) => {
    expect(find(text, [ada]).mentions).toEqual(expected);
  });
});

describe('names over insertions', () => {
  test.each([
    ['[Ada] Byron came', ['[Ada] Byron = people/ada']],
    ['Ada [Byron’s] book', ['Ada [Byron’s] = people/ada']],
    ['to [North] Arden', ['[North] Arden = places/arden']],
    ['they [of Arden] came', ['Arden = places/arden']],
    ['[Ada]', ['Ada = people/ada']],
  ])('%s', (text, expected) => {
    expect(find(text, [ada, arden]).mentions).toEqual(expected);
  });

  test('a name with its other spelling in brackets behind it is one mention', () => {
    const lei = entry('people/lei', { name: 'Lei Bo', variants: [{ form: 'Lee Po' }] });
    expect(find('Then Lei Bo [Lee Po] and Ada [Lee Po] came.', [lei, ada]).mentions).toEqual([
      'Lei Bo [Lee Po] = people/lei',
      'Ada = people/ada',
      'Lee Po = people/lei',
    ]);
  });
});

describe('scopes', () => {
  const text = 'The Chief came. The Chief left.';
  const chief = (scope: Record<string, string[]>) =>
    entry('people/chief', { name: 'Chief Ro', variants: [{ form: 'The Chief', ...scope }] });
  const found = (scope: Record<string, string[]>, place = {}) =>
    find(text, [chief(scope)], place).mentions.length;

  test.each([
    ['everywhere', {}, 2],
    ['in the document', { in: ['letter'] }, 2],
    ['in another document', { in: ['diary'] }, 0],
    ['in the paragraph', { in: ['letter#p1'] }, 2],
    ['in a sentence', { in: ['letter#p1s2'] }, 1],
    ['in another paragraph', { in: ['letter#p2'] }, 0],
    ['except in a sentence', { except: ['letter#p1s1'] }, 1],
    ['except in the paragraph', { except: ['letter#p1'] }, 0],
    ['in the document except in a sentence', { in: ['letter'], except: ['letter#p1s2'] }, 1],
  ])('%s', (_, scope, expected) => {
    expect(found(scope)).toBe(expected);
  });
});

describe('a form that two entries claim', () => {
  const rival = entry('events/arden', { name: 'Arden' });

  test('is an error that names both and the place', () => {
    const { messages } = find('To Arden.', [arden, rival]);
    expect(messages.map(({ ruleId, fatal, reason }) => ({ ruleId, fatal, reason }))).toEqual([
      {
        ruleId: 'ambiguous-name',
        fatal: true,
        reason:
          '“Arden” in letter#p1 may be places/arden or events/arden. ' +
          'One entry must own it there: limit the other with `in` or `except`, or mark it `use: search`.',
      },
    ]);
  });

  test('is none where a longer name covers it', () => {
    expect(find('To North Arden.', [arden, rival]).messages).toEqual([]);
  });

  test('is none where one entry has it twice', () => {
    const twice = entry('people/twice', { name: 'Twice', variants: [{ form: 'Twice' }] });
    expect(find('Twice.', [twice])).toMatchObject({ mentions: ['Twice = people/twice'], messages: [] });
  });
});

describe('a form inside a longer name that no register knows', () => {
  const kim = entry('people/kim', {
    name: 'Kim Byeong-jik',
    variants: [{ form: 'Kim' }, { form: 'Ambassador Kim' }],
  });
  const guinea = entry('places/guinea', { name: 'Guinea' });
  const found = (text: string) => find(text, [kim, guinea]).mentions;

  test.each([
    ['then Kim Il came', []],
    ['then Kim came', ['Kim = people/kim']],
    ['then Ambassador Kim said', ['Ambassador Kim = people/kim']],
    ['on Monday Kim left', ['Kim = people/kim']],
    ['the Kim University', []],
    ['told Kim Tuesday would do', ['Kim = people/kim']],
    ['in New Guinea', []],
    ['in Guinea', ['Guinea = places/guinea']],
  ])('%s', (text, mentions) => {
    expect(found(text)).toEqual(mentions);
  });
});

test('words that describe are told from names', () => {
  const clerk = entry('people/clerk', {
    name: 'Jane Doe',
    variants: [{ form: 'the clerk', use: 'description' }],
  });
  const text = 'Then Jane Doe came; the clerk sat down.';
  const { mentions } = new NameFinder([clerk]).find('letter', bare('p1', text), new VFile());
  expect(mentions.map(({ description }) => description ?? false)).toEqual([false, true]);
});

test('titles are looked through', () => {
  const arden = entry('places/arden', { name: 'Arden' });
  const letter = document('letter', { title: 'Letter from Arden' }, { p1: 'No name.' }, [arden]);
  expect(letter.titleNames).toMatchObject([{ entry: 'places/arden', start: 12, end: 17 }]);
});
