import { registerFolders, registers, type Register } from '../schema/registers.ts';
import type { MentionIndex, DocumentMentions } from '../edition/mentions.ts';
import { labelOf, type DocumentLabel } from '../wording/document-labels.ts';
import type { Edition, Entry } from '../edition/model.ts';
import { documentPath } from '../wording/addresses.ts';
import { aboutEntry } from './parts/about.ts';
import { fill, FULL } from './parts/by-year.ts';
import { compareNames, entryLink, filing, qualifier, sortName } from './parts/entry-names.ts';

/** The places of one document where an entry is named, as an index gives them: `Telegram ¶ 2, 3`. */
export interface Locator {
  document: string;
  groups: {
    /** `¶`, `opening line`; nothing before `abstract`. */
    sign: string;
    places: { label: string; path: string }[];
  }[];
  /** How many more places of the document there are. */
  more?: number;
}

/** A line of the index: a heading with its places, or a reference to one. */
export interface IndexLine {
  /** How it is filed. */
  name: string;
  path: string;
  /** Dates or kind. */
  qualifier?: string;
  /** Who or what it is. */
  about?: string;
  /** The heading that the name leads to, where it is another name of an entry. */
  see?: string;
  locators: Locator[];
  /** How many more documents name it. */
  more?: number;
  /** Why no passage names it. */
  unmentioned?: string;
}

/** The lines of an index under one letter. */
export interface Letter {
  letter: string;
  lines: IndexLine[];
}

/** A link to a page of a register: a letter, or a part of one. */
export interface LetterLink {
  title: string;
  path: string;
  /** The first and the last name there. */
  from: string;
  to: string;
}

/** A page of a register that is larger than a page holds. */
export interface LetterPage extends Letter {
  register: Register;
  title: string;
  parts: LetterLink[];
}

/** The index of one register. */
export interface RegisterPage {
  register: Register;
  title: string;
  /** What the edition says of it. */
  lede?: string;
  entries: number;
  mentions: number;
  /** The lines by their first letter, or none where they are more than a page holds. */
  letters: Letter[];
  /** Where they are then. */
  parts: LetterLink[];
  /** All registers, with how many entries they have. */
  registers: { title: string; path: string; entries: number }[];
}

/** The index of every register, and where it is larger than a page holds, its pages by id: `people/k-2`. */
export function registerPages(
  edition: Edition,
  index: MentionIndex,
  labels: ReadonlyMap<string, DocumentLabel>,
): { page: RegisterPage; letters: Map<string, LetterPage> }[] {
  const byRegister = Map.groupBy(edition.entries.values(), ({ register }) => register);
  // A register without entries has no page.
  const filled = registerFolders.filter((register) => byRegister.has(register));
  const counts = filled.map((register) => ({
    title: registers[register].title,
    path: `/${register}/`,
    entries: byRegister.get(register)?.length ?? 0,
  }));
  return filled.map((register) => {
    const entries = byRegister.get(register) ?? [];
    const lede = edition.site.registers[register]?.lede;
    const documents = entries.flatMap(({ id }) => index.get(id) ?? []);
    const all = letters(entries.flatMap((entry) => linesOf(entry, index.get(entry.id) ?? [], labels)));
    const isLong = all.reduce((sum, { lines }) => sum + lines.length, 0) > FULL;
    const pages = isLong ? letterPages(register, all) : new Map<string, LetterPage>();
    const page: RegisterPage = {
      register,
      title: registers[register].title,
      ...(lede !== undefined && { lede }),
      entries: entries.length,
      mentions: documents.reduce((sum, { mentions: list }) => sum + list.length, 0),
      letters: isLong ? [] : all,
      parts: [...pages.values()][0]?.parts ?? [],
      registers: counts,
    };
    return { page, letters: pages };
  });
}

