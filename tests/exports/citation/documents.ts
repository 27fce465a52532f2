import type { DocumentData } from '../../../src/schema/document.ts';

/** What every document has. */
const least = {
  title: 'On the Harvest',
  genre: 'report',
  date: '1957-06',
  archive: {},
  revision: { date: '2026-03-09', digest: '1a2b3c4d5e6f' },
  source: { file: 'harvest.txt', sha256: 'a'.repeat(64), format: 'labelled-page' },
} satisfies DocumentData;

/** A document of which next to nothing is known. */
export const bare: DocumentData = least;

/** A telegram with a sender and a recipient, and signs that every format has its own idea of. */
export const telegram: DocumentData = {
  ...least,
  title: `Telegram, Embassy of Hungary, Prague, 'On "Grain & Oil": 50% of_Plan #1 {draft} ~ C:\\x ^ 평양'`,
  shortTitle: 'Grain & Oil',
  genre: 'telegram',
  date: '1957-06-03',
  from: 'Embassy of Hungary, Prague',
  to: 'Ministry of Trade and Industry',
  archive: {
    repository: 'Archive of Grain & Oil',
    reference: 'MOL XIX-J-1-j',
    folios: '12-14, 20',
    record: '7',
    url: 'https://archive.example/record_7?x=1&y=2',
  },
  originalLanguage: 'Hungarian',
  translators: ['Jeffrey Wang', 'Shen Zhihua', 'Henk van der Berg'],
  obtainedBy: ['Kim Byeong-jik'],
};

/** A conversation, whose title says all. */
export const conversation: DocumentData = {
  ...least,
  title: 'Record of Conversation between Comrade A. and the Ambassador’s Deputy',
  genre: 'record of conversation',
  date: '1957',
  archive: { repository: 'Archive of Examples', reference: 'F. 5, op. 30, d. 2', folios: 'listy 15-20' },
  translators: ['Balázs Szalontai'],
};
