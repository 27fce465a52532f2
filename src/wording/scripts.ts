import type { ElementContent } from 'hast';

/** A stretch of a text in one script; where that is not Latin, with the language that it is taken for. */
export interface ScriptRun {
  text: string;
  /** BCP 47. */
  lang?: string;
}

/**
 * Scripts other than Latin. Where one script stands for one language that language is told; a script that many
 * languages share is told as itself, for the letters alone do not say whether they are Russian or Mongolian.
 */
const scripts = [
  { lang: 'ja', letters: String.raw`[\p{sc=Hiragana}\p{sc=Katakana}]`, also: String.raw`\p{sc=Han}` },
  { lang: 'zh', letters: String.raw`\p{sc=Han}` },
  { lang: 'ko', letters: String.raw`\p{sc=Hangul}` },
  { lang: 'el', letters: String.raw`\p{sc=Greek}` },
  { lang: 'he', letters: String.raw`\p{sc=Hebrew}` },
  { lang: 'th', letters: String.raw`\p{sc=Thai}` },
  { lang: 'und-Cyrl', letters: String.raw`\p{sc=Cyrillic}` },
  { lang: 'und-Arab', letters: String.raw`\p{sc=Arabic}` },
  { lang: 'und-Deva', letters: String.raw`\p{sc=Devanagari}` },
] as const;

/** What may stand between letters of a script without ending its stretch: `1965–1969年的`, `Правда, 12`. */
const inner = String.raw`[\p{M}\p{N}\p{Pd}:·.’ ]*`;

/** A stretch of each script, in a group of its own. */
const stretches = new RegExp(
  scripts
    .map(({ letters, ...rest }) => {
      const also = 'also' in rest ? rest.also : undefined;
      const first = also === undefined ? letters : `${also}*${letters}`;
      const any = also === undefined ? letters : `(?:${letters}|${also})`;
      return `(${first}\\p{M}*(?:${inner}${any}\\p{M}*)*)`;
    })
    .join('|'),
  'gu',
);

/**
 * Parts a text by script, so that each part can be marked with its language.
 *
 * @param text `Yu Zhan, “不寻常的使命,” 2024`
 * @returns its stretches in order; together they are the text
 */
export function scriptRuns(text: string): ScriptRun[] {
  const runs: ScriptRun[] = [];
  let done = 0;
  for (const match of text.matchAll(stretches)) {
    if (match.index > done) runs.push({ text: text.slice(done, match.index) });
    const script = scripts[match.slice(1).findIndex((group) => group)];
    runs.push({ text: match[0], ...(script && { lang: script.lang }) });
    done = match.index + match[0].length;
  }
  if (done < text.length) runs.push({ text: text.slice(done) });
  return runs;
}

/**
 * A text as the children of an element: every stretch that is not in Latin script is marked with its language.
 *
 * @param foreign words of the text whose language is known
 */
export function markScripts(text: string, foreign?: { words: string; lang: string }): ElementContent[] {
  const at = foreign === undefined ? -1 : text.indexOf(foreign.words);
  if (foreign !== undefined && at >= 0)
    return [
      ...markScripts(text.slice(0, at)),
      inLanguage(foreign.words, foreign.lang),
      ...markScripts(text.slice(at + foreign.words.length)),
    ];
  return scriptRuns(text).map(({ text: value, lang }) =>
    lang === undefined ? { type: 'text', value } : inLanguage(value, lang),
  );
}

const inLanguage = (value: string, lang: string): ElementContent => ({
  type: 'element',
  tagName: 'span',
  properties: { lang },
  children: [{ type: 'text', value }],
});
