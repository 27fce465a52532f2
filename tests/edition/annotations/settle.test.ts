import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { checkPassages, settleKinds } from '../../../src/edition/annotations/kinds/settle.ts';
import { bracketed } from '../../../src/edition/model.ts';
import { settledKindsSchema } from '../../../src/schema/settled-kinds.ts';
import { document } from '../invent.ts';

const letter = document('letter', {}, { p1: 'To our [Chinese] student and a [Chinese] guest. He [left].' });

/** The kinds of the letter’s brackets as settled, and what is told of it. */
function settle(...list: Record<string, unknown>[]) {
  const file = new VFile({ path: 'insertion-kinds.yml' });
  const settled = {
    list: settledKindsSchema.parse(
      list.map((one) => ({ document: 'letter', passage: 'p1', kind: 'gloss', reason: 'So it is.', ...one })),
    ),
    file,
  };
  checkPassages('letter', letter.passages, settled);
  const kinds = letter.passages.flatMap((passage) =>
    settleKinds(bracketed(passage.annotations), passage, settled).map(({ kind }) => kind),
  );
  return {
    kinds,
    messages: file.messages.map(({ ruleId, fatal }) => `${ruleId ?? ''}${fatal ? '' : ', not fatal'}`),
  };
}

test.each([
  ['the bracket with words around it', { quote: 'our [Chinese] student' }, ['gloss', 'words', 'words']],
  ['an occurrence', { quote: '[Chinese]', occurrence: 2 }, ['words', 'gloss', 'words']],
  ['in a sentence', { quote: '[left]', passage: 'p1s2', kind: 'note' }, ['words', 'words', 'note']],
])('%s is settled', (_, one, kinds) => {
  expect(settle(one)).toEqual({ kinds, messages: [] });
});

test.each([
  ['words that stand twice', { quote: '[Chinese]' }, 'ambiguous-quote'],
  ['words with several brackets', { quote: 'our [Chinese] student and a [Chinese]' }, 'ambiguous-quote'],
  ['words without a bracket', { quote: 'guest' }, 'ambiguous-quote'],
  ['words that are not there', { quote: '[Korean]' }, 'missing-quote'],
  ['a passage that is not there', { quote: '[left]', passage: 'p2' }, 'dangling-passage'],
  ['what the rules tell anyway', { quote: '[left]', kind: 'words' }, 'idle-kind, not fatal'],
])('%s: %s', (_, one, message) => {
  expect(settle(one)).toEqual({ kinds: ['words', 'words', 'words'], messages: [message] });
});
