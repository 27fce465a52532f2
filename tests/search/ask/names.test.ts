import { describe, expect, test } from 'vitest';
import { indexNames, namesIn, nameTerm, withName } from '../../../src/search/ask/names.ts';
import { parseQuery, stringifyQuery } from '../../../src/search/ask/query.ts';

const index = indexNames([
  { entry: 'people/zhou-enlai', name: 'Zhou Enlai', forms: ['Chou En-lai', '周恩来', 'Premier Zhou'] },
  { entry: 'people/kosygin', name: 'Alexei Kosygin', forms: ['Kosygin', 'Алексей Николаевич Косыгин'] },
  { entry: 'people/kim-il-sung', name: 'Kim Il Sung', forms: ['Kim Ilsŏng', '김일성', 'Kim'] },
  { entry: 'people/kim-byeong-jik', name: 'Kim Byeong-jik', forms: ['Kim Pyŏngjik', 'Kim'] },
  { entry: 'places/north-korea', name: 'North Korea', forms: ['DPRK', 'D.P.R.K.', 'North Korean'] },
  { entry: 'places/pyongyang', name: 'Pyongyang', forms: ['P’yŏngyang', '平壤'] },
]);

describe('namesIn', () => {
  test.each([
    ['Chou En-lai', ['zhou-enlai by Chou En-lai, whole']],
    ['chou enlai', ['zhou-enlai by Chou En-lai, whole']],
    ['周恩来', ['zhou-enlai by 周恩来, whole']],
    ['Косыгин', ['kosygin by Алексей Николаевич Косыгин, whole']],
    ['Алексей', []],
    ['KOSYGIN’S visit', ['kosygin by Kosygin']],
    ['dprk', ['north-korea by DPRK, whole']],
    ['Pyŏngyang', ['pyongyang by Pyongyang, whole']],
    ["P'yongyang", ['pyongyang by Pyongyang, whole']],
    ['Kim Il-song', ['kim-il-sung by Kim Ilsŏng, whole']],
    ['Kim', ['kim-il-sung by Kim, whole', 'kim-byeong-jik by Kim, whole']],
    ['Kim Pyong Jik', ['kim-byeong-jik by Kim Pyŏngjik, whole']],
    ['"Premier Zhou" Kosygin talks', ['zhou-enlai by Premier Zhou', 'kosygin by Kosygin']],
    ['Kosygin OR Косыгин', ['kosygin by Kosygin']],
    ['talks -Kosygin', []],
    ['North', []],
    ['', []],
  ])('%s', (query, expected) => {
    expect(
      namesIn(parseQuery(query), index).map(
        ({ entry, form, whole }) => `${entry.replace(/^.*\//, '')} by ${form}${whole ? ', whole' : ''}`,
      ),
    ).toEqual(expected);
  });

  test('tells the heading of the entry', () => {
    expect(namesIn(parseQuery('DPRK'), index)).toMatchObject([
      { entry: 'places/north-korea', name: 'North Korea', form: 'DPRK', whole: true },
    ]);
  });

  test('tells the terms that a name is written with, if it takes them up whole', () => {
    const terms = (query: string) =>
      namesIn(parseQuery(query), index).map((one) => one.terms.map(({ text }) => text));
    expect(terms('talks Chou En-lai')).toEqual([['Chou', 'En-lai']]);
    expect(terms('"Premier Zhou"')).toEqual([['Premier Zhou']]);
    expect(terms('"Kosygin talks"')).toEqual([[]]);
  });
});

describe('withName', () => {
  test('puts the terms of a name together, in every alternative that has them', () => {
    const query = parseQuery('talks Chou En-lai OR Chou OR En-lai Vietnam Chou -Kim');
    const named = namesIn(query, index);
    const name = nameTerm(named);
    expect(name).toMatchObject({
      text: 'Chou En-lai',
      words: ['chou', 'en', 'lai'],
      entries: ['people/zhou-enlai'],
    });
    expect(stringifyQuery(withName(query, name, named[0]?.terms ?? []))).toBe(
      'talks "Chou En-lai" OR Chou OR Vietnam "Chou En-lai" -Kim',
    );
  });
});
