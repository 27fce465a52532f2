import { paragraphOf, parsePassageId, roleOf, wholeNumber } from '../../schema/passage-id.ts';

/**
 * The passage nearest to one that does not exist: its paragraph, else the one of nearest number of its kind,
 * else the first paragraph, else the first of all.
 *
 * @param wanted the id that leads nowhere: `p7s99`, `p12`, or what stands in its place
 * @param ids the ids of the paragraphs and lines that exist, in reading order; at least one
 */
export function nearest(wanted: string, ids: readonly string[]): string | undefined {
  const paragraph = paragraphOf(wanted);
  if (ids.includes(paragraph)) return paragraph;
  const distance = (id: string) => Math.abs(numberOf(id) - numberOf(wanted));
  const kin = ids.filter((id) => parsePassageId(id)?.role === parsePassageId(wanted)?.role);
  return (
    kin.reduce<string | undefined>(
      (best, id) => (best === undefined || distance(id) < distance(best) ? id : best),
      undefined,
    ) ??
    ids.find((id) => roleOf(id) === 'paragraph') ??
    ids[0]
  );
}

const numberOf = (id: string): number => wholeNumber(parsePassageId(id)?.number ?? '0');
