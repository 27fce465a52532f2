import { expect, test } from 'vitest';
import type { Passage } from '../../src/edition/model.ts';
import { document, entry, prose } from '../edition/invent.ts';
import { documentToText, documentToTextWithout, proseToText } from '../../src/exports/text.ts';
import type { DocumentData } from '../../src/schema/document.ts';

const data = {
  title: 'A letter',
  date: '1965-03-02',
  archive: { repository: 'An Archive', reference: 'X 1', folios: '3-4', url: 'https://example.org/1' },
} as DocumentData;
const passage = (role: Passage['role'], text: string, number?: string) => ({ role, text, number }) as Passage;

test('title, origin, and every passage as published, paragraphs with their ¶', () => {
  const passages = [
    passage('abstract', 'What it is.'),
    passage('opener', '[To the] Ministry:', '1'),
    passage('paragraph', 'It is so.', '1'),
    passage('closer', 'Moscow', '1'),
  ];
  expect(documentToText({ data, passages })).toBe(
    'A letter\n1965-03-02\nAn Archive, X 1, 3-4\nhttps://example.org/1\n\n' +
      '[The archive’s abstract]\nWhat it is.\n\n[To the] Ministry:\n\n¶ 1\nIt is so.\n\nMoscow\n',
  );
});

test('without insertions each goes with the space that it leaves over, apparatus stays, and the file says what it is', () => {
  const kim = entry('people/kim', { name: 'Kim Il Sung', variants: [{ form: 'Kim' }] });
  const letter = document(
    'letter',
    {},
    { p1: 'So [that] Kim [Il Sung] left [two lines illegible] and support [this], [sic] he said.' },
    [kim],
  );
  expect(documentToTextWithout(letter)).toBe(
    'Title of letter\n1901-05-06\n(The translation without its insertions in square brackets; not the published text.)\n\n' +
      '¶ 1\nSo Kim left [two lines illegible] and support, [sic] he said.\n',
  );
});

test('the editor’s prose is its words, a line a block', () => {
  expect(proseToText([...prose('One.'), ...prose('Two.')])).toBe('One.\nTwo.');
});
