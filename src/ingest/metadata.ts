import type { DocumentData } from '../schema/document.ts';
import type { Sidecar } from '../schema/sidecar.ts';
import { parseArchiveLine, parseCitation, splitNames, type CitationTail } from './archive-line.ts';
import { findDate, findDates, isDateLine, parseApproximateDate } from './dates.ts';
import { genreOf } from './genre.ts';
import { openerLabel, type OpenerField } from './line-signs.ts';
import type { ArchiveRecord, FieldName, Dump, SourceBlock, SourceFootnote } from './record.ts';

/** What is known of a document beside its text, its revision, its source, and what hangs on the ids of its blocks. */
export type Metadata = Omit<DocumentData, 'revision' | 'source' | 'footnotes' | 'pages'>;

/** A value of front matter, before it is checked. */
type Value = string | string[] | { reference: string; folios?: string }[];

/** The facts of a dump, by the paths of front matter. */
type Facts = Partial<Record<string, Value>>;

/** In `archive`, the order of its fields. */
const archiveOrder = ['repository', 'reference', 'folios', 'also', 'holder', 'record', 'url', 'statement'];

/** So long are titles; a longer one is a text that was taken for one. */
const LONGEST_TITLE = 300;

/** The year in which what can be dated begins. */
const FIRST_YEAR = 1500;

/**
 * Makes front matter of what a dump says and of what an editor adds.
 *
 * A fact of the sidecar goes before the dump's, and is marked with its origin under `attributed`.
 *
 * @param dump takes questions for what is missing (title, date, genre), the errors `long-title` and
 *   `implausible-date`, and warnings (`archive-line`, `differing-fact`)
 * @param record what was read of it
 * @param sidecar what an editor states
 * @param settings the edition's own genres, and the day
 * @returns the metadata; it lacks what was asked for
 */
export function readMetadata(
  dump: Dump,
  record: ArchiveRecord,
  sidecar: Sidecar,
  settings: { genres: readonly string[]; today: string },
): Metadata {
  const dumped = factsOf(dump, record, settings.genres);
  const { facts, attributed } = addFacts(dump, dumped, sidecar);
  requireFacts(dump, record, facts, settings.genres);
  refuseImplausible(dump, facts, settings.today);

  const archive: Facts = {};
  const metadata: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(facts)) {
    if (path.startsWith('archive.')) archive[path.slice('archive.'.length)] = value;
    else metadata[path] = value;
  }
  const date = typeof facts.date === 'string' ? facts.date : '';
  return {
    ...metadata,
    date: date.replace(/[~?%]$/, ''),
    ...(/[~?%]$/.test(date) && { dateCertainty: 'about' }),
    archive: inOrder(archive, archiveOrder),
    ...(Object.keys(attributed).length > 0 && { attributed }),
    ...(record.cutOff && { ending: 'cut-off' }),
  } as Metadata;
}

/** Fields of which a document has one; what a page states beyond it is kept and told. */
const single: readonly FieldName[] = [
  ...([
    'title',
    'date',
    'type',
    'citation',
    'archive line',
    'holder',
    'original language',
    'translator',
  ] as const),
  ...(['contributor', 'classification', 'record'] as const),
];

function listOf(values: readonly string[]): string[] | undefined {
  return values.length > 0 ? [...values] : undefined;
}

