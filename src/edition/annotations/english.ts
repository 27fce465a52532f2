import american from 'dictionary-en';
import british from 'dictionary-en-gb';

let known: ReadonlySet<string> | undefined;

/** The words of American and British English in the Hunspell dictionaries, most of them without their endings. */
function english(): ReadonlySet<string> {
  known ??= new Set(
    [american, british].flatMap(({ dic }) =>
      new TextDecoder()
        .decode(dic)
        .split('\n')
        .map((entry) => entry.replace(/\/.*|\s.*/, ''))
        // A name in capitals is no English word for being in the list.
        .filter((word) => word === word.toLowerCase()),
    ),
  );
  return known;
}

const prefix =
  /^(?:anti|counter|dis|inter|intra|mis|multi|non|over|post|pre|re|self|sub|super|trans|ultra|un|under)(?=\p{L}{4})/u;
/** Endings of English, with what stands in their place in a word without them. */
const endings: readonly [RegExp, string][] = [
  [/s$/u, ''],
  [/es$/u, ''],
  [/ies$/u, 'y'],
  [/ed$/u, ''],
  [/d$/u, ''],
  [/ied$/u, 'y'],
  [/ing$/u, ''],
  [/ing$/u, 'e'],
  [/ly$/u, ''],
  [/ily$/u, 'y'],
  [/ally$/u, ''],
  [/ers?$/u, ''],
  [/ers?$/u, 'e'],
  [/ness$/u, ''],
  [/iness$/u, 'y'],
  [/ist(?:s|ic)?$/u, ''],
  [/ism$/u, ''],
  [/i[sz](?:e|es|ed|ing|ation)$/u, ''],
  [/[ae]nce$/u, ''],
  [/ment$/u, ''],
  [/ions?$/u, ''],
  [/ions?$/u, 'e'],
  [/ations?$/u, 'e'],
  [/ations?$/u, ''],
  [/able$/u, ''],
  [/able$/u, 'e'],
];

/** Whether a word is English: in the dictionaries, or made from one that is by common beginnings and endings. */
export function isEnglish(word: string): boolean {
  return word
    .toLowerCase()
    .normalize('NFC')
    .split(/[-’'.]/)
    .filter((part) => part.length > 1)
    .every((part) => [part, part.replace(prefix, '')].some(isForm));
}

function isForm(word: string): boolean {
  if (english().has(word)) return true;
  return endings.some(([ending, rest]) => {
    const stem = word.replace(ending, rest);
    // `rotted`: the doubled letter goes with the ending.
    const single = stem.replace(/(\p{L})\1$/u, '$1');
    return stem !== word && stem.length >= 3 && (english().has(stem) || english().has(single));
  });
}
