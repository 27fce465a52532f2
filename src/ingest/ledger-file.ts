import type { VFile } from 'vfile';
import { ledgerSchema, type Ledger, type LedgerDocument } from '../schema/ledger.ts';
import { readYaml } from '../typed-markdown/index.ts';

const header = `# Every id that was ever published, by document and paragraph: the digest of the paragraph's text, and where each
# of its sentences begins (in UTF-16 units). Written by \`npm run ingest\`. Ids are added, or retired with an alias or as
# a tombstone; they are never renumbered, reused or removed, for links and citations rely on them.
`;

/**
 * Reads the ledger.
 *
 * @param file `content/anchors.yml`; takes the errors, of rule `ledger`
 * @returns the ledger, or `undefined` if there was an error
 */
export function readLedger(file: VFile): Ledger | undefined {
  return readYaml(String(file), ledgerSchema, file, { ruleId: 'ledger', source: 'ingest' });
}

/**
 * Writes the ledger: documents sorted by id, the sentences of a paragraph on one line.
 *
 * @param ledger the ledger
 * @returns the text of `content/anchors.yml`
 */
export function writeLedger(ledger: Ledger): string {
  const ids = Object.keys(ledger).sort();
  return header + ids.map((id) => `\n${id}:\n${writeDocument(ledger[id] ?? {})}`).join('');
}

function writeDocument(entry: LedgerDocument): string {
  return Object.entries(entry)
    .map(
      ([id, paragraph]) =>
        `  ${id}:\n${Object.entries(paragraph)
          .map(([key, value]) => `    ${key}: ${flow(value)}\n`)
          .join('')}`,
    )
    .join('');
}

/** A value on one line. Strings are quoted: a digest may look like a number. */
function flow(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, item]) => `${key}: ${flow(item)}`)
    .join(', ')} }`;
}
