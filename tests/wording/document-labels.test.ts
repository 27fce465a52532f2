import { expect, test } from 'vitest';
import { labelDocuments } from '../../src/wording/document-labels.ts';

const made = (id: string, genre: string, date: string, shortTitle?: string) => ({
  id,
  data: { genre, date, title: `The title of ${id}`, ...(shortTitle !== undefined && { shortTitle }) },
});

test('a document is called by as little as tells it apart', () => {
  const labels = labelDocuments([
    made('a', 'telegram', '1965-03-02'),
    made('b', 'letter', '1964-07-30'),
    made('c', 'letter', '1964-11-24'),
    made('d', 'note', '1965', 'First note'),
    made('e', 'note', '1965'),
  ]);
  expect([...labels.values()]).toEqual([
    { id: 'a', label: 'Telegram', running: 'the telegram' },
    { id: 'b', label: 'Letter, 30 July 1964', running: 'the letter of 30 July 1964' },
    { id: 'c', label: 'Letter, 24 November 1964', running: 'the letter of 24 November 1964' },
    { id: 'd', label: 'First note', running: '“First note”' },
    { id: 'e', label: 'The title of e', running: '“The title of e”' },
  ]);
});
