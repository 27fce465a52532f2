import { toString } from 'mdast-util-to-string';
import type { Document, Prose } from '../edition/model.ts';
import { shelfMark } from '../wording/shelf-mark.ts';

/**
 * A document as plain text: its title, where it is from, and its passages as published, each paragraph with its ¶.
 *
 * @param document the document
 * @returns UTF-8 text, a blank line between passages
 */
export function documentToText({ data, passages }: Pick<Document, 'data' | 'passages'>): string {
  const { archive } = data;
  const head = [
    data.title,
    data.date,
    [archive.repository, shelfMark(archive)].filter(Boolean).join(', '),
    archive.url ?? '',
  ];
  const body = passages.map(({ role, number, text }) => {
    if (role === 'abstract') return `[The archive’s abstract]\n${text}`;
    return role === 'paragraph' ? `¶ ${number ?? ''}\n${text}` : text;
  });
  return `${[head.filter(Boolean).join('\n'), ...body].join('\n\n')}\n`;
}

/** The editor's prose as plain text, a line a block. */
export function proseToText(prose: Prose): string {
  return prose.map((block) => toString(block)).join('\n');
}
