import type { Kind } from '../../../schema/insertion-kinds.ts';
import { registerOf } from '../../../schema/registers.ts';
import type { Annotation } from '../../model.ts';
import type { Range } from '../../../text/range.ts';
import { smallNumber } from '../dates/lexicon.ts';
import { isEnglish } from '../english.ts';
import * as lexicon from '../lexicon.ts';
import {
  hasOffice,
  isAbbreviation,
  isAcronymOf,
  isOffice,
  isSameName,
  isSurname,
  isSurnameFirst,
  nameRun,
} from './names.ts';
import type { Situation } from './situation.ts';

/** The rules for what is supplied so that the English reads; the first that holds decides. */
export const suppliedRules: readonly [Kind, (situation: Situation) => boolean][] = [
  ['name', ({ finishesWord, before }) => finishesWord && /(?:^|[^\p{L}])\p{Lu}\.?$/u.test(before)],
  ['name', finishesName],
  ['words', ({ finishesWord, beginsWord }) => finishesWord || beginsWord],
  ['variant', isOtherTime],
  ['variant', isSameFigure],
  ['words', isFunctional],
  // `[and Haiphong]` goes on with a list or a sentence, whatever it names.
  ['words', ({ words }) => words.length > 1 && /^(?:and|but|nor)$/u.test(words[0] ?? '')],
  ['date', isDate],
  ['variant', isNamedAgain],
  ['place', completesPlace],
  ['gloss', explainsPronoun],
  ['gloss', spellsOut],
  ['variant', isOtherForm],
  ['gloss', translates],
  ['name', completesFollowing],
  ['gloss', isOfficeOfNext],
  ['name', completesPreceding],
  ['gloss', isInApposition],
  ['place', ({ range, names }) => names.some((name) => isOf(name, 'placeName') && goesBeyond(name, range))],
  [
    'name',
    ({ range, names }) => names.some((name) => isOf(name, 'persName', 'orgName') && goesBeyond(name, range)),
  ],
  ['words', ({ inner }) => /\p{L}|\p{N}/u.test(inner)],
];

