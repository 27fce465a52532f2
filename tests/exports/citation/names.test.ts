import { expect, it } from 'vitest';
import { cslName } from '../../../src/exports/citation/names.ts';

it.each([
  ['Charles Kraus', { given: 'Charles', family: 'Kraus' }],
  ['Jeffrey Wang', { given: 'Jeffrey', family: 'Wang' }],
  ['James G. Hershberg', { given: 'James G.', family: 'Hershberg' }],
  ['N.G. Sudarikov', { given: 'N.G.', family: 'Sudarikov' }],
  ['Balázs Szalontai', { given: 'Balázs', family: 'Szalontai' }],
  ['Flora O’Neill-Smith', { given: 'Flora', family: 'O’Neill-Smith' }],
  ['Henk van der Berg', { given: 'Henk', 'non-dropping-particle': 'van der', family: 'Berg' }],
])('takes %s apart', (name, parts) => {
  expect(cslName(name)).toEqual(parts);
});

it.each([
  'Shen Zhihua',
  'Kim Byeong-jik',
  'Kim Il Sung',
  'Nguyen Van Tran',
  'Paik Nak-chung',
  'Sugihara',
  'William Smith Jr.',
  '沈志华',
  'Иван Петров',
  'Cold War International History Project',
  'the Staff',
])('keeps %s whole', (name) => {
  expect(cslName(name)).toEqual({ literal: name });
});
