import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { tieFootnotes } from '../../../src/edition/annotations/footnotes.ts';
import { ofType } from '../../../src/edition/model.ts';
import { passageToHtml } from '../../../src/exports/html.ts';
import { document } from '../invent.ts';

const letter = document(
  'letter',
  {
    footnotes: [
      {
        number: '1',
        note: 'c1',
        calls: [
          { passage: 'p1', start: 8, end: 11 },
          { passage: 'p2', start: 3, end: 6 },
        ],
      },
      { number: '2', note: 'c2', calls: [{ passage: 'p2', start: 15, end: 16 }] },
      { number: '3', note: 'c3', calls: [] },
    ],
  },
  {
    p1: 'He came [1] late.',
    p2: 'He [1] told ROE2 so.',
    c1: '[1] By sea.',
    c2: '2 A ship.',
    c3: '[3] Nobody calls it.',
  },
);

test('a call leads to its footnote, and the number of a footnote to where it is called first', () => {
  const ties = letter.passages.flatMap(({ id, text, annotations }) =>
    ofType(annotations, 'footnote').map(({ start, end, part, to }) => [id, text.slice(start, end), part, to]),
  );
  expect(ties).toEqual([
    ['p1', '[1]', 'call', 'c1'],
    ['p2', '[1]', 'call', 'c1'],
    ['p2', '2', 'call', 'c2'],
    ['c1', '[1]', 'note', 'p1'],
  ]);
});

test('both are links of the page and no words of the English, and the text stays as it is', () => {
  const html = letter.passages.map((passage) => passageToHtml(passage, '/')[0]?.html ?? '');
  expect(html[0]).toContain(
    '<span class="apparatus" data-kind="footnote"><a class="footnote call" href="#c1">[1]</a></span>',
  );
  expect(html[2]).toContain('<a class="footnote note" href="#p1">[1]</a>');
  expect(html.map((one) => one.replace(/<[^>]*>/g, ''))).toEqual(letter.passages.map(({ text }) => text));
});

test('a footnote that the text no longer has is an error that says what to do', () => {
  const file = new VFile({ path: 'content/documents/letter.md' });
  const gone = [{ number: '1', note: 'c9', calls: [{ passage: 'p1', start: 0, end: 2 }] }];
  expect(tieFootnotes(gone, [{ id: 'p1', text: 'He came.' }], file)).toEqual({ p1: [] });
  expect(file.messages.map(({ ruleId, reason, fatal }) => ({ ruleId, reason, fatal }))).toEqual([
    {
      ruleId: 'dangling-footnote',
      reason:
        'Footnote 1 speaks of `c9`, characters 0 to 1, which the text hasn’t: correct `footnotes` above, or have ' +
        'ingest read the dump again.',
      fatal: true,
    },
  ]);
});
