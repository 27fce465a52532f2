import type { VFile } from 'vfile';
import { ledgerSchema, type LedgerFile } from '../schema/ledger.ts';
import { readYaml } from '../typed-markdown/index.ts';

const header = `# Every id that was ever published of this document: the digest of a paragraph's text, and where each of its sentences
# begins (in UTF-16 units). Written by \`npm run ingest\`. Ids are added, or retired with an alias or as a tombstone; they
# are never renumbered, reused or removed, for links and citations rely on them. Below them, every revision of the text.
`;

/**
 * Reads the ledger of a document.
 *
 * @param file `content/ledger/ID.yml`; takes the errors, of rule `ledger`
 * @returns the ledger, or `undefined` if there was an error
 */
export function readLedger(file: VFile): LedgerFile | undefined {
  return readYaml(String(file), ledgerSchema, file, { ruleId: 'ledger', source: 'ingest' });
}

/**
 * Writes the ledger of a document, the sentences of a paragraph on one line.
 *
 * @param ledger the ledger
 * @returns the text of `content/ledger/ID.yml`
 */
export function writeLedger({ paragraphs, revisions }: LedgerFile): string {
  const entries = Object.entries(paragraphs).map(
    ([id, paragraph]) =>
      `  ${id}:\n${Object.entries(paragraph)
        .map(([key, value]) => `    ${key}: ${flow(value)}\n`)
        .join('')}`,
  );
  const history = revisions.map(({ date, digest, former }) =>
    [
      `  - date: ${date}\n    digest: ${flow(digest)}\n`,
      ...(former ? ['    former:\n'] : []),
      ...Object.entries(former ?? {}).map(([id, text]) => `      ${id}: ${flow(text)}\n`),
    ].join(''),
  );
  const below = history.length > 0 ? `revisions:\n${history.join('')}` : '';
  return `${header}${entries.length > 0 ? `paragraphs:\n${entries.join('')}` : 'paragraphs: {}\n'}${below}`;
}

/** A value on one line. Strings are quoted: a digest may look like a number. */
function flow(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, item]) => `${key}: ${flow(item)}`)
    .join(', ')} }`;
}
