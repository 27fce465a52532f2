import type { DocumentData } from '../schema/document.ts';
import type { Sidecar } from '../schema/sidecar.ts';
import { parseArchiveLine, parseCitation, splitNames, type CitationTail } from './archive-line.ts';
import { readDate } from '../wording/dates.ts';
import { genreOf } from './genre.ts';
import { openerLabel, type OpenerField } from './line-signs.ts';
import type { ArchiveRecord, FieldName, Reading } from './record.ts';

/** What is known of a document beside its text, its revision and its source. */
export type Metadata = Omit<DocumentData, 'revision' | 'source'>;

/** The facts of a dump, by the paths of front matter. */
type Facts = Partial<Record<string, string | string[]>>;

/**
 * Makes front matter of what a dump says and of what an editor adds.
 *
 * A fact of the sidecar goes before the dump's, and is marked with its origin under `attributed`.
 *
 * @param reading the dump; takes errors for what is missing (`missing-title`, `missing-date`, `missing-genre`), and
 *   warnings (`archive-line`, `differing-fact`)
 * @param record what was read of it
 * @param sidecar what an editor states
 * @returns the metadata, or `undefined` if there was an error
 */
export function readMetadata(
  reading: Reading,
  record: ArchiveRecord,
  sidecar: Sidecar,
): Metadata | undefined {
  const dumped = factsOf(reading, record);
  const { facts, attributed } = addFacts(reading, dumped, sidecar);
  if (!requireFacts(reading, facts)) return undefined;

  const archive: Facts = {};
  const metadata: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(facts)) {
    if (path.startsWith('archive.')) archive[path.slice('archive.'.length)] = value;
    else metadata[path] = value;
  }
  return {
    ...metadata,
    archive: inOrder(archive, ['repository', 'reference', 'folios', 'record', 'url']),
    ...(Object.keys(attributed).length > 0 && { attributed }),
    ...(record.cutOff && { ending: 'cut-off' }),
  } as Metadata;
}

/** All that the dump itself states. */
function factsOf(reading: Reading, record: ArchiveRecord): Facts {
  const first = (name: FieldName): string | undefined => record.fields.get(name)?.[0]?.value;
  const all = (name: FieldName): string[] | undefined => record.fields.get(name)?.map((field) => field.value);
  const title = first('title');
  const dateStated = first('date');
  const type = first('type');
  const archive = readArchive(reading, record, title ?? '', dateStated ?? '');
  const translator = first('translator');
  return definedOnly({
    title,
    genre:
      (title === undefined ? undefined : genreOf(title)) ?? (type === undefined ? undefined : genreOf(type)),
    date: dateStated === undefined ? undefined : readDate(dateStated),
    dateStated,
    from: first('author'),
    ...openerFacts(record),
    'archive.repository': archive?.repository,
    'archive.reference': archive?.reference,
    'archive.folios': archive?.folios,
    'archive.record':
      first('record') ??
      (archive?.url === undefined ? undefined : /\/document\/(\d+)\/?$/.exec(archive.url)?.[1]),
    'archive.url': archive?.url,
    originalLanguage: first('original language'),
    translators: archive?.translators ?? (translator === undefined ? undefined : splitNames(translator)),
    obtainedBy: archive?.obtainedBy,
    credits: first('credits'),
    citation: first('citation'),
    rights: all('rights'),
  });
}

/** What the archive's own line says, or else the citation that it proposes. */
function readArchive(
  reading: Reading,
  record: ArchiveRecord,
  title: string,
  date: string,
): CitationTail | undefined {
  const citation = record.fields.get('citation')?.[0];
  const line = record.fields.get('archive line')?.[0];
  const cited = citation && parseCitation(citation.value, title, date);
  const parsed = line ? { ...cited, ...parseArchiveLine(line.value) } : cited;
  const field = line ?? citation;
  if (field && !parsed?.split) {
    const kept = parsed
      ? `kept whole as \`archive.reference\`: “${parsed.reference}”`
      : 'no shelf mark is read from it';
    const reason = `Can’t tell shelf mark, leaves and names apart, so ${kept}; state \`archive.reference\`, \`archive.folios\`, \`translators\` in the sidecar`;
    reading.warn(field.line, 'archive-line', reason);
  }
  return parsed;
}

/** What labelled opening lines say: `Time: 4:00 p.m.`, or the value on the line after. */
function openerFacts(record: ArchiveRecord): Facts {
  const openers = record.blocks.filter((block) => block.role === 'opener').map((block) => block.text);
  const facts: Partial<Record<OpenerField, string>> = {};
  openers.forEach((text, index) => {
    const label = openerLabel(text);
    const value = label?.value === '' ? openers[index + 1] : label?.value;
    if (label?.field && value !== undefined) facts[label.field] ??= value;
  });
  return facts;
}

/** Puts the editor's facts over the dump's. */
function addFacts(
  reading: Reading,
  dumped: Facts,
  { facts = {} }: Sidecar,
): { facts: Facts; attributed: Record<string, string> } {
  const merged = { ...dumped };
  const attributed: Record<string, string> = {};
  for (const [path, fact] of Object.entries(facts)) {
    if (fact === undefined) continue;
    const before = dumped[path];
    merged[path] = fact.value;
    attributed[path] = fact.from;
    if (before !== undefined && String(before) !== String(fact.value)) {
      reading.warn(
        1,
        'differing-fact',
        `\`${path}\`: the dump says “${String(before)}”, the sidecar “${String(fact.value)}”, which is published as ${fact.from}’s`,
      );
    }
  }
  return { facts: merged, attributed };
}

/** Tells what is missing without which there is no document. */
function requireFacts(reading: Reading, facts: Facts): boolean {
  const needed = {
    title: 'The dump has no title where its format has one',
    genre: `The title begins with no word for a kind of record${facts.title === undefined ? '' : `: “${String(facts.title)}”`}`,
    date: `The dump has no date that can be read${facts.dateStated === undefined ? '' : `: “${String(facts.dateStated)}”`}`,
  };
  const missing = Object.entries(needed).filter(([path]) => facts[path] === undefined);
  for (const [path, reason] of missing) {
    const message = reading.file.message(`${reason}; state \`${path}\` in the sidecar`, {
      ruleId: `missing-${path}`,
      source: 'ingest',
      place: { line: 1, column: 1 },
    });
    message.fatal = true;
    message.note = `facts:\n  ${path}: { value: …, from: … }`;
  }
  return missing.length === 0;
}

function definedOnly(facts: Record<string, string | string[] | undefined>): Facts {
  return Object.fromEntries(
    Object.entries(facts).filter((entry): entry is [string, string | string[]] => entry[1] !== undefined),
  );
}

function inOrder(facts: Facts, keys: readonly string[]): Facts {
  return Object.fromEntries(keys.flatMap((key) => (facts[key] === undefined ? [] : [[key, facts[key]]])));
}
