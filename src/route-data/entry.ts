import { labelOf, titleInShort } from '../wording/document-labels.ts';
import { own } from '../schema/own.ts';
import { printPassageRef } from '../schema/passage-id.ts';
import { parseEntryId, registers, type Register } from '../schema/registers.ts';
import {
  sentenceAt,
  type MentionIndex,
  type DocumentMentions,
  type PlacedMention,
} from '../edition/mentions.ts';
import { edtfInWords } from '../wording/edtf.ts';
import { ofType, type Document, type Edition, type Sentence, type Entry } from '../edition/model.ts';
import type { JsonLd } from '../exports/citation/json-ld.ts';
import { proseToHtml } from '../exports/html.ts';
import { entryToJsonLd } from '../exports/linked-data.ts';
import { proseToText } from '../exports/text.ts';
import { keywordInContext, segments, type KeywordInContext, type Segment } from '../text/excerpts.ts';
import { documentPath } from '../wording/addresses.ts';
import { passageLabel } from '../wording/locator.ts';
import { compareNames, entryLink, isOf, qualifier, type EntryLink } from './parts/entry-names.ts';
import { byYear, cutLong, fill, partLinks, type PartLink } from './parts/by-year.ts';
import type { Origins, Statement } from './parts/origin.ts';
import type { Work } from './parts/work.ts';
import { WorkNumbers, type Told, type ToldFact } from './parts/work-numbers.ts';

/** A line of keyword in context that leads to its sentence. */
export interface ContextLine extends KeywordInContext {
  /** `¶ 7, sentence 12` */
  place: string;
  path: string;
}

/** A form under which the documents name an entry, as published. */
export interface FormCount {
  form: string;
  count: number;
}

/** What a document says in a sentence that names an entry. */
export interface Saying {
  place: string;
  path: string;
  segments: Segment[];
}

/** Another form of a name. */
export interface OtherName {
  form: string;
  /** What it is in other cases: looked for, and not printed. */
  declined?: string[];
  scheme?: string;
  lang?: string;
  /** Numbers of the works in which the form is attested. */
  works: number[];
}

/** A number in an authority file. */
export interface Authority {
  scheme: string;
  id: string;
  /** The file's own page, where its address follows from the number. */
  url?: string;
  works: number[];
}

/** The mentions of one document, in context. */
export interface MentionContext {
  /** The document. */
  id: string;
  label: string;
  title: string;
  date: string;
  path: string;
  /** Whether the document’s title names it, too. */
  inTitle: boolean;
  lines: ContextLine[];
}

/** All that a page shows that tells the mentions of an entry of one year. */
export interface MentionsPage {
  entry: EntryLink;
  title: string;
  contexts: MentionContext[];
  previous?: PartLink;
  next?: PartLink;
}

/** All that an entry's page shows. */
export interface EntryPage {
  id: string;
  register: Register;
  /** What the register is called, and where its index stands. */
  index: { title: string; one: string; path: string };
  name: string;
  qualifier?: string;
  /** The description. */
  html: string;
  text: string;
  /** Where the description is from. */
  about: Told;
  office?: ToldFact;
  /** Birth, death, date of an event. */
  dates: Array<Told & { label: string; words: string; edtf: string }>;
  coordinates?: { words: string; works: number[] };
  facts: ToldFact[];
  names: OtherName[];
  /** The works that all of this is drawn from. */
  works: Work[];
  distinguish: string[];
  authorities: Authority[];
  /** The entry as linked data. */
  linked: JsonLd;
  /** The forms under which the documents name it, the most frequent first. */
  forms: FormCount[];
  /** The words by which they tell it without naming it. */
  descriptions: FormCount[];
  mentions: number;
  /** How many documents name it. */
  documents: number;
  /** Every mention, by document; of more than a page holds, the first. */
  contexts: MentionContext[];
  /** Where all of them are, if these are not all. */
  parts: PartLink[];
  /** What each document says, side by side, where more than one names it. */
  sayings: { label: string; path: string; more: number; sayings: Saying[] }[];
  /** Related entries by register. */
  related: { title: string; entries: EntryLink[] }[];
  /** Happenings of the chronology that the entry is the event of. */
  happenings: { path: string; date: string; text: string }[];
  /** Why no passage names it. */
  unmentioned?: string;
}

/** Of each document at most so many sentences stand side by side; all are below, in context. */
const SAYINGS = 4;
/** At most so many documents stand side by side: those that name the entry most. */
const COLUMNS = 3;

/** Addresses of authority files by the name of their scheme; the number is appended. */
const authorityAddresses: Record<string, string> = {
  Wikidata: 'https://www.wikidata.org/wiki/',
  VIAF: 'https://viaf.org/viaf/',
};

function authorityAddress(scheme: string, id: string): Pick<Authority, 'url'> {
  const before = own(authorityAddresses, scheme);
  return before === undefined ? {} : { url: before + id };
}

/** Of more mentions than a page holds, about so many are shown at once. */
const FIRST = 60;

