/**
 * The registers of the edition. Each is a folder of `content/` with one Markdown file an entry; its fields are in
 * `entry.ts`, and what the edition says of it is in `edition.yml`. All else that is of a register follows from here.
 *
 * Runs in the browser too.
 */

/** What is of a register besides its entries. */
interface RegisterInfo {
  /** What it is called. */
  title: string;
  /** What one of its entries is. */
  one: string;
  /** TEI's element for a name of an entry; in HTML a class. */
  element: string;
  /** What schema.org calls one of its entries. */
  thing: string;
  /** Whether an answer of search can be narrowed to passages that name an entry. */
  facet: boolean;
}

/** The registers by their folders, in the order in which they are shown. */
export const registers = {
  people: { title: 'People', one: 'Person', element: 'persName', thing: 'Person', facet: true },
  places: { title: 'Places', one: 'Place', element: 'placeName', thing: 'Place', facet: true },
  organizations: {
    title: 'Organizations',
    one: 'Organization',
    element: 'orgName',
    thing: 'Organization',
    facet: true,
  },
  events: { title: 'Events', one: 'Event', element: 'eventName', thing: 'Event', facet: false },
  concepts: { title: 'Concepts', one: 'Concept', element: 'term', thing: 'DefinedTerm', facet: false },
} as const satisfies Record<string, RegisterInfo>;

/** The folder of a register. */
export type Register = keyof typeof registers;

/** The folders of all registers, in the order in which they are shown. */
export const registerFolders = Object.keys(registers) as Register[];

/** The id of an entry: `people/kim-il-sung`. */
export const entryId = (register: Register, name: string): string => `${register}/${name}`;

/** Takes an entry's id apart; nothing where there is no such register. */
export function parseEntryId(id: string): { register: Register; name: string } | undefined {
  const slash = id.indexOf('/');
  const register = registerFolders.find((folder) => folder === id.slice(0, Math.max(slash, 0)));
  return register && { register, name: id.slice(slash + 1) };
}

/** What is of the register that an entry is in. */
export function registerOf(entry: string): RegisterInfo | undefined {
  const parsed = parseEntryId(entry);
  return parsed && registers[parsed.register];
}
