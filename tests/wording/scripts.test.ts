import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scriptRuns } from '../../src/wording/scripts.ts';

test.each([
  ['Pravda, 1965', [{ text: 'Pravda, 1965' }]],
  [
    'Yu Zhan, “不寻常的使命,” 党史博览, 2024',
    [
      { text: 'Yu Zhan, “' },
      { text: '不寻常的使命', lang: 'zh' },
      { text: ',” ' },
      { text: '党史博览', lang: 'zh' },
      { text: ', 2024' },
    ],
  ],
  ['破镜重圆:1965–1969年的中朝关系', [{ text: '破镜重圆:1965–1969年的中朝关系', lang: 'zh' }]],
  ['(form 김일성)', [{ text: '(form ' }, { text: '김일성', lang: 'ko' }, { text: ')' }]],
  ['日本の歴史 (1950)', [{ text: '日本の歴史', lang: 'ja' }, { text: ' (1950)' }]],
  ['Труд и мир, Moscow', [{ text: 'Труд и мир', lang: 'und-Cyrl' }, { text: ', Moscow' }]],
  ['', []],
])('%s is parted by script', (text, runs) => {
  expect(scriptRuns(text)).toEqual(runs);
});

test('the stretches together are the text', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'aé 金の김Жω1–,’“'), maxLength: 12 });
  fc.assert(
    fc.property(letters, (text) => {
      expect(
        scriptRuns(text)
          .map((run) => run.text)
          .join(''),
      ).toBe(text);
    }),
    { numRuns: 50 },
  );
});
