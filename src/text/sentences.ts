import { toString } from 'nlcst-to-string';
import { ParseEnglish } from 'parse-english';
import type { Range } from './range.ts';

const english = new ParseEnglish();

/** So many characters before a cut tell whether an abbreviation ends there. */
const LOOK_BACK = 16;

/** Abbreviations that a number follows: `No. 123`, `Vol. 5`, `op. 49`. */
const beforeNumber =
  /(?:^|[^\p{L}\p{N}])(?:nos?|nrs?|vols?|pp?|art|sec|ch|fig|par|ser|tel|ref|op|ll?|ff?|dd?|inv|bd|doc|approx|ca?)\.\s+$/iu;

/** Titles that a name follows: `Cde. Kim`, `Comr. Stalin`, `Amb. Pan`. */
const beforeName =
  /(?:^|[^\p{L}\p{N}])(?:cdes?|comrs?|com|mrs?|ms|messrs|drs?|prof|amb|gen|col|lt|maj|capt|cpt|adm|sgt|gov|sen|rep|rev|hon|st|mt|min|sec|pres)\.\s+$/iu;

/** An hour or a short number, and behind it a word that begins sentences and no name: `at 4 p.m. The`, `No. 123. The`. */
const afterNumber =
  /(?:\b[ap]\.m\.["”’)\]]*|(?<=(?:\p{L}|\b(?:[Nn][or]s?|[Vv]ols?|[Pp]p?|[Aa]rt|[Oo]p|[Dd]|[Ff]|ll?)\.)\s)\d{1,3}\.)\s+(?=(?:The|An?|He|She|It|They|We|I|You|This|That|These|Those|His|Her|Its|Their|Our|My|In|On|At|By|After|Before|When|While|Then|But|And|There|During|Both|All|Later|If|As|For|Nobody|Everyone)\s)/gu;

/**
 * Proposes where the sentences of a paragraph begin.
 *
 * The cuts are `parse-english`'s, which knows that `[N.G.] Sudarikov` is one name, less those behind the abbreviations of
 * archival English and those inside an insertion, and with those behind an hour or a number.
 *
 * @param text the published text of one paragraph
 * @param insertions the ranges of its insertions, from `[` to `]`, in reading order
 * @returns offsets of the first characters, ascending; the first is 0 unless the text is blank
 */
export function proposeSentences(text: string, insertions: readonly Range[]): number[] {
  const starts = englishStarts(text).filter((start) => !isAbbreviated(text, start));
  const hours = [...text.matchAll(afterNumber)].map((match) => match.index + match[0].length);
  const all = hours.length > 0 ? [...new Set([...starts, ...hours])].sort((a, b) => a - b) : starts;
  return outside(all, insertions);
}

function englishStarts(text: string): number[] {
  const starts: number[] = [];
  let offset = 0;
  for (const paragraph of english.parse(text).children) {
    if (paragraph.type !== 'ParagraphNode') {
      offset += toString(paragraph).length;
      continue;
    }
    for (const node of paragraph.children) {
      if (node.type === 'SentenceNode') starts.push(offset);
      offset += toString(node).length;
    }
  }
  return starts;
}

/** Whether what seems to end a sentence before an offset is an abbreviation that goes on behind it. */
function isAbbreviated(text: string, start: number): boolean {
  if (start === 0) return false;
  const before = text.slice(Math.max(0, start - LOOK_BACK), start);
  const next = text.slice(start, start + 2);
  return (
    (/^[\d№(]/.test(next) && beforeNumber.test(before)) ||
    (/^[\p{Lu}[]/u.test(next) && beforeName.test(before))
  );
}

/** The offsets that are in no insertion; both in ascending order, and gone through once. */
function outside(starts: readonly number[], insertions: readonly Range[]): number[] {
  let at = 0;
  return starts.filter((start) => {
    for (let range = insertions[at]; range && range.end <= start; range = insertions[at]) at += 1;
    const range = insertions[at];
    return !range || start <= range.start;
  });
}
