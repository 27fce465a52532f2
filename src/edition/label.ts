const roles: Record<string, string> = { p: '¶', o: 'opening line', c: 'closing line' };

/**
 * How a passage is named in print.
 *
 * @param id `p7s12`, `o1`, `abstract`
 * @returns `¶ 7, sentence 12`, `opening line 1`, `abstract`
 */
export function passageLabel(id: string): string {
  const match = /^([poc])(\d+[a-z]*)(?:s(\d+[a-z]*))?$/.exec(id);
  if (!match) return id.replace(/s(\d+[a-z]*)$/, ', sentence $1');
  const [, role = '', number, sentence] = match;
  return `${roles[role] ?? role} ${number ?? ''}${sentence === undefined ? '' : `, sentence ${sentence}`}`;
}
