import type { VFile } from 'vfile';
import type { Content } from './content.ts';
import { printPassageRef } from '../schema/passage-id.ts';
import { readSource } from '../schema/source.ts';
import { ofType, type Edition } from './model.ts';
import { formsOf } from './annotations/names.ts';
import { locate } from './locate.ts';
import type { SettledKind } from '../schema/settled-kinds.ts';
import type { WrittenNote } from './prose.ts';

/** A reference from one file of the content to something that must exist. */
interface ContentReference {
  /** The file that makes it. */
  file: VFile;
  rule:
    | 'dangling-source'
    | 'dangling-entry'
    | 'dangling-passage'
    | 'dangling-document'
    | 'missing-quote'
    | 'unlocated-place';
  /** What it refers to. */
  to: string;
}

/**
 * Checks that every reference in the content leads somewhere, and that every entry and form earns its place.
 *
 * @param edition the edition
 * @param notes the notes as written
 * @param settledKinds the kinds of brackets that the editor settled
 * @param content the files; each takes the errors `dangling-source`, `dangling-entry`, `dangling-passage`,
 *   `dangling-document`, `missing-quote`, `unlocated-place`, `unmentioned-entry`, `mentioned-entry` and `idle-form`
 */
export function checkReferences(
  edition: Edition,
  notes: readonly WrittenNote[],
  settledKinds: readonly SettledKind[],
  content: Content,
): void {
  const passages = passageTexts(edition);
  const documents = new Set(edition.documents.map(({ id }) => id));
  const resolves: Record<ContentReference['rule'], (to: string) => boolean> = {
    'dangling-source': (to) => Object.hasOwn(edition.bibliography, readSource(to).id),
    'dangling-entry': (to) => edition.entries.has(to),
    'dangling-passage': (to) => passages.has(to),
    'dangling-document': (to) => documents.has(to),
    'unlocated-place': (to) => {
      const data = edition.entries.get(to)?.data;
      return data !== undefined && 'coordinates' in data && data.coordinates !== undefined;
    },
    'missing-quote': (to) => {
      const [passage = '', quote = ''] = to.split('\t');
      return passages.get(passage)?.includes(quote) ?? false;
    },
  };
  const advice: Record<ContentReference['rule'], string> = {
    'dangling-source': `${content.bibliography.path} has no such work, and the edition no such document`,
    'dangling-entry': 'no register has such an entry',
    'dangling-passage': 'no document has such a passage',
    'dangling-document': 'there is no such document',
    'missing-quote': 'the passage has no such words',
    'unlocated-place': 'no entry of this name has `coordinates`, so it can’t be drawn on the map',
  };
  for (const { file, rule, to } of references(edition, notes, settledKinds, content))
    if (!resolves[rule](to))
      fail(
        file,
        rule,
        to.split('\t').at(-1) ?? to,
        `“${to.replace('\t', '”: “')}”: ${advice[rule]}. Mend the reference.`,
      );
  checkForms(edition, content);
}

/** Every passage and sentence by its reference, with its text. */
function passageTexts({ documents }: Edition): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { id, passages } of documents)
    for (const { id: passage, text, sentences } of passages) {
      texts.set(printPassageRef(id, passage), text);
      for (const { id: sentence, start, end } of sentences)
        texts.set(printPassageRef(id, sentence), text.slice(start, end));
    }
  return texts;
}

