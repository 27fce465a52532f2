/**
 * The address of a passage.
 *
 * @param document the address of its document's page
 * @param from the id of the passage, or the first of a range: `p7s12`
 * @param to the last of a range: `p7s14`
 * @returns `…/#p7s12`, `…/?to=p7s14#p7s12`
 */
export function passageAddress(document: string, from: string, to = from): string {
  return `${document}${to === from ? '' : `?to=${to}`}#${from}`;
}
