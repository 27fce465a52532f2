import { expect, test } from 'vitest';
import { VFile } from 'vfile';
import { bibliographySchema } from '../../src/schema/bibliography.ts';
import { readYaml } from '../../src/typed-markdown/yaml.ts';

const read = (works: unknown) => {
  const file = new VFile({ path: 'bibliography.json' });
  const data = readYaml(JSON.stringify(works, null, 1), bibliographySchema, file, {
    ruleId: 'invalid-field',
    source: 'edition',
  });
  return { data, told: file.messages.map(({ line, reason }) => `${line}: ${reason}`) };
};

test('works are read by their ids; numbers may be written as text', () => {
  const work = { id: 'A', type: 'report', title: 'T', number: 7, issued: { 'date-parts': [['1965', '3']] } };
  expect(read([work])).toEqual({
    data: { A: { ...work, number: '7', issued: { 'date-parts': [[1965, 3]] } } },
    told: [],
  });
});

test.each([
  [[{ id: 'A', type: 'book' }], '2: `0.title`: Invalid input: expected string, received undefined'],
  [
    [{ id: 'A', type: 'book', title: 'T', autor: [] }],
    '6: Unknown field `0.autor`; remove it, or mend its spelling',
  ],
  [
    [{ id: 'A', type: 'book', title: 'T', author: ['Priest'] }],
    '7: `0.author.0`: a name is { "family": …, "given": … }, or whole: { "literal": … }',
  ],
  [
    [{ id: 'A', type: 'book', title: 'T', issued: { 'date-parts': [[1965, 2, 29]] } }],
    '8: `0.issued.date-parts.0`: a date is written [[1965, 3, 2]], [[1965, 3]] or [[1965]], and must be in the calendar',
  ],
  [
    [{ id: 'A', type: 'book', title: 'T', DOI: 'https://doi.org/10.1/a' }],
    '6: `0.DOI`: a DOI is written 10.1234/abc',
  ],
  [
    ['A', 'A'].map((id) => ({ id, type: 'book', title: 'T' })),
    '8: `1.id`: “A” is the id of another in the list already; give each its own',
  ],
])('a fault is told with its line: %j', (works, fault) => {
  expect(read(works).told).toEqual([fault]);
});
