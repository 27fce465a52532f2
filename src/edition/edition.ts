import type { VFile } from 'vfile';
import type { z } from 'astro/zod';
import { journeySchema } from '../schema/journey.ts';
import { ledgerSchema, type Ledger } from '../schema/ledger.ts';
import { bibliographySchema, chronologySchema, crossLinksSchema, registers } from '../schema/register.ts';
import { siteSchema } from '../schema/site.ts';
import { readYaml } from '../typed-markdown/index.ts';
import { checkReferences } from './checks.ts';
import type { Content } from './content.ts';
import { compilePassage } from './compile.ts';
import { readDocument } from './document.ts';
import type { CompiledDocument, Edition } from './model.ts';
import { NameFinder } from './names.ts';
import { placeNotes } from './notes.ts';
import { readEntry, readNote, type WrittenNote } from './registers.ts';

/** What compiled documents depend on besides their own files, and where it is kept. */
export interface Workshop {
  /** The base path of the site. */
  base: string;
  /**
   * Keeps what was made, so that an unchanged document is not parsed again.
   *
   * @param id what it is of
   * @param parts all that the result depends on
   * @param make makes it anew; what it returns is kept, unless it is `undefined`
   */
  cache: <T>(id: string, parts: readonly unknown[], make: () => T | undefined) => T | undefined;
}

/**
 * Makes the edition of its content.
 *
 * @param content the files; each takes the messages on its own faults
 * @param workshop where compiled documents are kept
 * @returns the edition; nothing where a file that all depend on has an error
 */
export function readEdition(content: Content, { base, cache }: Workshop): Edition | undefined {
  const site = readData(siteSchema, content.site);
  const ledger = readData(ledgerSchema, content.ledger);
  const bibliography = readData(bibliographySchema, content.bibliography);
  const chronology = readData(chronologySchema, content.chronology);
  const crossLinks = readData(crossLinksSchema, content.crossLinks);
  const journey = content.journey && readData(journeySchema, content.journey);
  if (!site || !ledger || !bibliography || !chronology || !crossLinks) return undefined;

  const entries = registers.flatMap((register) =>
    content.registers[register].flatMap((file) => readEntry(register, file) ?? []),
  );
  const notes = content.notes.flatMap((file) => readNote(file) ?? []);
  const names = new NameFinder(entries);
  const forms = entries.map(({ id, data }) => [id, data.name, data.nameUse, data.variants]);

  const documents = content.documents.flatMap((file) => {
    const id = file.stem ?? '';
    const own = notes.filter(({ data }) => data.document === id);
    const parts = [String(file), ledger[id], forms, own.map(({ file: _, ...note }) => note), base];
    return cache(id, parts, () => compileDocument(file, ledger[id] ?? {}, names, own, base)) ?? [];
  });
  documents.sort(
    (a, b) => a.data.date.localeCompare(b.data.date) || a.data.title.localeCompare(b.data.title),
  );
  checkPublished(ledger, content);
  const edition = {
    site,
    bibliography,
    chronology,
    crossLinks,
    ...(journey && { journey }),
    documents,
    entries: new Map(entries.map((entry) => [entry.id, entry])),
  };
  // Where a document could not be read, every reference to it would seem to dangle: one fault at a time.
  if (documents.length === content.documents.length) checkReferences(edition, notes, content);
  return edition;
}

function readData<S extends z.ZodType>(schema: S, file: VFile): z.infer<S> | undefined {
  return readYaml(String(file), schema, file, { ruleId: 'invalid-field', source: 'edition' });
}

function compileDocument(
  file: VFile,
  entry: Ledger[string],
  names: NameFinder,
  written: readonly WrittenNote[],
  base: string,
): CompiledDocument | undefined {
  const document = readDocument(file.stem ?? '', file, entry, names);
  if (!document) return undefined;
  const { notes, sideHeads } = placeNotes(document, written);
  if ([file, ...written.map((note) => note.file)].some(({ messages }) => messages.some(({ fatal }) => fatal)))
    return undefined;
  const html = document.passages.map((passage) => {
    const own = (one: { passage: string }) => one.passage === passage.id;
    return [
      passage.id,
      compilePassage(passage, { notes: notes.filter(own), sideHeads: sideHeads.filter(own), base }),
    ];
  });
  return { ...document, notes, sideHeads, html: Object.fromEntries(html) as Record<string, string> };
}

/** A document that was published may not vanish. */
function checkPublished(ledger: Ledger, content: Content): void {
  const present = new Set(content.documents.map((file) => file.stem));
  for (const id of Object.keys(ledger)) {
    if (present.has(id)) continue;
    content.ledger.message(
      `content/documents/${id}.md is missing, but its passages were published: restore it.`,
      {
        ruleId: 'unresolved-document',
        source: 'edition',
      },
    ).fatal = true;
  }
}
