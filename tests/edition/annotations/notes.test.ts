import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { hangNotes } from '../../../src/edition/annotations/notes.ts';
import { readNote, type WrittenNote } from '../../../src/edition/prose.ts';
import { document, prose } from '../invent.ts';

const letter = document(
  'letter',
  {},
  {
    o1: 'To the Guild',
    p1: 'He came. He said [that] he came.',
    p2: 'They met twice. They parted.',
  },
);

/** A note as written, read from its file. */
function note(id: string, matter: string, text = 'A note.'): WrittenNote {
  const read = readNote(
    new VFile({ path: `content/notes/${id}.md`, value: `---\n${matter}\n---\n\n${text}\n` }),
  );
  if (!read) throw new Error('The note can’t be read.');
  return read;
}

/** The notes and side-heads that are hung on a document, each with its passage and the words that it hangs on. */
function place(document: typeof letter, written: readonly WrittenNote[]) {
  const { passages } = hangNotes(document, written);
  const placed = passages.flatMap(({ id: passage, text, annotations }) =>
    annotations.map((one) => ({ ...one, passage, quote: text.slice(one.start, one.end) })),
  );
  return {
    notes: placed.filter((one) => one.type === 'note'),
    sideHeads: placed.filter((one) => one.type === 'side-head'),
  };
}

const hung = (passage: string, quote: string, rest = '') =>
  `kind: note\ndocument: letter\npassage: ${passage}\nquote: "${quote}"\n${rest}sources: [work]\nconfidence: verified`;

const messages = ({ file }: WrittenNote) =>
  file.messages.map(({ ruleId, reason, fatal }) => ({ ruleId, reason, fatal }));

test('notes are numbered in reading order, whatever their files are called', () => {
  const written = [
    note('a', hung('p2s2', 'parted')),
    note('b', hung('p1', '[that]')),
    note('c', hung('o1', 'Guild')),
  ];
  const { notes, sideHeads } = place(letter, written);
  expect(
    notes.map(({ number, id, passage, start, end, quote }) => ({ number, id, passage, start, end, quote })),
  ).toEqual([
    { number: 1, id: 'c', passage: 'o1', start: 7, end: 12, quote: 'Guild' },
    { number: 2, id: 'b', passage: 'p1', start: 17, end: 23, quote: '[that]' },
    { number: 3, id: 'a', passage: 'p2', start: 21, end: 27, quote: 'parted' },
  ]);
  expect(notes[0]).toMatchObject({
    prose: prose('A note.'),
    sources: ['work'],
    confidence: 'verified',
  });
  expect(sideHeads).toEqual([]);
  expect(written.flatMap(messages)).toEqual([]);
});

test('a side-head stands before its sentence', () => {
  const head = note('head', 'kind: side-head\ndocument: letter\npassage: p2s2', 'The parting');
  expect(place(letter, [head])).toEqual({
    notes: [],
    sideHeads: [
      {
        type: 'side-head',
        id: 'head',
        passage: 'p2',
        before: 'p2s2',
        start: 16,
        end: 28,
        quote: 'They parted.',
        text: 'The parting',
      },
    ],
  });
});

describe('a phrase', () => {
  test('is looked for in its sentence alone', () => {
    expect(place(letter, [note('a', hung('p1s2', 'He'))]).notes[0]).toMatchObject({ start: 9, end: 11 });
  });

  test('that stands twice needs its occurrence', () => {
    const twice = note('a', hung('p1', 'came'));
    place(letter, [twice]);
    expect(messages(twice)).toEqual([
      {
        ruleId: 'ambiguous-quote',
        fatal: true,
        reason: '“came” stands 2 times in p1: say which with `occurrence`, or quote more.',
      },
    ]);
    const second = note('b', hung('p1', 'came', 'occurrence: 2\n'));
    expect(place(letter, [second]).notes[0]).toMatchObject({ start: 27, end: 31 });
    expect(messages(second)).toEqual([]);
  });

  test('that does not stand there is an error', () => {
    const missing = note('a', hung('p2', 'He said that'));
    expect(place(letter, [missing]).notes).toEqual([]);
    expect(messages(missing)).toEqual([
      {
        ruleId: 'missing-quote',
        fatal: true,
        reason:
          '“He said that” does not stand in letter#p2: quote it as published, brackets and quotation marks included.',
      },
    ]);
  });

  test('that does not stand there often enough is an error', () => {
    const third = note('a', hung('p1', 'came', 'occurrence: 3\n'));
    place(letter, [third]);
    expect(messages(third)).toEqual([
      { ruleId: 'missing-quote', fatal: true, reason: '“came” does not stand in letter#p1 3 times.' },
    ]);
  });
});

test('a passage that does not exist is an error', () => {
  const lost = note('a', hung('p9', 'He'));
  place(letter, [lost]);
  expect(messages(lost)).toEqual([
    { ruleId: 'dangling-passage', fatal: true, reason: 'letter has no passage p9; mend `passage`.' },
  ]);
});

test('side-heads stand in the order of the text, that of ¶ 2 before that of ¶ 10', () => {
  const long = document(
    'letter',
    {},
    Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`p${index + 1}`, 'He came. He left.'])),
  );
  const heads = ['p10s2', 'p10', 'p2s2', 'p2'].map((passage) =>
    note(passage, `kind: side-head\ndocument: letter\npassage: ${passage}`, 'A head'),
  );
  expect(place(long, heads).sideHeads.map(({ before }) => before)).toEqual(['p2', 'p2s2', 'p10', 'p10s2']);
});
