import { expect, test } from 'vitest';
import { revisionsPage } from '../../src/route-data/revisions.ts';
import { document } from '../edition/invent.ts';

const letter = document('letter', {}, { p1: 'It is so.', p2: 'He left for Arden.', p3: 'The end.' });
const first = { date: '2000-01-01', digest: 'aaaaaaaaaaaa' };

test('a text that never changed has no page of revisions', () => {
  expect(revisionsPage(letter, [first])).toBeUndefined();
});

test('each revision is told by what it changed, going back from the text as it is', () => {
  const page = revisionsPage(letter, [
    first,
    { date: '2000-02-01', digest: 'bbbbbbbbbbbb', former: { p4: 'Gone.', p2: 'He left for Borden.' } },
    { date: '2000-03-01', digest: 'cccccccccccc', former: { p2: 'He left for Arden' } },
    { date: '2000-04-01', digest: 'dddddddddddd' },
  ]);
  expect(page?.revisions).toEqual([
    { date: '2000-04-01', digest: 'dddddddddddd', passages: [] },
    {
      date: '2000-03-01',
      digest: 'cccccccccccc',
      passages: [
        {
          id: 'p2',
          label: '¶ 2',
          living: true,
          changes: [{ text: 'He left for Arden' }, { text: '.', what: 'added' }],
        },
      ],
    },
    {
      date: '2000-02-01',
      digest: 'bbbbbbbbbbbb',
      passages: [
        {
          id: 'p2',
          label: '¶ 2',
          living: true,
          changes: [
            { text: 'He left for ' },
            { text: 'Borden.', what: 'removed' },
            { text: 'Arden', what: 'added' },
          ],
        },
        {
          id: 'p4',
          label: '¶ 4, withdrawn',
          living: false,
          changes: [{ text: 'Gone.', what: 'removed' }],
        },
      ],
    },
    { ...first, passages: [] },
  ]);
});
