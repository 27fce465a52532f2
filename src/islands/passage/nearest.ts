interface Parts {
  prefix: string;
  number: number;
}

function parts(id: string): Parts {
  const match = /^(\D+?)(\d+)/.exec(id);
  return { prefix: match?.[1] ?? id, number: Number(match?.[2] ?? 0) };
}

/**
 * The passage nearest to one that does not exist: its paragraph, else the one of nearest number of its kind,
 * else the first of all.
 *
 * @param wanted the id that leads nowhere: `p7s99`, `p12`
 * @param ids the ids of the paragraphs and lines that exist, in reading order; at least one
 */
export function nearest(wanted: string, ids: readonly string[]): string | undefined {
  const paragraph = wanted.replace(/s\d+[a-z]*$/, '');
  if (ids.includes(paragraph)) return paragraph;
  const { prefix, number } = parts(paragraph);
  const distance = (id: string) => Math.abs(parts(id).number - number);
  const kin = ids.filter((id) => parts(id).prefix === prefix);
  return (
    kin.reduce<string | undefined>(
      (best, id) => (best === undefined || distance(id) < distance(best) ? id : best),
      undefined,
    ) ?? ids[0]
  );
}