/** All that the dump itself states. */
function factsOf(dump: Dump, record: ArchiveRecord, genres: readonly string[]): Facts {
  const first = (name: FieldName): string | undefined => record.fields.get(name)?.[0]?.value;
  const all = (name: FieldName): string[] | undefined => record.fields.get(name)?.map((field) => field.value);
  const title = first('title');
  const dateStated = first('date');
  const type = first('type');
  const archive = readArchive(dump, record, title ?? '', dateStated ?? '');
  const translator = first('translator');
  const contributor = first('contributor');
  const form = formFacts(record);
  const sure = [title, type].map((text) => (text === undefined ? undefined : genreOf(text, genres)));
  return definedOnly({
    title,
    genre: sure.find((one) => one?.isSure)?.name,
    recordType: type,
    date: dateStated === undefined ? undefined : parseApproximateDate(dateStated),
    dateStated,
    authors: all('author'),
    from: first('author'),
    ...form,
    occurred: occurredOn(title, form.time),
    people: all('person'),
    places: all('place'),
    subjects: all('subject'),
    'archive.repository': archive?.repository,
    'archive.reference': archive?.reference,
    'archive.folios': archive?.folios,
    'archive.also': archive?.also,
    'archive.holder': first('holder'),
    'archive.record':
      first('record') ??
      (archive?.url === undefined ? undefined : /\/document\/(\d+)\/?$/.exec(archive.url)?.[1]),
    'archive.url': archive?.url,
    'archive.statement': first('archive line'),
    classification: first('classification'),
    originalLanguage: first('original language'),
    translators: archive?.translators ?? (translator === undefined ? undefined : splitNames(translator)),
    obtainedBy: archive?.obtainedBy,
    contributedBy:
      archive?.contributedBy ?? (contributor === undefined ? undefined : splitNames(contributor)),
    transcribedBy: archive?.transcribedBy,
    credits: all('credits')?.join(' '),
    donors: all('donor'),
    citation: first('citation'),
    rights: all('rights'),
    unplaced: listOf([...single.flatMap((name) => all(name)?.slice(1) ?? []), ...(all('unplaced') ?? [])]),
    ...record.facts,
  });
}

/** What the archive's own line says, or else the citation that it proposes. */
function readArchive(
  dump: Dump,
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
    dump.warn(field.line, 'archive-line', reason);
  }
  return parsed;
}

type FormFacts = Partial<Record<Exclude<OpenerField, 'participants' | 'copies'>, string>> & {
  participants?: string[];
  copies?: string[];
};

/** What labelled lines above and below the text say: `Time: 4:00 p.m.`, or the value on the lines after. */
function formFacts(record: ArchiveRecord): FormFacts {
  const facts: FormFacts = {};
  for (const role of ['opener', 'closer'] as const) {
    const lines = record.blocks.filter((block) => block.role === role);
    lines.forEach((block, index) => {
      const label = openerLabel(block.text);
      if (!label?.field) return;
      const value = label.value === '' ? valuesBelow(lines, index, label.isList) : [label.value];
      const [first] = value;
      if (first === undefined) return;
      const plain = value.map((one) => withoutCalls(one, record.footnotes));
      if (label.field === 'participants' || label.field === 'copies') facts[label.field] ??= plain;
      else if (role === 'opener') facts[label.field] ??= (plain[0] ?? first).replace(/[,;]$/, '');
    });
  }
  return facts;
}

/** The lines below a label: one, or where people are listed, the list; after the text, all up to a label or date. */
function valuesBelow(lines: readonly SourceBlock[], index: number, isList: boolean): string[] {
  const below = lines.slice(index + 1);
  const isPart = ({ role, text, isListed = false }: SourceBlock): boolean =>
    role === 'opener' ? isListed : openerLabel(text) === undefined && !isDateLine(text);
  const end = below.findIndex((block) => !isPart(block));
  const list = isList ? below.slice(0, end < 0 ? undefined : end) : [];
  return (list.length > 0 ? list : below.slice(0, 1)).map(({ text }) => text);
}

/** A value without the numbers of footnotes at the end of its words. */
function withoutCalls(value: string, footnotes: readonly SourceFootnote[]): string {
  return footnotes.reduce((text, { calls }) => {
    const call = calls.find(({ block }) => block.text.endsWith(value) || block.text === value);
    if (!call) return text;
    const at = call.start - (call.block.text.length - value.length);
    return at < 0 ? text : (text.slice(0, at) + text.slice(at + call.end - call.start)).trimEnd();
  }, value);
}

/** The day of what a record tells: its form states it, or its title does. */
function occurredOn(title: string | undefined, time: string | undefined): string | undefined {
  const stated = time === undefined ? undefined : findDate(time);
  if (stated?.length === 10) return stated;
  const isTalk = /\b(?:conversation|meeting|talks?|session|reception|discussion)\b/i.test(title ?? '');
  // Of two dates the first is that of the report: `From the Journal of X, 27 August 1954: Conversation … on 5 July 1954`.
  const day = isTalk ? findDates(title ?? '').at(-1) : undefined;
  return day?.length === 10 ? day : undefined;
}

