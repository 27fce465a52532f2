import { expect, test } from 'vitest';
import { blank } from '../../../src/search/ask/state.ts';
import { find } from '../../../src/search/match/find.ts';
import { spell } from '../../../src/search/match/spell.ts';
import { viewOf } from '../../../src/search/show/view.ts';
import { shelve } from '../library.ts';
import { invent } from '../naive.ts';

const { library } = await shelve({
  documents: [
    {
      id: 'talks',
      passages: [
        invent('Ambassador Kim Byeong-jik praised the cooperation of the North-East; Kosygin did not.', 'p1'),
      ],
    },
  ],
});

/** The first remark on a query, as it is read, and the queries that it offers. */
async function remark(query: string): Promise<{ said: string; offers: string[] }> {
  const found = await find({ ...blank, query }, library);
  const near = await spell(found.missing, library);
  const [first = []] = viewOf(found, library.head, ['Talks'], (text) => near.get(text) ?? []).remarks;
  const said = first.map((part) =>
    typeof part === 'string' ? part : 'strong' in part ? part.strong : part.text,
  );
  const offers = first.flatMap((part) =>
    typeof part === 'object' && 'state' in part ? [part.state.query] : [],
  );
  return { said: said.join(''), offers };
}

test.each([
  ['a slip', 'Kosigyn', '“Kosigyn” does not occur; did you mean Kosygin?', ['Kosygin']],
  [
    'a compound written together',
    'Byeongjik Kosygin',
    '“Byeongjik” does not occur; did you mean byeong-jik?',
    ['byeong-jik Kosygin'],
  ],
  [
    'a word written as a compound',
    'Kosygin co-operation',
    '“co” and “operation” do not occur; did you mean cooperation?',
    ['Kosygin cooperation'],
  ],
  [
    'a compound whose parts occur',
    'north-praised',
    'The words of “north-praised” occur, but not in this sequence. Look for them apart',
    ['north praised'],
  ],
  ['nothing near', 'xyzzyish', '“xyzzyish” does not occur.', []],
])('of %s, what may have been meant is told', async (_, query, said, offers) => {
  expect(await remark(query)).toEqual({ said, offers });
});