/** The pages of a register's letters, each with links to all. */
function letterPages(register: Register, all: readonly Letter[]): Map<string, LetterPage> {
  const { title } = registers[register];
  const pages = all.flatMap(({ letter, lines }) =>
    fill(lines, () => 1).map((part, at) => {
      const name = letter === DIGITS ? 'digits' : letter.toLowerCase();
      return { id: at === 0 ? name : `${name}-${at + 1}`, letter, lines: part };
    }),
  );
  const parts = pages.map(({ id, letter, lines }) => ({
    title: letter,
    path: `/${register}/letter/${id}/`,
    from: lines[0]?.name ?? '',
    to: lines.at(-1)?.name ?? '',
  }));
  return new Map(
    pages.map(({ id, letter, lines }) => [`${register}/${id}`, { register, title, parts, letter, lines }]),
  );
}

/** Where names stand that begin with no letter. */
const DIGITS = '0–9';

function letters(lines: readonly IndexLine[]): RegisterPage['letters'] {
  const sorted = [...lines].sort((a, b) => compareNames(a.name, b.name));
  const groups = Map.groupBy(sorted, ({ name }) => firstLetter(name));
  return [...groups].map(([letter, group]) => ({ letter, lines: group }));
}

/** The letter of the alphabet that a name is filed under. */
function firstLetter(name: string): string {
  const letter = filing(name).normalize('NFD').charAt(0).toUpperCase();
  return /[A-Z]/.test(letter) ? letter : DIGITS;
}

function linesOf(
  entry: Entry,
  found: readonly DocumentMentions[],
  labels: ReadonlyMap<string, DocumentLabel>,
): IndexLine[] {
  const { path } = entryLink(entry);
  const name = sortName(entry);
  const note = qualifier(entry);
  const { unmentioned } = entry.data;
  return [
    {
      name,
      path,
      ...(note !== undefined && { qualifier: note }),
      about: aboutEntry(entry),
      locators: found.slice(0, LOCATORS).map((one) => locator(one, labels)),
      ...(found.length > LOCATORS && { more: found.length - LOCATORS }),
      ...(unmentioned !== undefined && { unmentioned }),
    },
    ...seeReferences(entry).map((form) => ({ name: form, path, see: name, locators: [] })),
  ];
}

/** Forms of a name that a reader would look for under another letter, or far from the heading. */
function seeReferences(entry: Entry): string[] {
  const bare = (name: string) =>
    filing(name)
      .toLowerCase()
      .replace(/['’‘-]/g, '');
  const heading = bare(sortName(entry));
  const [headword = ''] = heading.split(/[\s,]/);
  const forms = entry.data.variants
    // A form of one document alone means the entry only there.
    .filter(
      ({ form, in: scope, use }) =>
        !scope && use !== 'description' && /^\p{Lu}/u.test(form) && /^\p{Script=Latin}/u.test(form),
    )
    .map(({ form }) => form);
  return [...new Set(forms)].filter(
    (form) =>
      !bare(form).includes(headword) &&
      bare(form).slice(0, 3) !== heading.slice(0, 3) &&
      // `Ambassador Mihaylov` beside `Mihaylov` leads nowhere new.
      !forms.some((other) => other !== form && form.endsWith(` ${other}`)),
  );
}

/** In the index stand at most so many documents of an entry, and so many places of a document; its page has all. */
const LOCATORS = 8;
const PLACES = 24;

const signs: Record<string, string> = { paragraph: '¶', opener: 'opening', closer: 'closing', abstract: '' };

function locator(
  { document, mentions }: DocumentMentions,
  labels: ReadonlyMap<string, DocumentLabel>,
): Locator {
  const first = new Map<string, { sign: string; label: string; path: string }>();
  for (const { passage, sentence } of mentions)
    if (!first.has(passage.id))
      first.set(passage.id, {
        sign: signs[passage.role] ?? '',
        label: passage.number ?? passage.id,
        path: documentPath(document.id, sentence?.id ?? passage.id),
      });
  const shown = [...first.values()].slice(0, PLACES);
  const groups = Map.groupBy(shown, ({ sign }) => sign);
  return {
    document: labelOf(document.id, labels),
    groups: [...groups].map(([sign, list]) => ({
      sign,
      places: list.map(({ label, path }) => ({ label, path })),
    })),
    ...(first.size > PLACES && { more: first.size - PLACES }),
  };
}
