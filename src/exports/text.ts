import { toString } from 'mdast-util-to-string';
import type { Document, Passage, Prose } from '../edition/model.ts';
import { shelfMark } from '../wording/shelf-mark.ts';
import { withoutInsertionsOf } from './readings.ts';

/**
 * A document as plain text: its title, where it is from, and its passages as published, each paragraph with its ¶.
 *
 * @param document the document
 * @returns UTF-8 text, a blank line between passages
 */
export function documentToText(document: Pick<Document, 'data' | 'passages'>): string {
  return print(document, [], ({ text }) => text);
}

/**
 * The same without the translators' insertions, as the page shows it in that view. It says so at its head, for it is
 * neither what was published nor the original.
 */
export function documentToTextWithout(document: Pick<Document, 'data' | 'passages'>): string {
  const remark = '(The translation without its insertions in square brackets; not the published text.)';
  return print(document, [remark], (passage) => withoutInsertionsOf(passage).text);
}

function print(
  { data, passages }: Pick<Document, 'data' | 'passages'>,
  remarks: readonly string[],
  textOf: (passage: Passage) => string,
): string {
  const { archive } = data;
  const head = [
    data.title,
    data.date,
    [archive.repository, shelfMark(archive)].filter(Boolean).join(', '),
    archive.url ?? '',
    ...remarks,
  ];
  const body = passages.map((passage) => {
    const { role, number } = passage;
    const text = textOf(passage);
    if (role === 'abstract') return `[The archive’s abstract]\n${text}`;
    return role === 'paragraph' ? `¶ ${number ?? ''}\n${text}` : text;
  });
  return `${[head.filter(Boolean).join('\n'), ...body].join('\n\n')}\n`;
}

/** The editor's prose as plain text, a line a block. */
export function proseToText(prose: Prose): string {
  return prose.map((block) => toString(block)).join('\n');
}
