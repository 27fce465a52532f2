/** A word of a text; offsets are UTF-16 units, `end` exclusive. */
export interface Word {
  /** Folded, so that spellings that readers take for the same are the same. */
  word: string;
  start: number;
  end: number;
}

/** Scripts written without spaces between words, or, as Hangul, with particles glued to them. */
const UNSPACED = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}]';
/** Any other character of a word. Spacing modifiers such as `ʼ` are apostrophes by another name, and so not among them. */
const LETTER = `(?!${UNSPACED}|[\\u02b0-\\u02ff])[\\p{L}\\p{N}\\p{M}]`;
/** What may stand inside a word without parting it: brackets (`re[write]`), soft hyphens, joiners. */
const GLUE = '[[\\]\\p{Cf}]';
/** What nearly every word of an English text is, known by what ends it: found twice as fast as by the full pattern. */
const PLAIN = '[\\dA-Za-z]+(?=[\\s!-/:-@’”—]|$)';
/** A plain word, a character of an unspaced script with its marks and trailing jamo, or a run of letters. */
const WORD = new RegExp(`${PLAIN}|${UNSPACED}[\\u1160-\\u11ff\\p{M}]*|${LETTER}(?:${GLUE}*${LETTER})*`, 'gu');

/** Letters that Unicode doesn't take apart into a base and a mark. */
const STROKED: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ø: 'o',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

/**
 * Folds a word for comparison: case, width and ligatures (NFKC), diacritics, what glues it.
 *
 * @param word any text
 * @returns `Pyŏngjik` → `pyongjik`, `re[write]` → `rewrite`, `Đồng` → `dong`; Korean syllables stay whole
 */
export function fold(word: string): string {
  // Few words have anything to take apart, and `normalize` is slow.
  if (/^[\da-z]*$/i.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[[\]\p{Cf}\u0300-\u036f]/gu, '')
    .replace(/[đðłøıßæœ]/g, (letter) => STROKED[letter] ?? letter)
    .normalize('NFC');
}

/**
 * Cuts a text into words.
 *
 * Whatever is neither letter nor digit parts words: spaces of any kind, dashes, hyphens, apostrophes. So `Byeong-jik`
 * is two words, as in `Byeong jik`, and `Kosygin’s` is `kosygin` and `s`: either part is found alone, and a query that
 * is cut in the same way finds them in sequence, however they are joined. Brackets alone part nothing, and a
 * free-standing `[?]` is no word. In unspaced scripts every character is a word, so that a name is found inside a run.
 *
 * @param text a published text, or a query
 */
export function words(text: string): Word[] {
  const found: Word[] = [];
  for (const { 0: match, index } of text.matchAll(WORD)) {
    const word = fold(match);
    if (word) found.push({ word, start: index, end: index + match.length });
  }
  return found;
}
