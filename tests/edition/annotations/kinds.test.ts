import { describe, expect, test } from 'vitest';
import { findSpanning } from '../../../src/edition/annotations/kinds/spanning.ts';
import { bracketed } from '../../../src/edition/model.ts';
import { gapReasons, insertionKinds, isApparatus, kinds } from '../../../src/schema/insertion-kinds.ts';
import { document, entry } from '../invent.ts';

const entries = [
  entry('people/ada', { name: 'Ada Byron', variants: [{ form: 'Ada' }, { form: 'Countess of L.' }] }),
  entry('places/arden', { name: 'North Arden', variants: [{ form: 'Arden' }, { form: 'Ardenic' }] }),
  entry('organizations/guild', {
    name: 'Weavers’ Guild',
    variants: [{ form: 'Guild' }, { form: 'the Ardeners' }],
  }),
];

/** The kinds of all brackets of a text, in order. */
const kindsIn = (text: string, known = entries) =>
  document('letter', { date: '1901-05-06' }, { p1: text }, known).passages.flatMap(({ annotations }) =>
    bracketed(annotations).map(({ kind }) => kind),
  );

describe.each<[string, [string, string][]]>([
  [
    'marks, numbers and letters',
    [
      ['what have you done[?]', 'punctuation'],
      ['he came [—] and went', 'punctuation'],
      ['he left[.] Then', 'punctuation'],
      ['Comrade [?] came', 'conjecture'],
      ['an error [!] of judgment', 'sic'],
      ['he came [. . .] and went', 'gap'],
      ['he came […] and went', 'gap'],
      ['you wouldn’t come[?]', 'punctuation'],
      ['has left.[2] He', 'footnote'],
      ['at 3 [5] p.m.', 'sic'],
      ['he is [a] man', 'words'],
      ['he paid [50] rubles', 'words'],
      ['through 2[[5]] September', 'conjecture'],
      ['on the xii [12th] of May', 'variant'],
      ['we lost 3 [three] seats', 'variant'],
      ['he came. [a] Then', 'footnote'],
    ],
  ],
  [
    'apparatus, by the bracket’s own words',
    [
      ['the [illegible] comrades', 'gap'],
      ['spent [1½ lines not declassified] on it', 'gap'],
      ['the council [garble] will meet', 'gap'],
      ['the council [grp. undec.] will meet', 'gap'],
      ['he holds it for [MS torn] years', 'gap'],
      ['as far as the oak [damaged by damp]', 'gap'],
      ['I think [-1-word-] Prince', 'gap'],
      ['he left. [sgd.] John', 'paratext'],
      ['the Queen’s [John’s in margin] draft', 'paratext'],
      ['[annotation in the hand of the nuncio: “seen”]', 'paratext'],
      ['two factions. [The Chairman laughs heartily]', 'note'],
      ['for crews. [To the stenographer]', 'note'],
      ['the talks ended. [In reply] John said', 'words'],
      ['to John—[aside to Ada] close the door', 'note'],
      ['Five [corrected from: four] ships', 'note'],
      ['[Enclosed in No. 12]', 'note'],
      ['the committees. [Latin: Deo gratias]', 'original'],
      ['SPECIAL FILE [Osobaya papka]', 'original'],
      ['John and others [i dr.].', 'original'],
      ['We shall wait. [Ellipsis in the original] What a pity!', 'note'],
      ['his “friends” [in quotation marks in the German original].', 'note'],
      ['To John\n[Postscript:] Ada is here', 'note'],
      ['To John\n[Paraphrase]\nHe came', 'note'],
      ['To John\n[Secret]\nHe came', 'note'],
      ['[Endorsed:] the charter of John', 'paratext'],
      ['and so to bed [fo. 23r] and up', 'paratext'],
      ['true friendship [Freundschaft], he said', 'original'],
      ['Bo-ren [sic] came', 'sic'],
      ['saw [Kang?].', 'conjecture'],
      ['a man [translator’s note: his brother] came', 'note'],
      ['I agree. [Applause]', 'note'],
      ['He left. [The ambassador nods.]', 'note'],
      ['a village [emphasis in the original].', 'note'],
      ['[signed] John', 'paratext'],
      ['recommend [Page 418] that', 'paratext'],
      ['[stamp: received 2 May]', 'paratext'],
      ['true friendship [Chinese: youyi], he said', 'original'],
      ['true friendship [youyi zhuyi], he said', 'original'],
      ['true friendship [友谊], he said', 'original'],
      ['[Castro] How about you?', 'note'],
    ],
  ],
  [
    'its words in another place are none',
    [
      ['he [lost his] temper', 'words'],
      ['he [signed] the letter at once', 'words'],
      ['the [border] posts', 'words'],
      ['[He said that] the page is missing', 'words'],
    ],
  ],
  [
    'words supplied, without any register',
    [
      ['then Pak Sun-hui [Pak Sun Hui] came', 'variant'],
      ['we left Peking [Beijing] at dawn', 'variant'],
      ['the Central Council [CC] met', 'variant'],
      ['on the 27th [of April] he came', 'date'],
      ['they met yesterday [5 May]', 'date'],
      ['in [South] Korea', 'place'],
      ['Congo [Brazzaville] is', 'place'],
      ['then [Ivan] Petrov came', 'name'],
      ['then [Minister Ivan] Petrov came', 'name'],
      ['Premier [Zhou] came', 'name'],
      ['the [Chinese] Embassy', 'name'],
      ['M[inistry] of Trade', 'name'],
      ['Shaykh Qasim [b. Thani] refuses', 'name'],
      ['he went home. [Creighton] Abrams came', 'name'],
      ['in al-Hasa [al-Ahsa] he', 'variant'],
      ['to the Commr. [Commissioner] of Customs', 'gloss'],
      ['the Popular Front [PCI-PSI] lost', 'variant'],
      ['the adversary [Main Adversary, i.e. the USA] plans', 'gloss'],
      ['Comrade Le Duan [General Secretary of the Workers’ Party] came', 'gloss'],
      ['Roger de Mowbr[ay] came', 'name'],
      ['then ambassador[s] came', 'words'],
      ['COMRADE HYSNI [KAPO]: I said', 'name'],
      ['I, Robert [son of Alan], have granted', 'gloss'],
      ['the VKP(b) [All-Union Communist Party (Bolsheviks)] met', 'gloss'],
      ['I told Mikoyan [in Moscow] that', 'words'],
      ['they [the Czechs] came', 'gloss'],
      ['our side [the GDR] agreed', 'gloss'],
      ['the NVA [National People’s Army] came', 'gloss'],
      ['the obkom [regional committee] met', 'gloss'],
      ['Cable, Filippov [Stalin] to Mao', 'gloss'],
      ['our [Chinese] student', 'words'],
      ['the [Soviet] leadership', 'words'],
      ['and [they] came', 'words'],
      ['if [the meeting] is put off', 'words'],
      ['[W]e came', 'words'],
    ],
  ],
  [
    'registers are evidence',
    [
      ['then Ada Byron [Countess of L.] came', 'variant'],
      ['in [North] Arden', 'place'],
      ['then [Ada] Byron came', 'name'],
      ['why did you [the Ardeners] come', 'gloss'],
      ['he went to [Arden]', 'words'],
    ],
  ],
  ['nothing to be claimed', [['write to [email@example.org] now', 'other']]],
])('%s', (_, cases) => {
  test.each(cases)('%s: %s', (text, kind) => {
    expect(kindsIn(text)).toEqual([kind]);
  });
});

