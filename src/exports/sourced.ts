import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { capitalize } from '../wording/document-labels.ts';
import { markScripts } from '../wording/scripts.ts';

/** Words with the works that they are drawn from, which are numbered in a list of the same page. */
export interface Sourced {
  text: string;
  /** BCP 47; where it is not told, it is taken from the script. */
  lang?: string;
  /** Where the words lead. */
  url?: string;
  /** What kind of thing it is, told behind it in brackets: `Hangul`. */
  remark?: string;
  /** What ends it: a full stop, or what parts it from the next. */
  end?: string;
  /** Numbers of works. */
  works: readonly number[];
  /** How sure it is, where that has to be said: `inferred`. */
  sure?: string;
}

/**
 * Prints words with their sources; the numbers stand close behind them, without a space between.
 *
 * @param list what the ids of the works begin with
 */
export function sourcedHtml(
  { text, lang, url, remark, end = '', works, sure }: Sourced,
  list: string,
): string {
  const words: ElementContent[] = lang === undefined ? markScripts(text) : [h('bdi', { lang }, text)];
  return toHtml([
    ...(url === undefined ? words : [h('a', { href: url }, words)]),
    ...(remark === undefined ? [] : [h('span.remark', ` (${remark})`)]),
    { type: 'text', value: end },
    ...workNumbers(works, list),
    ...(sure === undefined ? [] : [h('span.remark', ` ${capitalize(sure)}.`)]),
  ]);
}

/** Prints paragraphs of HTML with the numbers of their sources behind the last of them. */
export function sourcedProse(html: string, works: readonly number[], list: string): string {
  return html.replace(/(?=<\/p>$)/, toHtml(workNumbers(works, list)));
}

/** `¹ ²`, each a link to its work. */
function workNumbers(works: readonly number[], list: string): Element[] {
  const links = works.map((work) =>
    h('a', { href: `#${list}-${work}`, ariaLabel: `Source ${work}` }, `${work}`),
  );
  return links.length === 0 ? [] : [h('sup.work-numbers', links)];
}

/** A statement as a sentence: with a full stop, unless it has an end of its own. */
export function sentence(text: string): string {
  return /[.!?…][”’"')\]]?$/u.test(text) ? text : `${text}.`;
}
