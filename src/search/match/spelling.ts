/**
 * How British and American spelling differ, as pairs of endings or stems: each side is another spelling of the other.
 * What a rule makes of a word that it wasn't made for is no word, and found nowhere.
 */
const PAIRS: readonly [british: RegExp, american: RegExp, toAmerican: string, toBritish: string][] = [
  [
    /^((?:mis|dis|un|re)?(?:arm|behavi|cand|clam|col|demean|endeav|fav|ferv|flav|harb|hon|hum|lab|neighb|parl|ranc|rig|rum|sav|splend|val|vap|vig))our/,
    /^((?:mis|dis|un|re)?(?:arm|behavi|cand|clam|col|demean|endeav|fav|ferv|flav|harb|hon|hum|lab|neighb|parl|ranc|rig|rum|sav|splend|val|vap|vig))or/,
    '$1or',
    '$1our',
  ],
  [
    /^([a-z]{3,})is(e|ed|es|er|ers|ing|ation|ations)$/,
    /^([a-z]{3,})iz(e|ed|es|er|ers|ing|ation|ations)$/,
    '$1iz$2',
    '$1is$2',
  ],
  [/^([a-z]{3,})ys(e|ed|es|ing)$/, /^([a-z]{3,})yz(e|ed|es|ing)$/, '$1yz$2', '$1ys$2'],
  [
    /^(cent|theat|fib|calib|lust|spect|meag|somb)re(s|d)?$/,
    /^(cent|theat|fib|calib|lust|spect|meag|somb)er(s|ed)?$/,
    '$1er$2',
    '$1re$2',
  ],
  [/^(def|off|pret|lic)enc(e|es|ed)$/, /^(def|off|pret|lic)ens(e|es|ed)$/, '$1ens$2', '$1enc$2'],
  [/^(catal|dial|anal|monol|prol)ogue(s?)$/, /^(catal|dial|anal|monol|prol)og(s?)$/, '$1og$2', '$1ogue$2'],
  [/^program(?:me)(s?)$/, /^program(s?)$/, 'program$1', 'programme$1'],
  [/^([a-z]+[aeiou])ll(ed|ing|er|ers)$/, /^([a-z]+[aeiou])l(ed|ing|er|ers)$/, '$1l$2', '$1ll$2'],
  [/^(judg|acknowledg|abridg)ement(s?)$/, /^(judg|acknowledg|abridg)ment(s?)$/, '$1ment$2', '$1ement$2'],
  [/^grey(s|ed|ing)?$/, /^gray(s|ed|ing)?$/, 'gray$1', 'grey$1'],
  [/^plough/, /^plow/, 'plow', 'plough'],
  [/^sceptic/, /^skeptic/, 'skeptic', 'sceptic'],
];

/**
 * The other spelling of an English word.
 *
 * @param word folded
 * @returns `colour` → `color` and back; nothing where there is none
 */
export function otherSpellings(word: string): string[] {
  return PAIRS.flatMap(([british, american, toAmerican, toBritish]) =>
    british.test(word)
      ? [word.replace(british, toAmerican)]
      : american.test(word)
        ? [word.replace(american, toBritish)]
        : [],
  );
}