test('nested brackets have each their own kind', () => {
  expect(kindsIn('[handwritten: to [illegible] for action]')).toEqual(['paratext', 'gap']);
});

test('a gap has its reason', () => {
  const { passages } = document('letter', {}, { p1: 'a [illegible] b [not printed] c [torn] d […] e' });
  expect(passages.flatMap(({ annotations }) => bracketed(annotations).map((one) => one))).toMatchObject([
    { type: 'apparatus', kind: 'gap', reason: 'illegible' },
    { type: 'apparatus', kind: 'gap', reason: 'omitted' },
    { type: 'apparatus', kind: 'gap', reason: 'lost' },
    { type: 'apparatus', kind: 'gap', reason: 'unknown' },
  ]);
});

test('no name or date in apparatus is one of the text', () => {
  const { passages } = document(
    'letter',
    {},
    { p1: '[stamp: Arden, 3 May 1901] He saw [Ada?] and [Ada] on 4 May.' },
    entries,
  );
  expect(
    passages[0]?.annotations.flatMap((one) =>
      one.type === 'mention' || one.type === 'date' ? passages[0]?.text.slice(one.start, one.end) : [],
    ),
  ).toEqual(['Ada', '4 May']);
});

describe('a bracket over several passages', () => {
  test('gives each its part, all of the kind that the whole has', () => {
    expect(
      findSpanning(['To the Minister [stamp:', 'received', '3 May] for action', 'a [whole] one']),
    ).toEqual([
      [{ type: 'apparatus', kind: 'paratext', start: 16, end: 23, part: 'first' }],
      [{ type: 'apparatus', kind: 'paratext', start: 0, end: 8, part: 'middle' }],
      [{ type: 'apparatus', kind: 'paratext', start: 0, end: 6, part: 'last' }],
      [],
    ]);
  });

  test('is none where either half is missing', () => {
    expect(findSpanning(['a [ b', 'c [d] e'])).toEqual([[], []]);
    expect(findSpanning(['a ] b', 'c [ e'])).toEqual([[], []]);
  });
});

test('every kind and reason is told to readers in words of its own', () => {
  const labels = [...kinds.map((kind) => insertionKinds[kind].label), ...Object.values(gapReasons)];
  // A gap of unknown reason says just what a gap is.
  expect(new Set(labels).size).toBe(labels.length - 1);
  expect(kinds.filter(isApparatus)).toEqual([
    'gap',
    'sic',
    'conjecture',
    'note',
    'paratext',
    'footnote',
    'original',
  ]);
});

test('a bracket is told by its own words, not by those of brackets in it', () => {
  expect(kindsIn('[handwritten: to Cde. [Lind?]]')).toEqual(['paratext', 'conjecture']);
  expect(kindsIn('[stamp: [illegible] May]')).toEqual(['paratext', 'gap']);
});
