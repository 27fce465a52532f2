import { describe, expect, test } from 'vitest';
import { lettersOf, namesOf, withNames, type Name, type Names } from '../../../src/search/ask/names.ts';
import { parseQuery, termText } from '../../../src/search/ask/query.ts';

const register: Name[] = [
  {
    entry: 'people/zhou-enlai',
    name: 'Zhou Enlai',
    forms: [{ form: 'Chou En-lai' }, { form: '周恩来' }, { form: 'Premier Zhou' }],
  },
  {
    entry: 'people/kosygin',
    name: 'Alexei Kosygin',
    forms: [{ form: 'Kosygin' }, { form: 'Алексей Николаевич Косыгин', declined: ['Косыгина', 'Косыгину'] }],
  },
  {
    entry: 'people/kim-il-sung',
    name: 'Kim Il Sung',
    forms: [{ form: 'Kim Ilsŏng' }, { form: '김일성' }, { form: 'Kim' }],
  },
  {
    entry: 'people/kim-byeong-jik',
    name: 'Kim Byeong-jik',
    forms: [{ form: 'Kim Pyŏngjik' }, { form: 'Kim' }],
  },
  {
    entry: 'places/north-korea',
    name: 'North Korea',
    forms: [{ form: 'DPRK' }, { form: 'D.P.R.K.' }, { form: 'North Korean' }],
  },
  { entry: 'places/united-states', name: 'United States', forms: [{ form: 'US' }, { form: 'U.S.' }] },
  {
    entry: 'events/meeting',
    name: 'Meeting of parties',
    forms: [{ form: '1 March Conference' }, { form: 'conference' }],
  },
];

const names: Names = {
  mayBegin: () => Promise.resolve(true),
  named: (letters) =>
    Promise.resolve(
      register.flatMap((name, number) => {
        const own = namesOf(name).find(({ text }) => lettersOf(text) === letters);
        return own ? [{ entry: name.entry, number, name: name.name, form: own.form }] : [];
      }),
    ),
};

describe('withNames', () => {
  test.each([
    ['Chou En-lai', ['zhou-enlai by Chou En-lai']],
    ['chou enlai', ['zhou-enlai by Chou En-lai']],
    ['周恩来', ['zhou-enlai by 周恩来']],
    ['Косыгин', ['kosygin by Алексей Николаевич Косыгин']],
    ['Косыгину', ['kosygin by Алексей Николаевич Косыгин']],
    ['Алексей', []],
    ['KOSYGIN’S visit', ['kosygin by Kosygin']],
    ['dprk', ['north-korea by DPRK']],
    ['Kim Il-song', ['kim-il-sung by Kim Ilsŏng']],
    ['Kim', ['kim-il-sung by Kim', 'kim-byeong-jik by Kim']],
    ['Kim Pyong Jik’s', ['kim-byeong-jik by Kim Pyŏngjik']],
    ['"Premier Zhou" Kosygin talks', ['kosygin by Kosygin']],
    ['Kosygin OR Косыгин', ['kosygin by Kosygin', 'kosygin by Алексей Николаевич Косыгин']],
    ['talks -Kosygin', []],
    ['US', ['united-states by US']],
    ['us', []],
    ['conference', ['meeting by conference']],
    ['Moscow conference', []],
    ['North', []],
    ['', []],
  ])('%s', async (query, expected) => {
    const { names: found } = await withNames(parseQuery(query), names);
    expect(
      found.flatMap(({ named }) =>
        named.map(({ entry, form }) => `${entry.replace(/^.*\//, '')} by ${form}`),
      ),
    ).toEqual(expected);
  });

  test('a name is one term, and what was typed stays a phrase', async () => {
    const { query } = await withNames(parseQuery('Chou En-lai talks -Kim'), names);
    expect(
      query.any.map(({ all, none, phrase }) => [all.map(termText), none.map(termText), phrase?.words]),
    ).toEqual([[['"Chou En-lai"', 'talks'], ['Kim'], ['chou', 'en', 'lai', 'talks']]]);
  });
});