/** The page of every entry, and where it has more mentions than a page holds, those of their years. */
export function* entryPages(
  edition: Edition,
  index: MentionIndex,
  origins: Origins,
): Generator<
  { page: 'entries'; id: string; data: EntryPage } | { page: 'mentions'; id: string; data: MentionsPage }
> {
  const related = relations(edition);
  const telling = tellingPlaces(edition);
  const happenings = Map.groupBy(edition.chronology, ({ event }) => event ?? '');
  for (const entry of edition.entries.values()) {
    const mentions = index.get(entry.id) ?? [];
    const { data } = entry;
    const contexts = cutLong(mentions.map((one) => context(one, origins)));
    const sizeOf = ({ lines }: MentionContext) => Math.max(1, lines.length);
    const isLong = fill(contexts, sizeOf).length > 1;
    const parts = isLong ? byYear(contexts, sizeOf) : [];
    const links = partLinks(parts, `${entryLink(entry).path}mentions/`);
    const text = proseToText(entry.prose);
    const note = qualifier(entry);
    const { title, one } = registers[entry.register];
    const works = new WorkNumbers(origins);
    const authorities = data.authorities.map(({ scheme, id, sources }) => ({
      scheme,
      id,
      ...authorityAddress(scheme, id),
      works: works.refer(sources),
    }));
    const page: EntryPage = {
      id: entry.id,
      register: entry.register,
      index: { title, one, path: `/${entry.register}/` },
      name: data.name,
      ...(note !== undefined && { qualifier: note }),
      html: proseToHtml(entry.prose),
      text,
      about: works.told({ ...data, text }),
      ...('office' in data && data.office && { office: toldFact(data.office, works) }),
      dates: datesOf(entry, works),
      ...coordinates(entry, works),
      facts: data.facts.map((fact) => toldFact(fact, works)),
      names: data.variants
        .filter(({ use }) => use !== 'description')
        .map(({ form, declined, scheme, lang, sources }) => ({
          form,
          ...(declined && { declined }),
          ...(scheme !== undefined && { scheme }),
          ...(lang !== undefined && { lang }),
          works: works.refer(sources),
        })),
      distinguish: data.distinguish,
      authorities,
      linked: entryToJsonLd(
        entry,
        authorities.flatMap(({ url }) => url ?? []),
      ),
      works: works.list(),
      forms: formsIn(mentions, false),
      descriptions: formsIn(mentions, true),
      mentions: mentions.reduce((sum, { mentions: list }) => sum + list.length, 0),
      documents: mentions.length,
      contexts: isLong ? firstOf(contexts) : contexts,
      parts: links,
      sayings: sideBySide(mentions, telling, origins),
      related: [...Map.groupBy(related.get(entry.id) ?? [], ({ register }) => register)].map(
        ([register, list]) => ({
          title: registers[register].title,
          entries: list.map(entryLink).sort((a, b) => compareNames(a.name, b.name)),
        }),
      ),
      happenings: (isOf(entry, 'events')
        ? (happenings.get(parseEntryId(entry.id)?.name ?? '') ?? [])
        : []
      ).map(({ id, date, text }) => ({ path: `/chronology/#${id}`, date: edtfInWords(date), text })),
      ...(data.unmentioned !== undefined && { unmentioned: data.unmentioned }),
    };
    yield { page: 'entries', id: entry.id, data: page };
    for (const [at, part] of parts.entries()) {
      const { [at - 1]: previous, [at + 1]: next } = links;
      yield {
        page: 'mentions',
        id: `${entry.id}/${part.id}`,
        data: {
          entry: entryLink(entry),
          title: part.title,
          contexts: part.items,
          ...(previous && { previous }),
          ...(next && { next }),
        },
      };
    }
  }
}

/** The first of many mentions: of some documents the first. */
function firstOf(contexts: readonly MentionContext[]): MentionContext[] {
  const [first = []] = fill(
    contexts.map((one) => ({ ...one, lines: one.lines.slice(0, FIRST / 10) })),
    ({ lines }) => lines.length,
    FIRST,
  );
  return first;
}

/** Each entry with those it names as related and those that name it. */
function relations({ entries }: Edition): Map<string, Entry[]> {
  const related = new Map<string, Set<Entry>>();
  const relate = (one: Entry, other: Entry) => {
    const list = related.get(one.id) ?? new Set();
    related.set(one.id, list.add(other));
  };
  for (const entry of entries.values())
    for (const id of entry.data.related) {
      const other = entries.get(id);
      if (!other) continue;
      relate(entry, other);
      relate(other, entry);
    }
  const order = [...new Set([...entries.values()].map(({ register }) => register))];
  return new Map(
    [...related].map(([id, list]) => [
      id,
      [...list].sort((a, b) => order.indexOf(a.register) - order.indexOf(b.register)),
    ]),
  );
}

function toldFact(fact: Statement & { text: string }, works: WorkNumbers): ToldFact {
  return { text: fact.text, ...works.told(fact) };
}

