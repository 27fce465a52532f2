/** A quotation mark of a text, straight or curled. */
interface QuotationMark {
  at: number;
  type: 'single' | 'double';
  opens: boolean;
}

/**
 * A text in quotation marks, the American way (Chicago 18, 6.9 and 12.30): the marks inside it alternate with
 * those around it, single in double in single.
 *
 * @param text the words quoted, as published; whatever is no quotation mark stays as it is, apostrophes too
 * @returns `the so-called “Malaysia.”` → `“the so-called ‘Malaysia.’”`
 */
export function quote(text: string): string {
  let quoted = '';
  let from = 0;
  let depth = 0;
  for (const { at, opens } of quotationMarks(text)) {
    if (!opens) depth = Math.max(0, depth - 1);
    const [opening, closing] = depth % 2 === 0 ? ['‘', '’'] : ['“', '”'];
    quoted += text.slice(from, at) + (opens ? opening : closing);
    from = at + 1;
    if (opens) depth += 1;
  }
  return `“${quoted}${text.slice(from)}”`;
}

/**
 * The marks of a text that open or close a quotation. A single one alone is an apostrophe; of a double one the
 * other half may lie outside the text.
 */
function quotationMarks(text: string): QuotationMark[] {
  const marks: QuotationMark[] = [];
  const open: QuotationMark[] = [];
  const paired = new Set<QuotationMark>();
  for (const { 0: sign, index: at } of text.matchAll(/["“”'‘’]/g)) {
    const mark: QuotationMark = {
      at,
      type: /["“”]/.test(sign) ? 'double' : 'single',
      opens: /[“‘]/.test(sign) || (/["']/.test(sign) && /(?:^|[\s([—–“‘"'])$/.test(text.slice(0, at))),
    };
    const isApostrophe = mark.type === 'single' && !mark.opens && /^\p{L}/u.test(text.slice(at + 1));
    if (isApostrophe) continue;
    marks.push(mark);
    if (mark.opens) open.push(mark);
    else {
      const partner = open.findLast(({ type }) => type === mark.type);
      if (!partner) continue;
      paired.add(partner).add(mark);
      // What was opened inside and never closed is no quotation.
      open.length = open.indexOf(partner);
    }
  }
  return marks.filter((mark) => mark.type === 'double' || paired.has(mark));
}
