import { describe, expect, it, test } from 'vitest';
import { passageLabel, passageLocator } from '../../src/wording/locator.ts';

describe('passageLocator', () => {
  it.each([
    ['p7', undefined, '¶ 7'],
    ['p7s12', undefined, '¶ 7, sentence 12'],
    ['p7s12', 'p7s12', '¶ 7, sentence 12'],
    ['p7s12', 'p7s14', '¶ 7, sentences 12–14'],
    ['p6s30', 'p7s2', '¶ 6, sentence 30 to ¶ 7, sentence 2'],
    ['p6', 'p7', '¶¶ 6–7'],
    ['p6', 'p7s2', '¶ 6 to ¶ 7, sentence 2'],
    ['p7', 'p7s3', '¶ 7'],
    ['p7as3a', 'p7as3b', '¶ 7a, sentences 3a–3b'],
    ['p7', 'p7a', '¶¶ 7–7a'],
    ['o1', undefined, 'opening line 1'],
    ['o1', 'o3', 'opening lines 1–3'],
    ['c2', undefined, 'closing line 2'],
    ['c2s1', undefined, 'closing line 2, sentence 1'],
    ['abstract', undefined, 'abstract'],
    ['abstracts1', 'abstracts2', 'abstract, sentences 1–2'],
    ['o2', 'p1s1', 'opening line 2 to ¶ 1, sentence 1'],
  ])('tells %s to %s', (from, to, words) => {
    expect(passageLocator(from, to)).toBe(words);
  });

  it.each(['', 'p', 'x7', 'p7 s1', 'abstract1'])('knows that %j is no passage', (id) => {
    expect(passageLocator(id)).toBeUndefined();
    expect(passageLocator('p1', id)).toBeUndefined();
  });
});

test('a label is the same words, or the id where it is none', () => {
  expect(passageLabel('p7s12')).toBe('¶ 7, sentence 12');
  expect(passageLabel('cite')).toBe('cite');
});
