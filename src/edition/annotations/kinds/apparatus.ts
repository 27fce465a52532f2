import type { GapReason, Kind } from '../../../schema/insertion-kinds.ts';
import { functionWords, language, offices } from '../lexicon.ts';
import { isEnglish } from '../english.ts';
import { isOffice } from './names.ts';
import type { Situation } from './situation.ts';

/** An insertion that is no words of the English. */
export interface Apparatus {
  kind: Kind;
  /** Why text is missing, where it is. */
  reason?: GapReason;
}

/** What is missing, and the units in which it is counted. */
const missed =
  /\b(?:words?|lines?|pages?|paragraphs?|sentences?|passages?|sections?|parts?|portions?|texts?|names?|surname|signatures?|dates?|numbers?|figures?|amounts?|letters?|characters?|documents?|title|phrases?|items?|sheets?|folios?|columns?|remainder|rest|beginning|end|space|handwriting|initials?|identity|location|attachments?|enclosures?|tables?|maps?|ending|top|bottom|left|right|half|entry|entries|marginalia|notes?|inscription|remarks?|discussion|material|digits?|groups?|place|position|stamp|seal|first name|last name|address|speech|sound|recording|ms|manuscript|parchment|membrane|paper|leaf)\b/u;
/** What does the harm to paper: `[damaged by damp]`. */
const harmed =
  /\b(?:by|with|through|from) (?:damp|water|fire|mice|rats|worms?|insects|age|wear|mou?ld|the binding|ink|use|folding|a fold|a tear)\b/u;

/** Words that tell a gap by themselves, and by what it came about. */
const gapWords: readonly [GapReason, RegExp][] = [
  [
    'illegible',
    /\b(?:illegible|unreadable|undecipherable|indecipherable|unintelligible|undec|undeciph|not (?:legible|readable|decipherable)|garbled?|garbles|corrupt (?:groups?|text|passage|words?)|illegibly|(?:could not|cannot|can['’]t|couldn['’]t) be (?:read|deciphered|made out))\b/u,
  ],
  ['inaudible', /\b(?:inaudible|indistinct|unheard|not (?:audible|recorded))\b/u],
  [
    'lost',
    /\b(?:gap|break|hole|tear|interruption) in (?:the )?(?:original|text|recording|tape|manuscript|transmission|document|copy|source)\b/u,
  ],
  [
    'withheld',
    /\b(?:not (?:declassified|released)|redacted|excised|expletives?|sanitized|expunged|withheld|censored|blacked out|still classified|(?:deleted|omitted|removed|exempted) (?:by|for) (?:the )?(?:censors?|security|FOIA|sanitization))\b/u,
  ],
  [
    'omitted',
    /\b(?:not (?:printed|reproduced|included|translated|transcribed|published|here printed)|omitted here|omitted|omission|ellipsis|left out|elided)\b/u,
  ],
];

/** Words that tell a gap only beside what is missing, or alone: `[lost his] temper` is none. */
const weakGapWords: readonly [GapReason, RegExp][] = [
  ['deleted', /\b(?:crossed|struck|scratched|blotted|inked) (?:out|through)\b|\bdeleted\b|\bobliterated\b/u],
  ['blank', /\b(?:left )?blank\b|\bleft empty\b/u],
  [
    'illegible',
    /\b(?:unclear|not clear|blurred|smudged|faded|faint|effaced|erased|blotted|obscured|(?:ink )?(?:blot|stain|smudge))\b/u,
  ],
  [
    'lost',
    /\b(?:missing|lost|lacking|torn(?: off| away)?|damaged|destroyed|cut(?: off)?|burn(?:ed|t)|lacuna|not (?:found|preserved|available|attached))\b/u,
  ],
];

const quantity =
  /^(?:(?:a|an|the|one|two|three|four|five|six|seven|eight|nine|ten|several|some|few|many|half|less|more|than|about|approximately|approx|last|first|next|remaining|entire|whole|following|preceding|rest|remainder|of|\d+(?:[½¼¾]|\.\d+|[-–]\d+)?|[½¼¾])\s+)+/u;