function datesOf({ data }: Entry, works: WorkNumbers): EntryPage['dates'] {
  const shown = (label: string, date: string, fact: Statement = { sources: [] }) => {
    return { label, words: edtfInWords(date), edtf: date, ...works.told(fact) };
  };
  return [
    ...('date' in data && data.date !== undefined ? [shown('Date', data.date)] : []),
    ...('born' in data && data.born ? [shown('Born', data.born.date, data.born)] : []),
    ...('died' in data && data.died ? [shown('Died', data.died.date, data.died)] : []),
  ];
}

function coordinates({ data }: Entry, works: WorkNumbers): Pick<EntryPage, 'coordinates'> {
  if (!('coordinates' in data) || !data.coordinates) return {};
  const { lat, lon, sources } = data.coordinates;
  const degrees = (value: number, [positive, negative]: readonly [string, string]) =>
    `${Math.abs(value).toFixed(2)}° ${value < 0 ? negative : positive}`;
  return {
    coordinates: {
      words: `${degrees(lat, ['N', 'S'])}, ${degrees(lon, ['E', 'W'])}`,
      works: works.refer(sources),
    },
  };
}

const published = ({ passage, mention }: PlacedMention) => passage.text.slice(mention.start, mention.end);

function formsIn(found: readonly DocumentMentions[], descriptions: boolean): FormCount[] {
  const counts = new Map<string, number>();
  const meant = found
    .flatMap(({ mentions }) => mentions)
    .filter(({ mention }) => (mention.description ?? false) === descriptions);
  for (const form of meant.map(published)) counts.set(form, (counts.get(form) ?? 0) + 1);
  return [...counts]
    .map(([form, count]) => ({ form, count }))
    .sort((a, b) => b.count - a.count || compareNames(a.form, b.form));
}

function context({ document, inTitle, mentions }: DocumentMentions, { labels }: Origins): MentionContext {
  return {
    id: document.id,
    label: labelOf(document.id, labels),
    title: titleInShort(document.data),
    date: document.data.date,
    path: documentPath(document.id),
    inTitle,
    lines: mentions.map(({ passage, sentence, mention }) => ({
      ...keywordInContext(passage.text, mention),
      place: passageLabel(sentence?.id ?? passage.id),
      path: documentPath(document.id, sentence?.id ?? passage.id),
    })),
  };
}

/** How much each passage and sentence tells, by the attention that the editor gave it: `document#sentence` → weight. */
function tellingPlaces({ themes, chronology, documents }: Edition): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (place: string, weight: number) => weights.set(place, (weights.get(place) ?? 0) + weight);
  // Under a theme a sentence was chosen for what it says; a note or a date may hang on a single word of it.
  for (const place of themes.flatMap(({ passages }) => passages)) add(place, 2);
  for (const { passage } of chronology.flatMap(({ passages }) => passages)) add(passage, 1);
  for (const { id, passages } of documents)
    for (const passage of passages)
      for (const { start } of ofType(passage.annotations, 'note')) {
        const sentence = sentenceAt(passage, start);
        if (sentence) add(printPassageRef(id, sentence.id), 1);
      }
  return weights;
}

function sideBySide(
  found: readonly DocumentMentions[],
  telling: ReadonlyMap<string, number>,
  { labels }: Origins,
): EntryPage['sayings'] {
  if (found.length < 2) return [];
  return [...found]
    .sort((a, b) => b.mentions.length - a.mentions.length)
    .slice(0, COLUMNS)
    .sort((a, b) => found.indexOf(a) - found.indexOf(b))
    .map(({ document, mentions }) => {
      const sentences = sentencesOf(mentions);
      const chosen = [...sentences]
        .map((one, order) => ({
          ...one,
          order,
          weight: telling.get(printPassageRef(document.id, one.sentence.id)) ?? 0,
        }))
        .sort((a, b) => b.weight - a.weight || a.order - b.order)
        .slice(0, SAYINGS)
        .sort((a, b) => a.order - b.order);
      return {
        label: labelOf(document.id, labels),
        path: documentPath(document.id),
        more: sentences.length - chosen.length,
        sayings: chosen.map((one) => saying(document, one)),
      };
    });
}

interface NamingSentence {
  sentence: Sentence;
  mentions: PlacedMention[];
}

/** The sentences in which mentions stand, in reading order. */
function sentencesOf(mentions: readonly PlacedMention[]): NamingSentence[] {
  const groups = Map.groupBy(
    mentions.filter(({ sentence }) => sentence),
    ({ sentence }) => sentence?.id,
  );
  return [...groups.values()].flatMap((list) => {
    const sentence = list[0]?.sentence;
    return sentence ? [{ sentence, mentions: list }] : [];
  });
}

function saying({ id }: Document, { sentence, mentions }: NamingSentence): Saying {
  const [first] = mentions;
  return {
    place: passageLabel(sentence.id),
    path: documentPath(id, sentence.id),
    segments: first
      ? segments(
          first.passage.text,
          sentence,
          ofType(first.passage.annotations, 'supplied'),
          mentions.map(({ mention }) => mention),
        )
      : [],
  };
}
