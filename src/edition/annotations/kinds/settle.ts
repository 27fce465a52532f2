import type { VFile } from 'vfile';
import type { SettledKind } from '../../../schema/settled-kinds.ts';
import { outermost } from '../../../text/readings.ts';
import { locate } from '../../locate.ts';
import type { Annotation, Passage } from '../../model.ts';
import { findQuote, scopeIn } from '../quotes.ts';
import { annotation } from './index.ts';

type BracketAnnotation = Annotation<'supplied' | 'apparatus'>;

/** What the editor settled in one document. */
export interface Settled {
  list: readonly SettledKind[];
  /** The file in which it stands; it takes the messages. */
  file: VFile;
}

/**
 * Gives brackets the kinds that the editor settled.
 *
 * @param told the brackets of a passage with what the rules tell
 * @param passage the passage
 * @param settled what the editor settled in its document; its file takes the errors `missing-quote`, `ambiguous-quote`
 *   and, where the rules tell the same, the warning `idle-kind`
 */
export function settleKinds(
  told: readonly BracketAnnotation[],
  passage: Pick<Passage, 'id' | 'text' | 'sentences'>,
  { list, file }: Settled,
): BracketAnnotation[] {
  const result = [...told];
  for (const one of list) {
    const scope = scopeIn(passage, one.passage);
    if (!scope) continue;
    const found = findQuote(one, passage.text, scope);
    if ('reason' in found) {
      complain(file, one, found.ruleId, found.reason);
      continue;
    }
    const inside = outermost(result.filter(({ start, end }) => found.start <= start && end <= found.end));
    const [bracket, ...more] = inside;
    if (!bracket || more.length > 0) {
      const count = inside.length === 0 ? 'no bracket' : `${inside.length} brackets`;
      complain(
        file,
        one,
        'ambiguous-quote',
        `“${one.quote}” holds ${count}: quote words with the one that is meant.`,
      );
      continue;
    }
    if (bracket.kind === one.kind)
      complain(
        file,
        one,
        'idle-kind',
        `“${one.quote}” is told as \`${one.kind}\` by the rules: remove it here.`,
        false,
      );
    const { start, end } = bracket;
    result[result.indexOf(bracket)] = annotation({ start, end }, { kind: one.kind });
  }
  return result;
}

/** Tells of what was settled for passages that a document has not. */
export function checkPassages(
  document: string,
  passages: readonly Pick<Passage, 'id' | 'text' | 'sentences'>[],
  { list, file }: Settled,
): void {
  for (const one of list)
    if (!passages.some((passage) => scopeIn(passage, one.passage)))
      complain(file, one, 'dangling-passage', `${document} has no passage ${one.passage}; mend \`passage\`.`);
}

function complain(file: VFile, { quote }: SettledKind, ruleId: string, reason: string, fatal = true): void {
  const message = file.message(reason, { place: locate(file, quote), ruleId, source: 'edition' });
  if (fatal) message.fatal = true;
}