const capital = /^(?:[dl]['’]|\p{Ll}{2}-)?\p{Lu}/u;

/** Whether something is named that TEI calls so. */
const isOf = (name: Annotation<'mention'>, ...elements: string[]) =>
  elements.includes(registerOf(name.entry)?.element ?? '');

/** Whether something takes the insertion in and goes on outside it. */
const goesBeyond = (outer: Range, insertion: Range) =>
  outer.start <= insertion.start &&
  insertion.end <= outer.end &&
  outer.end - outer.start > insertion.end - insertion.start;

const lower = (words: readonly string[]) => words.map((word) => word.toLowerCase().replace(/['’]s$/, ''));
const hasCapital = (words: readonly string[]) => words.some((word) => capital.test(word));

/** Whether a word holds sentences together; `US` is a country. */
const isFunctionWord = (word: string) =>
  lexicon.functionWords.has(word.toLowerCase()) && (word.length < 2 || word !== word.toUpperCase());

/** `Mowbr[ay]`: letters that finish a word with a capital which is not English. */
function finishesName({ finishesWord, before, inner }: Situation): boolean {
  const stem = /(?<![\p{L}])\p{Lu}\p{Ll}+$/u.exec(before)?.[0];
  return finishesWord && stem !== undefined && !isEnglish(stem + inner) && !isEnglish(stem);
}

/** Words that are all written with a capital, but for articles, particles and the like. */
const isProper = (words: readonly string[]) =>
  hasCapital(words) &&
  words.every((word) => capital.test(word) || /^\p{N}/u.test(word) || lexicon.particles.has(word));

/** An office with what it is over, and perhaps a name: `Foreign Minister Tomás`, `Chairman of the Chamber of Trade`. */
const isTitled = (words: readonly string[]) =>
  capital.test(words[0] ?? '') &&
  words.some(isOffice) &&
  words.every(
    (word) =>
      capital.test(word) || isOffice(word) || lexicon.particles.has(word) || lexicon.prepositions.has(word),
  );

/** `20 hours [8 p.m.]`: the hour again. */
function isOtherTime({ inner, before }: Situation): boolean {
  const clock = /^\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]\.?\s?m\.?|hours|hrs|o['’]clock)(?:\s+\p{L}+ time)?$/iu;
  return (
    clock.test(inner) && /\d{1,2}(?:[:.]?\d{2})?\s*(?:hours|hrs|o['’]clock|[ap]\.?m\.?)\s*$/iu.test(before)
  );
}

/** `xii [12th]`, `3 [three]`: the number again. */
function isSameFigure({ inner, before }: Situation): boolean {
  const figure = figureOf(/(?<![\p{L}\p{N}])(\p{L}+|\p{N}+)\s*$/u.exec(before)?.[1] ?? '');
  return figure !== undefined && figure === figureOf(inner.replace(/(?<=\d)(?:st|nd|rd|th)$/u, ''));
}

function figureOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  if (!/^(?:[ivxlcj]{2,}|[IVXLC]{2,})$/.test(text)) return smallNumber(text.length > 2 ? text : '');
  const values = Array.from(text.toLowerCase()).map(
    (letter) => ({ i: 1, j: 1, v: 5, x: 10, l: 50, c: 100 })[letter] ?? 0,
  );
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

/** Nothing but words that hold sentences together: `[and they]`, `[the]`, `[he said that]`. */
function isFunctional({ words }: Situation): boolean {
  // `May` is a month and `Will` a man; only the first word of a sentence has a capital of its own.
  return (
    words.length > 0 &&
    words.every(
      (word, at) =>
        lexicon.functionWords.has(word) ||
        word === 'I' ||
        (at === 0 && !/^(?:May|Will)$/.test(word) && lexicon.functionWords.has(word.toLowerCase())),
    )
  );
}

/** Nothing but a date, or a part of one. */
function isDate({ inner, range, dates }: Situation): boolean {
  const first = inner.search(/[\p{L}\p{N}]/u);
  return (
    dates.some((date) => {
      if (date.start <= range.start && range.end <= date.end) return true;
      // The bracket holds the date and at most a preposition before it: `[in 1963]`.
      const lead = inner.slice(0, Math.max(0, date.start - range.start - 1));
      const rest = inner.slice(date.end - range.start - 1);
      return (
        range.start < date.start &&
        date.end < range.end &&
        /^(?:\s*(?:on|in|at|of|from|since|until|dated|i\.e\.,?|that is,?|the|night|evening|morning|for|the year|during))*\s*$/iu.test(
          lead,
        ) &&
        rest.trim() === ''
      );
    }) ||
    /^(?:1[5-9]|20)\d{2}(?:\s*[-–/]\s*\d{2,4})?$/.test(inner) ||
    /^(?:at )?\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]\.?\s?m\.?|hours|o['’]clock)(?:,? \p{L}+ time)?$/iu.test(
      inner.slice(Math.max(0, first)),
    )
  );
}

/** The registers know it: all of it names the entry that the words before it name. */
function isNamedAgain({ range, before, names, text }: Situation): boolean {
  const edge = text.slice(0, range.start).trimEnd().length;
  return (
    before !== '' &&
    names.some(
      (name) =>
        name.start === range.start + 1 &&
        name.end === range.end - 1 &&
        names.some((other) => other.entry === name.entry && other.end === edge),
    )
  );
}

/** `[South] Korea`, `Congo [Brazzaville]`, `Republic [of Korea]`. */
function completesPlace({ words, next, previous, range, names, after }: Situation): boolean {
  if (names.some((name) => isOf(name, 'placeName') && goesBeyond(name, range))) return true;
  const own = lower(words);
  const isQualifier =
    own.length > 0 && own.every((word) => word.split('-').every((part) => lexicon.placeQualifiers.has(part)));
  if (
    isQualifier &&
    hasCapital(words) &&
    capital.test(next) &&
    /^\s/.test(after) &&
    !isBody(next) &&
    !isOffice(next)
  )
    return true;
  if (
    /^(?:republic|kingdom|union|democratic|people['’]?s?|federal|socialist|soviet)/u.test(own[0] ?? '') &&
    own.at(-1) === 'of' &&
    capital.test(next)
  )
    return true;
  if (own[0] === 'of' && hasCapital(words) && lexicon.states.has(previous.toLowerCase())) return true;
  return (
    words.length <= 2 &&
    isProper(words) &&
    lexicon.sharedPlaces.has(previous.toLowerCase()) &&
    !isOffice(words[0] ?? '') &&
    !lexicon.isDemonym(words[0] ?? '')
  );
}

const isBody = (word: string) => lexicon.bodies.has(word.toLowerCase().replace(/['’]s?$/u, ''));

/** `they [the Czechs]`, `here [in Prague]`, `we [China]`: says for whom or what a word stands. */
function explainsPronoun({ words, previous, next, inner, before }: Situation): boolean {
  const own = lower(words);
  const first = own[0] ?? '';
  const word = previous.toLowerCase();
  if (lexicon.possessives.has(word) && word !== 'her')
    return lexicon.determiners.has(first) && /['’]s?$/u.test(inner);
  // An initial that stands for someone: `M. [the head of the mission]`.
  const initial = /(?:^|\s)\p{Lu}\.\s*$/u.test(before) && lexicon.determiners.has(first);
  if (initial) return true;
  // `went home. [Ada] Byron`: the sentence is over.
  if (!lexicon.deictics.has(word) || /[.!?:;]\s*$/u.test(before)) return false;
  if (lexicon.determiners.has(first)) return words.length > 1;
  if (lexicon.prepositions.has(first)) return /^(?:here|there|home|abroad)$/.test(word);
  return (
    isProper(words) &&
    !(
      lexicon.isDemonym(words.at(-1) ?? '') &&
      /^\p{Ll}/u.test(next) &&
      words.length === 1 &&
      !inner.endsWith('s') &&
      !isVerb(next)
    )
  );
}

const isVerb = (word: string) =>
  /^(?:is|are|was|were|will|would|must|has|have|had|can|could|should|may|might|did|does|do|not|told|said|met|came|went|left|gave|took|held|saw|spoke|began|sent|wrote|brought|made|got|flew|heard|found|fell|read|sat|paid|ran|put|set|broke|became|knew|thought|lost|won)$/u.test(
    word,
  ) || /(?:ed|s)$/u.test(word);

/** `NVA [National People’s Army]`, `Brezhnev [Leonid Brezhnev]`: the long form behind the short one. */
function spellsOut({ words, previous, before, inner }: Situation): boolean {
  // `VKP(b) [All-Union Communist Party (Bolsheviks)]`
  const isShort = isAbbreviation(previous) || /(?:^|\s)\p{Lu}{2,}\(\p{L}\)\s*$/u.test(before);
  if (isShort && words.length > 1 && !isAbbreviation(inner)) return true;
  if (isContracted(/(\p{L}{2,6})\.\s*$/u.exec(before)?.[1] ?? '', inner)) return true;
  const run = nameRun(before);
  if (!run || !isProper(words) || hasOffice(run.words)) return false;
  const own = new Set(lower(words));
  return words.length > run.words.length && lower(run.words).every((word) => own.has(word));
}

/** `Commr. [Commissioner]`: the letters of the word, in order. */
function isContracted(short: string, word: string): boolean {
  const [letters, whole] = [short.toLowerCase(), word.toLowerCase()];
  if (short === '' || !/^\p{L}+$/u.test(word) || whole.length <= letters.length) return false;
  let at = -1;
  return Array.from(letters).every((letter, index) => {
    at = whole.indexOf(letter, at + 1);
    return index === 0 ? at === 0 : at > 0;
  });
}

/** `Pak Sun-hui [Pak Sun Hui]`, `Peking [Beijing]`, `Central Council [CC]`, `Breslau [now Wroclaw]`. */
function isOtherForm({ words, inner, before }: Situation): boolean {
  const run = nameRun(before);
  if (!run) return false;
  const renamed =
    /^(?:now|today|presently|present-day|today['’]s|formerly|former|previously|later|earlier|also|alias|a\.?k\.?a\.?|or|known as|recte|originally)\s+/iu.exec(
      inner,
    );
  if (renamed && capital.test(inner.slice(renamed[0].length))) return true;
  if (!hasCapital(words)) return false;
  if (isAcronymOf(inner, run.words)) return true;
  // `COMRADE HYSNI [KAPO]`: among capitals a word in capitals is no abbreviation.
  if (isAbbreviation(inner) && run.words.length > 1 && run.words.some((word) => /\p{Ll}/u.test(word)))
    return true;
  if (!isProper(words)) return false;
  if (run.words.some((_, at) => isSameName(run.words.slice(at).join(' '), inner))) return true;
  if (run.words.some(isOffice) || run.words.length > 3 || words.length > 3 || words.some(isOffice))
    return false;
  if (run.words.length === 1 && isSurnameFirst(run.words[0] ?? '') && words.length <= 2) return false;
  return (
    /^(?:in|at|to|from|near|via|through|toward|towards|leave|leaves|left|reach|reached|around|outside|into|visited|visit|province|city|county|town|district|village|of|and)$/.test(
      run.lead,
    ) &&
    isForeignName(run.words) &&
    isForeignName(words) &&
    run.words.length === 1
  );
}

const isForeignName = (words: readonly string[]) => words.some((word) => word.length > 2 && !isEnglish(word));

/** An English rendering behind foreign words: `obkom [regional party committee]`, `“Doroga v gory” [The Road …]`. */
function translates({ words, before, previous, inner }: Situation): boolean {
  if (words.length === 0 || !words.every((word) => isEnglish(word))) return false;
  const quoted = /[“"«‘']([^“”"«»]{2,80})[”"»’'][,.]?\s*$/u.exec(before)?.[1];
  const foreign = (text: string) => {
    const all = text.match(/\p{L}[\p{L}’'-]+/gu) ?? [];
    return all.length > 0 && all.filter((word) => !isEnglish(word)).length * 2 >= all.length;
  };
  if (quoted !== undefined) return foreign(quoted);
  if (/^\p{Ll}{3,}/u.test(previous))
    return foreign(previous) && !lexicon.functionWords.has((words[0] ?? '').toLowerCase());
  const run = nameRun(before);
  return (
    run !== undefined &&
    !hasOffice(run.words) &&
    foreign(run.words.join(' ')) &&
    /^(?:the )?\p{Lu}/u.test(inner) &&
    words.length > 1 &&
    !words.some(isOffice)
  );
}

/** `[Ivan] Petrov`, `[Minister Ivan] Petrov`, `[Chinese] Embassy`, `[Acting] Counselor`, `Director [of Protocol] Xie`. */
function completesFollowing({ words, next, after, inner, before, previous }: Situation): boolean {
  if (!capital.test(next) || !/^\s/.test(after) || /^\s*\n/.test(after)) return false;
  const own = lower(words);
  if (own[0] === 'of') return isOffice(previous) || isBody(previous) || isOffice(previous.replace(/s$/, ''));
  if (!(isProper(words) || isTitled(words)) || isFunctionWord(words[0] ?? '')) return false;
  const following = (/^(?:\s*\p{Lu}[\p{L}’'-]*){1,4}/u.exec(after)?.[0] ?? '').trim().split(/\s+/);
  if (following.some(isBody)) return true;
  if (isOffice(next)) return true;
  if (/['’]s?$/u.test(inner)) return false;
  if (words.some(isOffice)) return !endsInOffice(words);
  // A whole sentence may begin behind it.
  return (
    (!/[.!?]\s*$/u.test(inner) || /(?:^|[\s.])\p{Lu}\p{L}{0,2}\.$/u.test(inner)) &&
    !(
      before.trim() !== '' &&
      isEnglish(next.toLowerCase()) &&
      next !== next.toUpperCase() &&
      lexicon.functionWords.has(next.toLowerCase())
    )
  );
}

/** `Warsaw Pact Chief of Staff`, `Cuban Minister`: an office with what it is over, and no name of a person. */
function endsInOffice(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  if (isOffice(last) || lexicon.domains.has(last.toLowerCase()) || isBody(last)) return true;
  const of = words.findLastIndex((word) => word === 'of' || word === 'for');
  return of > 0 && of === words.length - 2;
}

/** `General Secretary of the Workers’ Party` */
const isOfficeOf = (words: readonly string[]) => {
  const of = words.indexOf('of');
  return of > 0 && isOffice(words[of - 1] ?? '');
};

/** `[Minister] Petrov`, `X, [Chairman of the Chamber of Trade]`: says who a named person is. */
function isOfficeOfNext({ words, next, after, before }: Situation): boolean {
  if (!isTitled(words)) return false;
  // `Kim Il [First Vice Premier] and`
  const run = nameRun(before);
  if (
    run &&
    !isOffice(run.words.at(-1) ?? '') &&
    (endsInOffice(words) || isOfficeOf(words)) &&
    !capital.test(next) &&
    !run.words.every(isBody)
  )
    return true;
  if (capital.test(next) && /^\s/.test(after) && endsInOffice(words)) return true;
  return /\p{Lu}\p{L}*,\s*$/u.test(before) && /^\s*(?:$|[^\p{L}\s])/u.test(after);
}

/** `Premier [Zhou]`, `Minister Tao [Wenhui]`, `Second Department [of the Ministry]`, `Great Patriotic [War]`. */
function completesPreceding({ words, before, inner }: Situation): boolean {
  if (/[,;:.!?]\s*$/u.test(before) && !/(?:^|[\s(])(?:\p{L}{1,5}|\p{Lu})\.\s*$/u.test(before)) return false;
  const run = nameRun(before);
  if (!run || !hasCapital(words)) return false;
  const own = lower(words);
  const last = run.words.at(-1) ?? '';
  if (own[0] === 'of' || own[0] === 'for') {
    const isNumbered =
      /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))$/iu.test(
        run.words.at(-2) ?? '',
      );
    return (isBody(last) && isNumbered) || (isOffice(last) && !run.isDefinite);
  }
  const named = isProper(words) || (lexicon.particles.has(own[0] ?? '') && capital.test(words.at(-1) ?? ''));
  if (!named || lexicon.functionWords.has(own[0] ?? '')) return false;
  if (words.every((word) => isBody(word))) return run.words.length > 1 || lexicon.isDemonym(last);
  if (isOffice(last)) return !run.isDefinite && !words.every(isOffice);
  // `Comrade Filippov [Stalin]`: a surname behind a surname is another name of the same person.
  if (hasOffice(run.words) && isSurname(last) && words.length === 1) return false;
  if (hasOffice(run.words)) return !run.isDefinite || !run.words.includes('of');
  if (isSurnameFirst(run.words[0] ?? '') && run.words.length === 1 && words.length <= 2) return true;
  if (/^\p{Lu}$|^\p{Lu}\.$/u.test(last)) return true;
  if (run.words.length === 1 && words.length === 1)
    return (
      isForeignName(run.words) && isForeignName(words) && !isSurname(last) && last !== last.toUpperCase()
    );
  // A whole name with the surname first lacks nothing: what stands behind it is another name.
  if (isSurnameFirst(run.words[0] ?? '')) return false;
  return (
    run.words.length >= 2 &&
    words.length <= 2 &&
    !/\p{P}/u.test(inner.replace(/[-’'.]/g, '')) &&
    isForeignName(run.words) &&
    !run.words.some(isBody)
  );
}

/** `the Secretary [Kim Jong Il]`, `our side [the GDR]`, `Dutch [Flemish] traders`, `Lo Hall [in the old palace]`. */
function isInApposition({ words, before, previous, next, after, inner }: Situation): boolean {
  const own = lower(words);
  const first = own[0] ?? '';
  const ends = !/^\s*\p{Ll}/u.test(after) || isVerb(next) || lexicon.functionWords.has(next.toLowerCase());
  if (/\b(?:i\.e\.|viz\.?)|^(?:that is,?|namely,?|meaning|e\.g\.)/iu.test(inner)) return true;
  if (lexicon.isDemonym(previous) && words.length === 1 && lexicon.isDemonym(words[0] ?? '')) return true;
  if (/[.!?:;]\s*$/u.test(before)) return false;
  if (/\p{L}[”"’»]\s*$/u.test(before) && lexicon.determiners.has(first) && words.length > 2) return true;
  const run = nameRun(before);
  if (lexicon.prepositions.has(first))
    return (
      lexicon.locatives.has(first) &&
      words.length > 1 &&
      run !== undefined &&
      !run.isDefinite &&
      run.words.length <= 3 &&
      !isOffice(previous) &&
      // Someone is told or met somewhere; only a place lies there.
      !isSurname(previous) &&
      !hasOffice(run.words)
    );
  if (/,\s*$/u.test(before)) return false;
  if (run) {
    // `Robert [son of Alan]`, `Zhou Rong [head of the bureau]`, `VIRGIL [cover name of an agent]`
    if (lexicon.determiners.has(first) || (own[1] === 'of' && isNoun(first) && !isOffice(previous)))
      return words.length > 1;
    if (!hasCapital(words)) return run.words.length === 1 && isAbbreviation(previous);
    return isProper(words) && ends && (run.isDefinite || hasOffice(run.words) || run.words.length === 1);
  }
  if (!/^\p{Ll}/u.test(previous) || lexicon.functionWords.has(previous)) return false;
  if (lexicon.determiners.has(first)) return words.length > 1 && isNounPhrase(before);
  return (
    isProper(words) &&
    ends &&
    isNounPhrase(before) &&
    !(
      lexicon.isDemonym(words.at(-1) ?? '') &&
      words.length === 1 &&
      /^\s*\p{Ll}/u.test(after) &&
      !isVerb(next)
    )
  );
}

/** Whether a word in small letters may be a noun: it holds no sentence together and is no participle. */
const isNoun = (word: string) =>
  isOffice(word) || (/^\p{Ll}{3,}$/u.test(word) && !isFunctionWord(word) && !/(?:ed|ing)$/u.test(word));

/** Whether a text ends in a phrase that an article or a possessive opens: `the old man`, `our side`. */
function isNounPhrase(before: string): boolean {
  const words = (before.match(/[\p{L}’'-]+/gu) ?? []).slice(-6).reverse();
  for (const word of words) {
    const one = word.toLowerCase();
    if (lexicon.determiners.has(one)) return true;
    if (lexicon.functionWords.has(one) && one !== 'of') return false;
  }
  return false;
}