/** What was written or crossed out, with its words: `[crossed out: at once]`, `[in pencil: where?]`. */
const writtenOn =
  /^(?:(?:crossed|struck|scratched) (?:out|through)|(?:in|by|with) (?:(?:red|blue|black|green|violet|another|different|an?|the same) )*(?:pencil|ink|hand|pen|crayon)|(?:degree of )?(?:classification|secrecy|urgency|precedence))(?: [^:]{1,30})?:/u;

/** `[annotation in the hand of the nuncio: seen]` */
const inHand =
  /^(?:[^\s:]+ ){1,4}in (?:the|his|her|another|\p{L}+['’]s) (?:own )?hand(?:writing)?(?: of [^:]+)?(?::|$)/u;

/** Something that is on the paper besides the text. */
const paper =
  /^(?:(?:an?|the|two|three|four|several|another|other|added|also|again|faded|round|oval|square|rectangular|triangular|large|small|big|official|personal|red|blue|black|green|violet|purple|partially|partly|different|upper|lower|left|right|top|bottom|marginal|margin|in|on|at|incoming|outgoing|registry|registration|receipt|illegible|second|first|third|typed|hand|wax|embossed|old|new|original|coat)\s+)*(?<thing>handwritten|hand-written|handwriting|endorsed|endorsements?|docketed|docket|dorse|superscription|manuscript|typewritten|letterhead|letter head|stamps?|stamped|seals?|sealed|signed|sgd\.?|tughra|monogram|signatures?|initials?|initialed|initialled|paraph|marginalia|marginal|margin|inscription|postmark|watermark|emblem|logo|crest|of arms|visa|resolution|verso|recto|l\.\s?s\.|m\.\s?p\.|pencil|ink|underlined|overleaf|reverse|cover page|title page|facsimile|thumbprint|fingerprint|autograph|checkmark|check mark|doodle|sketch|barcode|header|footer|printed|page break|new page|end of page)(?![\p{L}-])/u;
/** Things on paper whose names are everyday words, too: only their place tells. */
const everyday =
  /^(?:signed|sgd\.?|sealed|stamped|stamps?|seals?|margin|printed|reverse|visa|resolution|pencil|ink|marginal|header|footer|sketch|emblem|underlined|crest|manuscript|initials?|signatures?)$/u;
const byHand =
  /\b(?:in|by|with)\s+(?:(?:red|blue|black|green|violet|purple|another|different|an?|unknown|the same|other)\s+)*(?:pencil|ink|hand|pen|crayon|handwriting|longhand|marker)\b|\b(?:in|on|along) (?:the )?(?:left |right |upper |lower )?margins?$|\bbetween the lines$/u;
const pageMark =
  /^(?:end of |beginning of |start of |top of |bottom of )?(?:pages?|pp?\.|folios?|fols?\.?|fos?\.?|ff?\.|sheets?|membranes?|mm?\.|leaf|ll?\.)\s*(?:no\.? ?)?(?:(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)[\p{Ll}]?(?:\s*[-–/,]\s*\d+[\p{Ll}]?)*|[ivxlc]+|break|ends?)(?:\s+(?:of \d+|ob\.?|verso|recto|reverse|begins|ends|[rv]))*\.?$/u;

const speaksOf =
  /^(?:(?:translator|translators|editor|editors|author|authors|typist|archivist|compiler|transcriber|interpreter|drafter|clerk|reporter|stenographer|recorder|copyist|publisher|cwihp|fbis|wilson center)(?:['’]s?)?(?:\s+(?:note|notes|comment|remark|explanation|addition|insertion|correction))?|translation|trans|transl|tr|eds?|ed|n\.?b|notes?|footnote|endnote|comment|remark|correction|addendum|explanation|source|reference|background|annotation|editorial note|lit|literally|recte|cf|see|sc|corrected from|changed from|altered from|replaces|replacing|inserted|deleted)\b(?:\.?\s*[:.–—-]|,|\s+(?:to|by|from|the|document|also|above|below|note|page|footnote|p\.)\b)/u;
const signedByEditor =
  /(?:--|[—–;:,.-])\s*(?:the\s+)?(?:trans(?:l|lator|lators)?|tr|eds?|editors?|translator['’]s note|author)\.?['’]?$/u;
/** `[Ellipsis in the original]`, `[two words in the margin of the manuscript]`: it speaks of the source. */
const ofSource =
  /\b(?:in|of|on) (?:the )?(?:\p{L}+ )?(?:original|source text|manuscript|typescript|autograph)$/u;
const absence =
  /^(?:(?:not|no|none|without|un)\s*(?:further |full |first |exact |other )*(?:names?|dates?|dated|signatures?|signed|titles?|years?|place|number|surname|given|stated|indicated|specified|identified|recorded|known|mentioned|noted|listed|applicable|classification|addressee|author|heading|recipient|participants|first name)\b.*|undated|unsigned|unnamed|untitled|unidentified|anonymous|n\.\s?d\.|name unknown|date unknown|unknown)$/u;
const emphasis =
  /\b(?:emphasis|underlin\w+|underscor\w+|italics?|bold(?:face)?|capitals?|capitali[sz]ed|stress|quotation marks|quotes|parenthes[ei]s|brackets|punctuation|spelling|ellips[ei]s|highlight\w+)\s+(?:(?:is|are|was|were|as)\s+)?(?:added|in(?: the)? (?:original|source|text)|supplied|mine|ours|by|here|as)\b/u;
/** Parts of a record, as a heading of the editors’ calls them. */
const partOfRecord =
  /^(?:(?:unofficial|official|informal|rough|verbatim|partial|full|free|literal|abridged|complete|second|first)\s+)*(?:translation|paraphrase|c[iy]pher|excerpts?|extracts?|enclosures?|attachments?|annex(?:es)?|appendix|appendices|text|summary|draft|copy|continued|continuation|end|beginning|begin(?: recording)?|end recording|conclusion|postscript|preamble|table|figure|map|chart|photograph|photo|document|telegram|cable|letter|memorandum|tab|part|section|subject|passage|video|audio|question|answer|names?|list)(?:\s+(?:of|from|to|begins?|ends?|follows?|no\.?|number|in|by|translated|\d+|[a-z]|[ivx]+)\b.*)?[.:]?$/u;
const clerk =
  /^(?:rec['’]d|enclosed|forwarded|communicated|circulated|copied|minuted|acknowledged|received|dispatched|sent|transmitted|delivered|drafted|repeated|relayed|date[dl]?|approved|distributed|distribution|filed|as (?:received|heard|published|printed|given|written|delivered|translated|in (?:the )?(?:original|source)|typed|recorded))\b/u;
const scene =
  /^(?:(?:prolonged|stormy|loud|general|sustained|brief|long|short|some|more|tumultuous|slight|light|ironic|scattered|nervous|thunderous|smiling|interrupts|interrupting)[\s,]+)*(?:applause|laughter|laugh(?:s|ing)?|silence|pauses?|interrupt\w*|noise|commotion|chuckl\w+|smil(?:es|ing)|nod(?:s|ding)|shout\w*|cheer(?:s|ing)|crying|sigh\w*|whisper\w*|cough\w*|gestur\w+|point(?:s|ing) (?:to|at|out|on)|addressing|turn(?:s|ing) to|leav(?:es|ing) the|enter(?:s|ing)|recess|intermission|break|interjec\w+|exclamation\w*|animation|voices?\b.*|cries|unidentified|unknown speaker|speaker|(?:speaking|talking) (?:in|to|over|at|with|off)|aside|crosstalk|cross-talk|simultaneous|overlapping|telephone|phone (?:rings|call)|tape|recording|interpreter|translator|audience|crowd|hand(?:s|ing) (?:over|him|the)|show(?:s|ing) (?:him|the|a)|read(?:s|ing) (?:from|out|aloud|the)|music|bells?|ringing|moderator|announcer)\b/u;
/** What people do while they speak, wherever in a sentence it is told. */
const gesture =
  /^(?:\p{Ll}+ )?(?:applause|laughter|laugh(?:s|ing)|pauses?|smil(?:es|ing)|nod(?:s|ding)|sigh(?:s|ing)|cough(?:s|ing)|chuckl(?:es|ing)|whispering|shouting|interrupting|crying|speaking|talking|overlapping|aside)\b/u;
/** `[Latin: Deo gratias]`: a language, and words of it. */
const inLanguage = new RegExp(`^${language.source}:`, 'u');
/** `[The Chairman laughs heartily]`: a subject does it. */
const scenic =
  /^(?:\p{L}+['’]?\p{L}* ){1,5}(?:laughs|nods|smiles|sighs|coughs|chuckles|whispers|shouts|cheers|applauds?|gestures|points|pauses|interrupts|interjects|reads|enters|leaves|rises|exits?|returns|weeps|shrugs)\b/u;
/** Who or what is heard: `[First unidentified speaker, in French]`, `[Begin recording]`. */
const heard =
  /\b(?:speakers?|interpreter|recording|audience|moderator|announcer|correspondent|reporter|unidentified|unknown (?:man|woman|voice))\b/u;
/** `[thus in the original]`, `[so; apparently four is meant]`: what the source has is what it has. */
const asWritten =
  /^(?:(?:as|thus|so)(?: (?:written|spelled|spelt|dated|typed|printed))? in (?:the )?(?:original|source|text|document|manuscript|copy|translation)|(?:thus|so)(?:;|:|,? (?:apparently|probably|presumably|evidently))\s.+)$/u;
/** `[reading uncertain]`, `[name doubtful]` */
const uncertain =
  /^(?:(?:the )?(?:reading|spelling|name|surname|date|figure|number|word|transcription|transliteration|identification|translation|meaning|rendering)s? (?:(?:is|are) )?)?(?:uncertain|doubtful|unsure|conjectural|tentative)$/u;
/** What follows or belongs to a record and is only told of: `[distribution list follows]`. */
const elsewhere =
  /^(?:\p{L}+ ){0,3}(?:list|text|copy|map|table|chart|signatures?|names?|enclosures?|annex|appendix|translation|document|letter|report) (?:follows?|(?:is |are )?(?:attached|enclosed|appended)|below|overleaf)$/u;
const doubt =
  /^(?:presumably|probably|possibly|perhaps|maybe|likely|most likely|apparently|supposedly|seemingly|evidently)\s+(?=\S)/u;

/**
 * Tells apparatus by the bracket’s own words and its place.
 *
 * @returns nothing for what is supplied so that the English reads
 */
export function readApparatus(situation: Situation): Apparatus | undefined {
  const { own, isDoubled } = situation;
  const lower = own.toLowerCase();
  if (isDoubled) return gapIn(lower, situation) ?? { kind: 'conjecture' };
  if (/\bsic\b/u.test(lower))
    return { kind: speaksOf.test(lower) && !lower.startsWith('sic') ? 'note' : 'sic' };
  if (asWritten.test(lower)) return { kind: 'sic' };
  if (/^(?:(?:foot|end)?note|fn\.?)\s*\d+$/u.test(lower)) return { kind: 'footnote' };
  if (writtenOn.test(lower) || inHand.test(lower)) return { kind: 'paratext' };
  if (isConjecture(situation) || uncertain.test(lower)) return { kind: 'conjecture' };
  const told = speaksOf.test(lower) || signedByEditor.test(lower);
  if (told) return { kind: 'note' };
  const onPaper = isOnPaper(lower, situation);
  // Dots of the source’s own are no gap.
  if (/^ellips[ei]s\b/u.test(lower) && ofSource.test(lower)) return { kind: 'note' };
  const gap = gapIn(lower, situation);
  if (onPaper && !(gap && /^(?:illegible|unreadable|two|one|\d)/u.test(lower))) return { kind: 'paratext' };
  if (gap) return gap;
  if (onPaper || isLanguageOfSource(own)) return { kind: 'paratext' };
  return isNote(lower, situation) ? { kind: 'note' } : undefined;
}

function isConjecture({ own: inner }: Situation): boolean {
  const words = inner.split(/\s+/);
  if (/\(\?\)[.”"’']?$/u.test(inner)) return true;
  if (/[\p{L}\p{N}.)”"’']\s*\?[”"’']?$/u.test(inner))
    return (
      !/^(?:who|what|when|where|why|how|is|are|do|does|did|will|can)\b/iu.test(inner) || words.length < 3
    );
  return doubt.test(inner.toLowerCase()) && words.length > 1 && /[\p{Lu}\p{N}]/u.test(inner.slice(1));
}

function gapIn(lower: string, situation: Situation): Apparatus | undefined {
  // `[2 words]`, `[-1-group-]`: counted, not told.
  if (/^-?\d+[ -](?:words?|lines?|groups?|letters?|characters?|pages?)-?$/u.test(lower))
    return { kind: 'gap', reason: 'unknown' };
  const strong = gapWords.find(([, pattern]) => pattern.test(lower));
  if (strong && (isBrief(lower) || missed.test(lower) || situation.isFreestanding))
    return { kind: 'gap', reason: strong[0] };
  if (
    /^(?:omitted here|here follows?|here follow|there follows?|the following|(?:one|two|several|\d+) (?:pages?|paragraphs?|lines?|words?|sections?|sentences?) of)\b/u.test(
      lower,
    ) &&
    situation.isFreestanding
  )
    return { kind: 'gap', reason: 'omitted' };
  const weak = weakGapWords.find(([, pattern]) => pattern.test(lower));
  if (!weak) return undefined;
  const rest = lower
    .replace(weak[1], '')
    .replace(harmed, '')
    .replace(quantity, '')
    .replace(/[.,;:]/g, '')
    .trim();
  const alone =
    rest === '' || /^(?:is|are|was|were|in (?:the )?(?:original|source|text|copy|document))$/u.test(rest);
  const ofText =
    missed.test(lower) &&
    lower.split(/\s+/).length <= 8 &&
    !/^(?:the|a|his|her|their|our)\b(?!.*\b(?:is|are|was|were)\b)/u.test(lower);
  return alone || ofText ? { kind: 'gap', reason: weak[0] } : undefined;
}

const isBrief = (lower: string) => lower.split(/\s+/).length <= 4;

function isOnPaper(lower: string, { isInSentence, isFreestanding }: Situation): boolean {
  if (pageMark.test(lower)) return true;
  if (byHand.test(lower) && lower.split(/\s+/).length <= 8) return true;
  // `[faded USSR Foreign Ministry stamp: …]`
  if (
    /^(?:[^\s:]+\s+){0,5}(?:stamps?|seals?|handwritten|signatures?|inscription|marginal note|resolution):/u.test(
      lower,
    )
  )
    return true;
  const match = paper.exec(lower);
  if (!match) return false;
  const thing = match.groups?.thing ?? '';
  const rest = lower.slice(match[0].length);
  if (/^\s*(?:$|[:;,.(“"/–—-])/u.test(rest))
    return !(
      everyday.test(thing) &&
      isInSentence &&
      rest.trim() === '' &&
      !/^(?:signatures?|initials)$/u.test(thing)
    );
  return !everyday.test(thing) || isFreestanding || !isInSentence;
}

const isLanguageOfSource = (inner: string) =>
  new RegExp(
    `^(?:written |typed |word |phrase |text |sentence |expression )*in (?:the )?(?:${language.source}|foreign languages?|capital letters|capitals|Latin script|Cyrillic)(?:,? (?:and|or) \\p{L}+)?(?: in(?: the)? (?:original|source|text))?$`,
    'iu',
  ).test(inner) ||
  (/\bin (?:the )?original(?: (?:text|document))?$/iu.test(inner) && /^in\b/iu.test(inner));

function isNote(
  lower: string,
  {
    inner,
    isFreestanding,
    isAlone,
    isInSentence,
    startsLine,
    isLast,
    opensSpeech,
    followsSpeaker,
    beginsSentence,
    words,
  }: Situation,
): boolean {
  // `Minister: [Already speaking] that is …`
  if (followsSpeaker && words.length > 1 && /^(?:Already|Still|Now|\p{Lu}\p{Ll}+ing)\s+\p{L}+/u.test(inner))
    return true;
  if (followsSpeaker && /^(?:through|via) (?:an? |the |his |her )?(?:interpreter|translator)$/u.test(lower))
    return true;
  if ([absence, emphasis, elsewhere, ofSource].some((pattern) => pattern.test(lower))) return true;
  // `[Postscript:]` is a label of what follows, `[the following:]` is not.
  if (/^\p{Lu}[\p{L} .]+:$/u.test(inner) && startsLine) return true;
  if (/^(?:re-?)?translated from\b/u.test(lower)) return true;
  if (!isFreestanding && !isAlone)
    return (
      /^(?:Excerpts?|Extracts?|(?:\p{L}+ )?[Tt]ranslation|Draft|Copy|Text|Summary|Continued|Abridged)$/u.test(
        inner,
      ) ||
      /^as (?:received|heard|published|printed|given)$/u.test(lower) ||
      (clerk.test(lower) && /^\p{Lu}.*\d/u.test(inner)) ||
      (words.length < 5 && gesture.test(lower) && !isInSentence)
    );
  if (/^\p{Lu}/u.test(inner) && (heard.test(lower) || scenic.test(lower))) return true;
  // What stands before a whole sentence is none of its words: `[Castro] How about you?`
  if (beginsSentence && !words.every((word) => functionWords.has(word.toLowerCase()))) return true;
  if (partOfRecord.test(lower) || clerk.test(lower) || scene.test(lower)) return true;
  const properOnly = words.every((word) => !/^\p{Ll}/u.test(word) || functionWords.has(word));
  if (/^\p{Lu}/u.test(inner) && /[.!]$/u.test(inner) && words.length >= 2 && !properOnly) return true;
  // `[Latin: Deo gratias]` gives words of the source.
  if (inLanguage.test(inner)) return false;
  if (/^\p{Lu}[\p{L} ]{2,30}:\s/u.test(inner)) return true;
  // Behind the last sentence of a paragraph stands no beginning of another.
  if (/^\p{Lu}/u.test(inner) && !properOnly && words.length > 1 && isLast) return true;
  if (isAlone && words.length >= 3 && !properOnly) return true;
  // What has a line for itself and is no name is no word of a sentence: `[Cypher]`.
  if (isAlone && words.length > 0 && words.every((word) => isEnglish(word) && !isOffice(word))) return true;
  const first = words[0]?.toLowerCase() ?? '';
  const last = words.at(-1)?.toLowerCase() ?? '';
  if (words.some((word) => offices.has(word.toLowerCase())) && words.length > 1) return false;
  if (functionWords.has(first) || functionWords.has(last)) return false;
  if (opensSpeech && words.length === 1 && offices.has(first)) return true;
  return (
    /^\p{Lu}/u.test(inner) &&
    !properOnly &&
    (words.length >= 5 || (words.length >= 2 && (opensSpeech || isAlone)))
  );
}
