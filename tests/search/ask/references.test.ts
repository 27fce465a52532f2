import { describe, expect, test } from 'vitest';
import { readReference, referencesTo } from '../../../src/search/ask/references.ts';

const documents = [
  { id: 'talks', reference: 'PRC FMA 109-02833-03', record: '117405' },
  { id: 'visit', reference: 'PRC FMA 106-00827-02' },
];

/** What a query names, as it is looked up. */
function named(query: string): string[] {
  const asked = readReference(query);
  if (!asked) return [];
  const { passage = '', documents: texts } = asked;
  if (texts.length === 0) return [`#${passage}`];
  return documents.flatMap((document) => {
    const by = referencesTo(document).find(({ text }) => texts.includes(text))?.by;
    return by ? [`${document.id}${passage && `#${passage}`} by ${by}`] : [];
  });
}

describe('a reference', () => {
  test.each([
    ['109-02833-03', ['talks by reference']],
    ['109-02833', ['talks by reference']],
    ['PRC FMA 109-02833', ['talks by reference']],
    ['109', []],
    ['02833', []],
    ['PRC FMA 109-02833-03', ['talks by reference']],
    ['fma 109–02833–03', ['talks by reference']],
    ['PRC FMA 106-00827-02, 70-79', ['visit by reference']],
    ['117405', ['talks by record']],
    ['talks', ['talks by id']],
    ['p7', ['#p7']],
    ['P7', ['#p7']],
    ['#p7', ['#p7']],
    ['¶ 7', ['#p7']],
    ['§7', ['#p7']],
    ['¶\u00a02', ['#p2']],
    ['para 7', ['#p7']],
    ['Para. 7', ['#p7']],
    ['paragraph 7', ['#p7']],
    ['p7a', ['#p7a']],
    ['p7s12', ['#p7s12']],
    ['¶7 s12', ['#p7s12']],
    ['¶ 7, sentence 12', ['#p7s12']],
    ['para. 7, sent. 12', ['#p7s12']],
    ['opening line 1', ['#o1']],
    ['c2', ['#c2']],
    ['109-02833-03, ¶ 2', ['talks#p2 by reference']],
    ['visit#p7s12', ['visit#p7s12 by id']],
    ['117405 p7', ['talks#p7 by record']],
    ['03', []],
    ['PRC', []],
    ['PRC FMA', []],
    ['Kosygin', []],
    ['Kosygin p7', []],
    ['help 7', []],
    ['109-02833-03 Kosygin', []],
    ['', []],
  ])('%s', (query, expected) => {
    expect(named(query)).toEqual(expected);
  });
});