function* references(
  edition: Edition,
  notes: readonly WrittenNote[],
  settledKinds: readonly SettledKind[],
  content: Content,
): Generator<ContentReference> {
  for (const { file, data } of entryFiles(edition, content)) {
    for (const to of sourcesIn(data)) yield { file, rule: 'dangling-source', to };
    for (const to of data.related) yield { file, rule: 'dangling-entry', to };
    for (const place of data.variants.flatMap((variant) => [
      ...(variant.in ?? []),
      ...(variant.except ?? []),
    ]))
      yield { file, rule: place.includes('#') ? 'dangling-passage' : 'dangling-document', to: place };
  }
  for (const { file, data } of notes) {
    yield { file, rule: 'dangling-document', to: data.document };
    for (const to of sourcesIn(data)) yield { file, rule: 'dangling-source', to };
  }
  for (const { document } of settledKinds)
    yield { file: content.insertionKinds, rule: 'dangling-document', to: document };
  for (const happening of edition.chronology) {
    const file = content.chronology;
    for (const to of sourcesIn(happening)) yield { file, rule: 'dangling-source', to };
    if (happening.document) yield { file, rule: 'dangling-document', to: happening.document };
    if (happening.event) yield { file, rule: 'dangling-entry', to: `events/${happening.event}` };
    for (const { passage, quote } of happening.passages) {
      yield { file, rule: 'dangling-passage', to: passage };
      if (quote) yield { file, rule: 'missing-quote', to: `${passage}\t${quote}` };
    }
  }
  if (edition.journey && content.journey) {
    const file = content.journey;
    for (const to of sourcesIn(edition.journey)) yield { file, rule: 'dangling-source', to };
    if (edition.journey.event) yield { file, rule: 'dangling-entry', to: `events/${edition.journey.event}` };
    for (const { place } of edition.journey.stops)
      yield { file, rule: 'unlocated-place', to: `places/${place}` };
  }
  for (const { passages } of edition.themes)
    for (const to of passages) yield { file: content.crossLinks, rule: 'dangling-passage', to };
  const { volumes } = edition.site;
  for (const { documents } of typeof volumes === 'object' ? volumes : [])
    for (const to of documents) yield { file: content.site, rule: 'dangling-document', to };
  for (const { custom } of Object.values(edition.bibliography))
    if (custom?.document)
      yield { file: content.bibliography, rule: 'dangling-document', to: custom.document };
}

function* entryFiles(edition: Edition, { registers }: Content) {
  for (const [register, files] of Object.entries(registers))
    for (const file of files) {
      const entry = edition.entries.get(`${register}/${file.stem ?? ''}`);
      if (entry) yield { file, entry, data: entry.data };
    }
}

/** The ids of works that stand under any `sources`, however deep. */
function sourcesIn(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    key === 'sources' ? (value as string[]) : sourcesIn(value),
  );
}

/** An entry that nothing names says why; a form that never matches is for searching only. */
function checkForms(edition: Edition, content: Content): void {
  const named = new Map<string, number>();
  const texts = edition.documents.flatMap(({ data, passages }) =>
    [data.title, ...passages.map(({ text }) => text)].map((text) => text.replace(/[[\]]/g, '')),
  );
  for (const { titleNames, passages } of edition.documents)
    for (const { entry } of [
      ...titleNames,
      ...passages.flatMap(({ annotations }) => ofType(annotations, 'mention')),
    ])
      named.set(entry, (named.get(entry) ?? 0) + 1);
  for (const { file, entry } of entryFiles(edition, content)) {
    const count = named.get(entry.id) ?? 0;
    if (count === 0 && entry.data.unmentioned === undefined)
      fail(
        file,
        'unmentioned-entry',
        'name:',
        'No passage or title names this entry: add the form that does under `variants`, or say why in `unmentioned`.',
      );
    if (count > 0 && entry.data.unmentioned !== undefined)
      fail(
        file,
        'mentioned-entry',
        'unmentioned:',
        `\`unmentioned\` stands here, but ${count} places name the entry: remove the field.`,
      );
    for (const { form } of formsOf(entry))
      // The heading is the entry's own, whether the texts use it or not.
      if (form !== entry.data.name && !texts.some((text) => text.includes(form)))
        fail(
          file,
          'idle-form',
          form,
          `“${form}” stands in no document: mark it \`use: search\`, or remove it.`,
        );
  }
}

/** Tells a fault at the words that it is about. */
function fail(file: VFile, ruleId: string, words: string, reason: string): void {
  file.message(reason, { place: locate(file, words), ruleId, source: 'edition' }).fatal = true;
}
