import { expect, test } from 'vitest';
import { VFile } from 'vfile';
import { chronologySchema } from '../../src/schema/chronology.ts';
import { themesSchema } from '../../src/schema/cross-links.ts';
import { readYaml } from '../../src/typed-markdown/yaml.ts';

const told = (text: string, schema: typeof chronologySchema | typeof themesSchema) => {
  const file = new VFile({ path: 'list.yml' });
  readYaml(text, schema, file, { ruleId: 'invalid-field', source: 'edition' });
  return file.messages.map(String);
};

test('a happening whose id another has is told', () => {
  const one = (id: string) =>
    `- id: ${id}\n  date: 1965\n  certainty: high\n  scope: named\n  text: A\n  sources: [w]\n  confidence: verified\n`.replace(
      '1965',
      '"1965"',
    );
  expect(told(one('a') + one('b'), chronologySchema)).toEqual([]);
  expect(told(one('a') + one('b') + one('a'), chronologySchema)).toEqual([
    'list.yml:15:3: `2.id`: “a” is the id of another in the list already; give each its own',
  ]);
});

test('a theme whose id another has, or with one document only, is told', () => {
  const one = (id: string, ...passages: string[]) =>
    `- id: ${id}\n  theme: A theme\n  passages: [${passages.map((ref) => `"${ref}"`).join(', ')}]\n  reason: Both say so.\n`;
  expect(told(one('a', 'x#p1', 'y#p2') + one('b', 'x#p1', 'x#p2', 'y#p2'), themesSchema)).toEqual([]);
  expect(told(one('a', 'x#p1', 'y#p2') + one('a', 'x#p1', 'x#p2s1'), themesSchema)).toEqual([
    'list.yml:7:3: `1.passages`: a theme joins passages of two documents at least; add one of another, or take the theme out',
    'list.yml:5:3: `1.id`: “a” is the id of another in the list already; give each its own',
  ]);
});
