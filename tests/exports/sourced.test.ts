import { expect, test } from 'vitest';
import { sentence, sourcedHtml, sourcedProse } from '../../src/exports/sourced.ts';

test('words stand with their sources, their kind and how sure they are', () => {
  expect(sourcedHtml({ text: 'He left <Moscow>.', works: [1, 3], sure: 'inferred' }, 'work')).toBe(
    'He left &#x3C;Moscow>.<sup class="work-numbers"><a href="#work-1" aria-label="Source 1">1</a>' +
      '<a href="#work-3" aria-label="Source 3">3</a></sup><span class="remark"> Inferred.</span>',
  );
  expect(sourcedHtml({ text: 'Косыгин', lang: 'ru', remark: 'Russian', end: ';', works: [] }, 'work')).toBe(
    '<bdi lang="ru">Косыгин</bdi><span class="remark"> (Russian)</span>;',
  );
  expect(sourcedHtml({ text: '刘晓 1', url: 'https://example.org/', works: [] }, 'work')).toBe(
    '<a href="https://example.org/"><span lang="zh">刘晓</span> 1</a>',
  );
});

test('the numbers of a description stand in its last paragraph', () => {
  expect(sourcedProse('<p>One.</p>\n<p>Two.</p>', [2], 'work')).toBe(
    '<p>One.</p>\n<p>Two.<sup class="work-numbers"><a href="#work-2" aria-label="Source 2">2</a></sup></p>',
  );
  expect(sourcedProse('<p>One.</p>', [], 'work')).toBe('<p>One.</p>');
});

test.each([
  ['Countess', 'Countess.'],
  ['She wrote.', 'She wrote.'],
  ['She spoke of “unity.”', 'She spoke of “unity.”'],
  ['The “Fair”', 'The “Fair”.'],
])('%s is the sentence %s', (text, whole) => {
  expect(sentence(text)).toBe(whole);
});
