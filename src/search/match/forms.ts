import { otherSpellings } from './spelling.ts';

/**
 * Words whose seeming inflections are other words: `butted`, `corpses`, `evening`, `goods`, `herring`, `hissing`,
 * `news`, `offing`, `outing`, `shed`, `thing`, `united`, `willing`. Only common ones are worth their bytes.
 */
const INVARIABLE = new Set('but corps even good her his new off out she the unit will'.split(' '));

/**
 * The regular inflections of an English word, by the rules of spelling.
 *
 * @param base a folded word
 * @returns `plan` → `plans`, `planned`, `planning`; nothing for words of one or two letters or of other alphabets
 */
function inflect(base: string): string[] {
  if (!/^[a-z]{3,}$/.test(base) || INVARIABLE.has(base)) return [];
  const cut = (length: number, ...endings: string[]) =>
    endings.map((ending) => base.slice(0, base.length - length) + ending);
  if (/[^aeiou]y$/.test(base)) return cut(1, 'ies', 'ied', 'ying');
  if (base.endsWith('ie')) return [...cut(0, 's', 'd'), ...cut(2, 'ying')];
  // `agreed`, but `see` has no `seed` and `fee` no `feed`.
  if (base.endsWith('ee')) return cut(0, 's', 'ing', ...(base.length > 4 ? ['d'] : []));
  if (base.endsWith('e')) return [...cut(0, 's', 'd'), ...cut(1, 'ing')];
  const plurals = /(?:[sxz]|[cs]h)$/.test(base) ? ['es'] : base.endsWith('o') ? ['s', 'es'] : ['s'];
  const verbs = ['ed', 'ing'];
  const doubled = verbs.map((ending) => base.slice(-1) + ending);
  // A short vowel asks for a double consonant (`planned`, where `planed` is from `plane`);
  // in longer words it depends on the stress (`visited`, `occurred`).
  const short = /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(base);
  const either = /[^aeiou][aeiou][^aeiouwxy]$/.test(base);
  return cut(0, ...plurals, ...(short ? doubled : either ? [...verbs, ...doubled] : verbs));
}

/**
 * The forms that a word finds besides itself when it isn't quoted.
 *
 * One step and no further: a plain word finds its regular inflections, an inflected one the plain word. So `state`
 * finds `stated`, but `states` does not; and no two words meet for the sake of a common beginning, as in a stemmer
 * (`united` and `unit`, `organize` and `organ`). Irregular forms are words of their own.
 *
 * @param word folded
 * @returns the word itself and the others, all in British and in American spelling
 */
export function forms(word: string): string[] {
  const own = [word, ...inflect(word), ...bases(word)];
  return [...new Set([...own, ...own.flatMap(otherSpellings)])];
}

/**
 * The plain words of which a word is a regular inflection.
 *
 * @param word folded
 * @returns `planned` → `plan`; nothing for a plain word
 */
export function bases(word: string): string[] {
  const found = [1, 2, 3, 4]
    .flatMap((length) => ['', 'e', 'y', 'ie'].map((ending) => word.slice(0, -length) + ending))
    .filter((base) => inflect(base).includes(word));
  return [...new Set(found)];
}
