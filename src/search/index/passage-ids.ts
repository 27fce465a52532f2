import { sentenceId } from '../../schema/passage-id.ts';

/**
 * Writes the ids of a document's passages in short: a paragraph whose sentences are numbered without a gap as
 * `p7:64`, other ids as they are.
 *
 * @param ids those of paragraphs, each before those of its sentences
 */
export function packPassageIds(ids: readonly string[]): string {
  const packed: string[] = [];
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? '';
    let sentences = 0;
    while (ids[at + 1] === sentenceId(id, sentences + 1)) {
      sentences++;
      at++;
    }
    packed.push(sentences > 0 ? `${id}:${sentences}` : id);
  }
  return packed.join(' ');
}

/** The ids that were written in short. */
export function unpackPassageIds(packed: string): string[] {
  return packed.split(' ').flatMap((part) => {
    const [id = '', count = '0'] = part.split(':');
    return [id, ...Array.from({ length: Number(count) }, (_, at) => sentenceId(id, at + 1))];
  });
}
