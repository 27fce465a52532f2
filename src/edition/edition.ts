import type { VFile } from 'vfile';
import type { z } from 'astro/zod';
import { journeySchema } from '../schema/journey.ts';
import { ledgerSchema, type LedgerDocument, type LedgerFile } from '../schema/ledger.ts';
import { bibliographySchema, type Bibliography, type BibliographyWork } from '../schema/bibliography.ts';
import type { DocumentData } from '../schema/document.ts';
import { chronologySchema } from '../schema/chronology.ts';
import { themesSchema } from '../schema/cross-links.ts';
import { settledKindsSchema } from '../schema/settled-kinds.ts';
import { registerFolders } from '../schema/registers.ts';
import { siteSchema, type Site } from '../schema/site.ts';
import { readYaml } from '../typed-markdown/index.ts';
import { checkReferences } from './checks.ts';
import type { Content } from './content.ts';
import { fileId } from './file-id.ts';
import { readDocument } from './document.ts';
import type { Document, Edition } from './model.ts';
import type { Settled } from './annotations/kinds/settle.ts';
import { NameFinder } from './annotations/names.ts';
import { hangNotes } from './annotations/notes.ts';
import { readEntry, readNote, type WrittenNote } from './prose.ts';

/** A document that was read, with what its names were found by. */
export interface ReadDocument {
  document: Document;
  /** The revisions that its ledger tells. */
  revisions: LedgerFile['revisions'];
  /** A digest of the forms that stand in it; other forms make no difference to it. */
  forms: string;
}

/**
 * Keeps documents that were read, so that one of the same content is not read again.
 *
 * @param id the document's id
 * @param parts all that it depends on, but for the forms of names
 * @param make reads it; what it returns is kept, unless it is `undefined`
 * @param holds whether the forms are still those by which a kept one was read
 */
export type Cache = (
  id: string,
  parts: readonly unknown[],
  make: () => ReadDocument | undefined,
  holds: (kept: ReadDocument) => boolean,
) => ReadDocument | undefined;

/**
 * Makes the edition of its content.
 *
 * @param content the files; each takes the messages on its own faults
 * @param cache where documents that were read are kept
 * @returns the edition; nothing where a file that all depend on has an error
 */
export function readEdition(content: Content, cache: Cache): Edition | undefined {
  const site = readData(siteSchema, content.site);
  const ledgers = new Map(content.ledgers.map((file) => [file.stem, file]));
  const bibliography = readJson(bibliographySchema, content.bibliography);
  const chronology = readData(chronologySchema, content.chronology);
  const themes = readData(themesSchema, content.crossLinks);
  const settledKinds = readData(settledKindsSchema, content.insertionKinds);
  const journey = content.journey && readData(journeySchema, content.journey);
  const entries = registerFolders.flatMap((register) =>
    content.registers[register].flatMap((file) => readEntry(register, file) ?? []),
  );
  const notes = content.notes.flatMap((file) => readNote(file) ?? []);
  if (!site || !bibliography || !chronology || !themes || !settledKinds) return undefined;

  const names = new NameFinder(entries);

  const read = content.documents.flatMap((file) => {
    const id = fileId(file);
    if (id === undefined) return [];
    const ledger = ledgers.get(id);
    const written = notes.filter(({ data }) => data.document === id);
    const list = settledKinds.filter(({ document }) => document === id);
    const settled = { list, file: content.insertionKinds };
    const parts = [String(file), String(ledger), written.map(({ file: _, ...note }) => note), list];
    const one = cache(
      id,
      parts,
      () => {
        const { paragraphs, revisions } = (ledger ? readData(ledgerSchema, ledger) : noLedger) ?? {};
        const document = paragraphs && annotateDocument(id, file, paragraphs, names, written, settled);
        return document && revisions && { document, revisions, forms: names.formsIn(document) };
      },
      ({ document, forms }) => names.formsIn(document) === forms,
    );
    return one ?? [];
  });
  const documents = read.map(({ document }) => document);
  documents.sort(
    (a, b) => a.data.date.localeCompare(b.data.date) || a.data.title.localeCompare(b.data.title),
  );
  checkPublished(content);
  remindOfUnset(site, content);
  const edition = {
    site,
    // A document is a source of its own, and needs no second entry.
    bibliography: { ...worksOf(documents), ...bibliography },
    chronology,
    themes,
    ...(journey && { journey }),
    documents,
    revisions: new Map(read.map(({ document, revisions }) => [document.id, revisions])),
    entries: new Map(entries.map((entry) => [entry.id, entry])),
  };
  // Where a document could not be read, every reference to it would seem to dangle: one fault at a time.
  if (documents.length === content.documents.length) checkReferences(edition, notes, settledKinds, content);
  return edition;
}

