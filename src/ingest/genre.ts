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
  'airgram',
  'study',
  'summary',
  'excerpt',
  'excerpts',
  'extract',
];

const atStart = new RegExp(`^["“‘'«]?(${genres.join('|')})(?![\\p{L}-])`, 'iu');
const asPart = new Set(genres);

/** The genre of records that a title names only by where they stand: `From the Journal of …`. */
const renamed: Readonly<Record<string, string>> = {
  'from the journal': 'journal',
  'from the diary': 'diary',
};

/**
 * Finds what kind of record a title says it is.
 *
 * @param title title of a document
 * @returns the word at its start, or the one that stands between commas: `Hungarian Embassy, Telegram, 12 May 1965`;
 *   in lower case; `undefined` if there is none
 */
export function genreOf(title: string): string | undefined {
  const parts = title.split(/[,.:;]\s+/).map((part) => part.trim().toLowerCase());
  const found = atStart.exec(title)?.[1]?.toLowerCase() ?? parts.find((part) => asPart.has(part));
  return found && (own(renamed, found) ?? found);
}
