import { own } from '../schema/own.ts';

/** What archivists call kinds of records, the more exact before the general. */
const genres = [
  'record of conversation',
  'record of a conversation',
  'record of the conversation',
  'record of meeting',
  'record of a meeting',
  'record of the meeting',
  'record of talk',
  'record of talks',
  'memorandum of conversation',
  'memorandum of a conversation',
  'memorandum of the conversation',
  'minutes of conversation',
  'minutes of the conversation',
  'minutes of talk',
  'minutes of talks',
  'minutes of meeting',
  'minutes of a meeting',
  'minutes of the meeting',
  'transcript of conversation',
  'transcript of meeting',
  'transcript of the meeting',
  'stenographic record',
  'stenographic transcript',
  'stenographic report',
  'summary record',
  'ciphered telegram',
  'cipher telegram',
  'coded telegram',
  'encrypted telegram',
  'circular telegram',
  'verbal note',
  'note verbale',
  'diplomatic note',
  'aide-mémoire',
  'aide-memoire',
  'intelligence report',
  'background report',
  'press release',
  'joint communiqué',
  'joint communique',
  'joint statement',
  'draft resolution',
  'working paper',
  'from the journal',
  'from the diary',
  'telegram',
  'ciphergram',
  'cablegram',
  'cable',
  'report',
  'letter',
  'memorandum',
  'minutes',
  'protocol',
  'transcript',
  'conversation',
  'speech',
  'statement',
  'declaration',
  'communiqué',
  'communique',
  'resolution',
  'decision',
  'decree',
  'order',
  'directive',
  'instruction',
  'instructions',
  'circular',
  'agreement',
  'treaty',
  'proposal',
  'note',
  'notes',
  'information',
  'journal',
  'diary',
  'bulletin',
  'briefing',
  'interview',
  'article',
  'announcement',
  'message',
  'dispatch',
  'despatch',
  'memo',
  'remarks',
  'address',
  'proclamation',
  'testimony',
  'recollections',
  'memoir',
  'airgram',
  'study',
  'summary',
  'excerpt',
  'excerpts',
  'extract',
];

/** What may stand before the word for a kind of record, and says nothing of it. */
const before = String.raw`(?:(?:top|strictly|very|most)\s+)?(?:secret|confidential|urgent|coded|ciphered|encrypted|draft|brief|short|special|official|final|unofficial|annual|monthly|weekly|political|handwritten|hand-delivered|personal|internal|joint|verbatim|untitled|the|a|an|excerpts? (?:from|of)(?: the| an?)?|extracts? (?:from|of)(?: the| an?)?|translation of(?: the| an?)?),?`;

/** The genre of records that a title names only by where they stand: `From the Journal of …`. */
const renamed: Readonly<Record<string, string>> = {
  'from the journal': 'journal',
  'from the diary': 'diary',
};

/** A kind of record, and whether the title surely says so. */
export interface Genre {
  name: string;
  /** Whether the word heads the title or a part of it; one that merely occurs in it may be of something else. */
  isSure: boolean;
}

/**
 * Finds what kind of record a title says it is.
 *
 * @param title title of a document, or what the archive calls its type
 * @param more an edition's own genres, in lower case
 * @returns the word that heads the title (`Confidential Report from …`), or a part of it between commas
 *   (`Hungarian Embassy, Telegram, 12 May 1965`), else the first word in it that is one; `undefined` if there is none
 */
export function genreOf(title: string, more: readonly string[] = []): Genre | undefined {
  const { head, inside } = patterns(more);
  const parts = [title, ...title.split(/[,.:;(\n]\s+/).slice(1)];
  const heading = parts.map((part) => head.exec(part.trim())?.[1]).find((found) => found !== undefined);
  const found = (heading ?? inside.exec(title)?.[1])?.toLowerCase().replace(/\s+/g, ' ');
  return found === undefined
    ? undefined
    : { name: own(renamed, found) ?? found, isSure: heading !== undefined };
}

const made = new Map<string, { head: RegExp; inside: RegExp }>();

/** The expressions for the known genres and an edition's own. */
function patterns(more: readonly string[]): { head: RegExp; inside: RegExp } {
  const key = more.join('\n');
  const known = made.get(key);
  if (known) return known;
  const words = [...more.map((one) => one.toLowerCase()), ...genres]
    .sort((a, b) => b.split(' ').length - a.split(' ').length)
    .map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+'))
    .join('|');
  const pair = {
    head: new RegExp(`^["“‘'«[(]?(?:${before}\\s+)*(${words})s?(?![\\p{L}-])`, 'iu'),
    inside: new RegExp(`(?<![\\p{L}-])(${words})(?![\\p{L}-])`, 'iu'),
  };
  made.set(key, pair);
  return pair;
}