/** Reads JSON. It is YAML too, and told about like it; but other programs read the file, and they know JSON alone. */
function readJson<S extends z.ZodType>(schema: S, file: VFile): z.infer<S> | undefined {
  const data = readData(schema, file);
  if (data === undefined || isJson(String(file))) return data;
  file.message('This is YAML, but no JSON: write it as JSON, with names and texts in double quotes.', {
    ruleId: 'invalid-field',
    source: 'edition',
  }).fatal = true;
  return undefined;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** What stands for the ledger of a document that has none. */
const noLedger: LedgerFile = { paragraphs: {}, revisions: [] };

function readData<S extends z.ZodType>(schema: S, file: VFile): z.infer<S> | undefined {
  return readYaml(String(file), schema, file, { ruleId: 'invalid-field', source: 'edition' });
}

function annotateDocument(
  id: string,
  file: VFile,
  entry: LedgerDocument,
  names: NameFinder,
  written: readonly WrittenNote[],
  settled: Settled,
): Document | undefined {
  const document = readDocument(id, file, entry, names, settled);
  if (!document) return undefined;
  const annotated = hangNotes(document, written);
  const files = [file, settled.file, ...written.map((note) => note.file)];
  if (files.some(({ messages }) => messages.some(({ fatal }) => fatal))) return undefined;
  return annotated;
}

/** The documents as works that facts are drawn from: records of an archive. */
function worksOf(documents: readonly Document[]): Bibliography {
  return Object.fromEntries(documents.map(({ id, data }) => [id, workOf(id, data)]));
}

function workOf(id: string, { title, shortTitle = title, date, archive }: DocumentData): BibliographyWork {
  return {
    id,
    type: 'document',
    title: shortTitle,
    ...(/^\d{4}(-\d\d){0,2}$/.test(date) && { issued: { 'date-parts': [date.split('-').map(Number)] } }),
    ...(archive.reference !== undefined && { archive_location: archive.reference }),
    ...(archive.repository !== undefined && { archive: archive.repository }),
    ...(archive.record !== undefined && { number: archive.record }),
    custom: { document: id },
  };
}

/** A document that was published may not vanish. */
function checkPublished({ documents, ledgers }: Content): void {
  const present = new Set(documents.map((file) => file.stem));
  for (const file of ledgers) {
    const id = file.stem ?? '';
    if (present.has(id)) continue;
    file.message(`documents/${id}.md is missing, but its passages were published: restore it.`, {
      ruleId: 'unresolved-document',
      source: 'edition',
    }).fatal = true;
  }
}

/** Whoever publishes an edition is to say by whom it is, and whom to tell of an error. */
function remindOfUnset(site: Site, content: Content): void {
  const unset = (['editor', 'publisher', 'report'] as const).filter((field) => site[field] === undefined);
  if (unset.length === 0) return;
  const fields = unset.map((field) => `\`${field}\``).join(', ');
  content.site.message(
    `Not set: ${fields}. Nothing is printed in their place; set them before you publish.`,
    {
      ruleId: 'unset-field',
      source: 'edition',
    },
  );
}
