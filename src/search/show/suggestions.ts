import { registerOf } from '../../schema/registers.ts';
import type { Library } from '../match/library.ts';
import { fold, words } from '../match/tokens.ts';
import { plural } from './piece.ts';

/** What may be meant by what is being typed. */
export type Suggestion = { text: string; detail: string } & (
  { type: 'entry' | 'word'; query: string } | { type: 'document'; path: string }
);

/** So many entries and titles, and so many words. */
const NAMED = 5;
const WORDS = 4;

/**
 * Suggests entries and titles with a word that begins as the query does, and words that begin as its last does.
 *
 * @returns nothing for less than two letters
 */
export async function suggestions(query: string, library: Library): Promise<Suggestion[]> {
  const typed = words(query);
  const last = typed.at(-1);
  if (!last || last.word.length < 2 || last.end < query.trimEnd().length) return [];
  const isNamed = !/["“”„«»()*~]|(?:^|\s)-/.test(query);
  const [named, known] = await Promise.all([
    isNamed ? library.suggestions(typed.map(({ word }) => word).join(' '), NAMED) : [],
    library.vocabulary(last.word),
  ]);
  const begun = known
    .filter(({ word, count }) => count > 0 && fold(word).startsWith(last.word) && fold(word) !== last.word)
    .sort((a, b) => b.count - a.count)
    .slice(0, WORDS);
  return [
    ...named.map(({ type, text, detail, path }): Suggestion =>
      type === 'entry'
        ? {
            type,
            text,
            detail: [registerOf(path.slice(1))?.one, detail].filter(Boolean).join(' · '),
            query: text,
          }
        : { type, text, detail, path },
    ),
    ...begun.map(({ word, count }): Suggestion => ({
      type: 'word',
      text: query.slice(0, last.start) + word,
      detail: count === 1 ? 'once' : plural(count, 'time'),
      query: query.slice(0, last.start) + word,
    })),
  ];
}
