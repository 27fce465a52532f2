import { describe, expect, test } from 'vitest';
import { readings } from '../../../src/search/match/passage.ts';
import { fold, words } from '../../../src/search/match/tokens.ts';
import { documents } from '../edition.ts';
import { invent, readingTexts } from '../naive.ts';

describe('fold', () => {
  test.each([
    ['KOSYGIN', 'kosygin'],
    ['Pyŏngjik', 'pyongjik'],
    ['Nŭng', 'nung'],
    ['Đồng', 'dong'],
    ['Łódź', 'lodz'],
    ['Straße', 'strasse'],
    ['ﬁrst', 'first'],
    ['ＵＳ', 'us'],
    ['İstanbul', 'istanbul'],
    ['re[write]', 'rewrite'],
    ['co\u00adoperate', 'cooperate'],
    ['Косы́гин', 'косыгин'],
    ['ФЁДОР', 'федор'],
    ['\u1100\u1175\u11b7', '김'],
    ['が', 'が'],
    ['周', '周'],
  ])('%s → %s', (word, folded) => {
    expect(fold(word)).toBe(folded);
  });
});

describe('words', () => {
  test.each([
    ['Byeong-jik', ['byeong', 'jik']],
    ['a party—[they] whitewash', ['a', 'party', 'they', 'whitewash']],
    ["Kosygin’s and Kosygin's", ['kosygin', 's', 'and', 'kosygin', 's']],
    ['P‘yŏngyang, Pʼyŏngyang', ['p', 'yongyang', 'p', 'yongyang']],
    ['given[?] You', ['given', 'you']],
    ['[N.G.] Sudarikov', ['n', 'g', 'sudarikov']],
    ['Premier\u00a0Kim\u202fIl\u2011sung', ['premier', 'kim', 'il', 'sung']],
    ['re[write] in[ to]', ['rewrite', 'in', 'to']],
    ['(65) 4:00', ['65', '4', '00']],
    ['周恩来总理', ['周', '恩', '来', '总', '理']],
    ['김일성은 1965년', ['김', '일', '성', '은', '1965', '년']],
    ['Косыгин в Пхеньяне', ['косыгин', 'в', 'пхеньяне']],
    ['[?] … — -', []],
  ])('%s', (text, expected) => {
    expect(words(text).map(({ word }) => word)).toEqual(expected);
  });

  test('offsets are those of the text, in UTF-16 units', () => {
    const text = '𝔎im [Pyŏng]jik’s 周';
    expect(words(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '𝔎im',
      'Pyŏng]jik',
      's',
      '周',
    ]);
  });
});

describe('readings', () => {
  const both = (text: string) => {
    const { published, without } = readings(invent(text));
    return [published, without].map((reading) => reading.words.map(({ word }) => word).join(' '));
  };

  test.each([
    ['re[write] it', 'rewrite it', 're it'],
    ['[re]write it', 'rewrite it', 'write it'],
    ['a [b [c] d] e', 'a b c d e', 'a e'],
    ['Kim [Il Sung]’s', 'kim il sung s', 'kim s'],
    ['in[ter]vene', 'intervene', 'invene'],
    ['周[恩]来', '周 恩 来', '周 来'],
  ])('%s', (text, published, without) => {
    expect(both(text)).toEqual([published, without]);
  });

  test('a passage without insertions has one reading, and is read once', () => {
    const passage = invent('plain');
    expect(readings(passage).without).toBe(readings(passage).published);
    expect(readings(passage)).toBe(readings(passage));
  });

  test('have the words of the two views of the edition', () => {
    for (const passage of documents.flatMap(({ passages }) => passages)) {
      const views = readingTexts(passage).map(({ text }) => words(text).map(({ word }) => word));
      const { published, without } = readings(passage);
      expect([published, without].map((reading) => reading.words.map(({ word }) => word))).toEqual(views);
    }
  });
});