/** Puts the editor's facts over the dump's. */
function addFacts(
  dump: Dump,
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
    if (before !== undefined && inWords(before) !== inWords(fact.value)) {
      dump.warn(
        1,
        'differing-fact',
        `\`${path}\`: the dump says “${inWords(before)}”, the sidecar “${inWords(fact.value)}”, which is published as ${fact.from}’s`,
      );
    }
  }
  return { facts: merged, attributed };
}

/** A value in a message; an approximate date says no other than an exact one. */
function inWords(value: Value): string {
  if (typeof value === 'string') return value.replace(/~$/, '');
  return value.map((one) => (typeof one === 'string' ? one : one.reference)).join(', ');
}

/** Asks for what is missing without which there is no document. */
function requireFacts(dump: Dump, record: ArchiveRecord, facts: Facts, genres: readonly string[]): void {
  const title = typeof facts.title === 'string' ? facts.title : undefined;
  const stated = typeof facts.dateStated === 'string' ? facts.dateStated : undefined;
  const line = (name: FieldName): number => record.fields.get(name)?.[0]?.line ?? 1;
  if (title === undefined)
    dump.questions.askFact({
      path: 'title',
      text: 'The dump has no title where its format has one',
      line: 1,
      proposals: [],
      example: 'Letter, Doe to Roe',
    });
  if (facts.genre === undefined) {
    const inside = title === undefined ? undefined : genreOf(title, genres)?.name;
    dump.questions.askFact({
      path: 'genre',
      text: `The title doesn’t say what kind of record it is${title === undefined ? '' : `: “${title}”`}`,
      line: line('title'),
      proposals: inside === undefined ? [] : [{ value: inside, from: 'a word of the title' }],
      example: 'letter',
    });
  }
  if (facts.date === undefined) {
    const dated = record.blocks
      .filter((block) => block.role !== 'paragraph' && block.role !== 'abstract')
      .flatMap((block) => findDate(block.text) ?? []);
    const year = stated === undefined ? undefined : /\b(?:1[5-9]|20)\d\d\b/.exec(stated)?.[0];
    const proposals = [
      ...[...new Set(dated)].map((value) => ({ value, from: 'a dated line of the document' })),
      ...(year === undefined ? [] : [{ value: `${year}~`, from: `“${stated}”` }]),
    ];
    dump.questions.askFact({
      path: 'date',
      text: `The dump has no date that can be read${stated === undefined ? '' : `: “${stated}”`}; an estimate is written 1958~`,
      line: line('date'),
      proposals,
      example: '1958~',
    });
  }
}

/** Refuses what can't be: a text taken for a title, a date out of all time. */
function refuseImplausible(dump: Dump, facts: Facts, today: string): void {
  const refuse = (ruleId: string, reason: string, name: FieldName): void => {
    const line = dump.fields.get(name)?.[0]?.line ?? 1;
    dump.file.message(reason, { ruleId, source: 'ingest', place: { line, column: 1 } }).fatal = true;
  };
  if (typeof facts.title === 'string' && facts.title.length > LONGEST_TITLE)
    refuse(
      'long-title',
      `The title would be ${facts.title.length} characters long, so it is none; part title and text by a blank line, or state \`title\` in the sidecar`,
      'title',
    );
  if (typeof facts.date !== 'string') return;
  const year = Number(facts.date.slice(0, 4));
  if (year < FIRST_YEAR || facts.date.slice(0, 10) > today.slice(0, facts.date.replace(/[~?%]$/, '').length))
    refuse(
      'implausible-date',
      `The date ${facts.date} lies before ${FIRST_YEAR} or in the future; mend it in the dump, or state \`date\` in the sidecar`,
      'date',
    );
}

function definedOnly(facts: Record<string, Value | undefined>): Facts {
  return Object.fromEntries(
    Object.entries(facts).filter((entry): entry is [string, Value] => entry[1] !== undefined),
  );
}

function inOrder(facts: Facts, keys: readonly string[]): Facts {
  return Object.fromEntries(keys.flatMap((key) => (facts[key] === undefined ? [] : [[key, facts[key]]])));
}
