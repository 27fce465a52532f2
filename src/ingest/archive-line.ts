/** What the archive's own line on a document says: where the original is, and who obtained and translated it. */
export interface ArchiveLine {
  /** The shelf mark, or the whole line if it can't be split surely. */
  reference: string;
  folios?: string;
  obtainedBy?: string[];
  translators?: string[];
  /** Whether all of the line was understood. */
  split: boolean;
}

/** What a citation says in addition. */
export interface CitationTail extends ArchiveLine {
  repository?: string;
  url?: string;
}

/** A name: capitalized words, initials, small words between them. */
const name = String.raw`\p{Lu}[\p{L}\p{M}’'.-]*(?: (?:(?:de|da|di|van|von|der|bin|al|el|du|la)\b|\p{Lu}[\p{L}\p{M}’'.-]*))*`;
const names = String.raw`${name}(?:(?:, and|,| and| &) ${name})*`;
const verb = String.raw`(?:[Oo]btained|[Tt]ranslated)`;
const clause = String.raw`(?<verbs>${verb}(?: and ${verb})?)(?: (?:for|from|on behalf of) [^.;]+?)? by (?<names>${names})`;

const clauseStart = new RegExp(`(?<=^|[.;,] )${verb}\\b`, 'u');
const nextClause = new RegExp(`^(?:and |, and |, |; |\\. )?${clause}(?=$|\\.$|\\. |;|,| and ${verb})`, 'u');

/**
 * Takes apart the line with which the archive says where the original is:
 * `PRC FMA 106-00827-02, 70-79. Obtained by Shen Zhihua and translated by Jeffrey Wang and Charles Kraus.`
 *
 * @param line the line
 * @returns its parts; a line that isn't of this shape is kept whole as reference, with `split` false
 */
export function parseArchiveLine(line: string): ArchiveLine {
  const start = clauseStart.exec(line)?.index ?? line.length;
  const people = readClauses(line.slice(start));
  if (!people) return { reference: line, split: false };
  const shelfMark = line
    .slice(0, start)
    .trim()
    .replace(/(?<=\d|\)|\p{L}{2})\.$/u, '');
  // Another sentence: `Contributed by …`, `Published in …`.
  if (shelfMark === '' || /[.;] \p{Lu}\p{L}+ed\b/u.test(shelfMark)) return { reference: line, split: false };
  return { ...splitFolios(shelfMark), ...people, split: true };
}

/**
 * Whether a line without a label is surely the archive's line on its document.
 *
 * @param line a line of the page around the document
 */
export function isArchiveLine(line: string): boolean {
  return line.length < 600 && (clauseStart.test(line) || looksLikeShelfMark(line));
}

/** Whether a text names the place of a file in an archive. */
function looksLikeShelfMark(text: string): boolean {
  return (
    text.length < 300 &&
    /\d/.test(text) &&
    /\b(?:fond|f\.|op\.|opis|papka|delo|listy?|RG|Record Group|Box|Folder|FMA|AVP ?RF|RGANI|GARF|RGASPI|TsK|MOL|XIX-J|AMAE|PA ?AA|SAPMO|BArch|TNA|FO \d|Fondul|Fonds?|Dosar|File|Reel|Series|Carton|inv\.|d\. ?\d|ll?\. ?\d)/u.test(
      text,
    )
  );
}

/** Whether a text without a label is surely the citation that the archive proposes. */
export function isCitation(text: string): boolean {
  return (
    /^["“].{3,}["”],? .*\b(?:Archives?|Library|Collection|Project|Program)\b/su.test(text) &&
    /\b\d{4}\b/.test(text)
  );
}

/**
 * Takes apart the citation that the archive proposes.
 *
 * @param citation `"Title", Date, Repository, archive's line. <address>`
 * @param title the document's title
 * @param date its date, as the archive states it
 * @returns its parts, or `undefined` if it isn't of this shape
 */
export function parseCitation(citation: string, title: string, date: string): CitationTail | undefined {
  const address = /\s*<?(?<url>https?:\/\/[^\s<>]+)>?\.?\s*$/u.exec(citation);
  const text = address ? citation.slice(0, address.index) : citation;
  const head = text.indexOf(title) === 1 ? 1 + title.length : 0;
  const from = date === '' ? -1 : text.indexOf(date, head);
  if (from < 0) return undefined;
  const rest = text.slice(from + date.length).replace(/^,?\s*/, '');
  const url = address?.groups?.url;
  // Without a name that says it is one, the first part may be the shelf mark's.
  const repository =
    /^(?<name>[^,]*\b(?:Archives?|Library|Collection|Project|Program)\b[^,]*), (?<line>.+)$/su.exec(
      rest,
    )?.groups;
  return {
    ...(repository?.name !== undefined && { repository: repository.name }),
    ...parseArchiveLine(repository?.line ?? rest),
    ...(url !== undefined && { url }),
  };
}

/** Reads `Obtained by A and translated by B and C.`; `undefined` if something is left over. */
function readClauses(text: string): Pick<ArchiveLine, 'obtainedBy' | 'translators'> | undefined {
  const found: Pick<ArchiveLine, 'obtainedBy' | 'translators'> = {};
  let rest = text.trim();
  while (rest !== '' && rest !== '.') {
    const match = nextClause.exec(rest);
    if (!match?.groups) return undefined;
    // The full stop of the sentence is taken by the last name; one of an initial is not at the end.
    const people = splitNames(match.groups.names ?? '');
    const verbs = (match.groups.verbs ?? '').toLowerCase();
    if (verbs.includes('obtained')) found.obtainedBy = people;
    if (verbs.includes('translated')) found.translators = people;
    rest = rest.slice(match[0].length).trimStart();
  }
  return found;
}

/** Parts names that stand in a row: `A, B and C`. */
export function splitNames(text: string): string[] {
  return text
    .replace(/(?<=\p{L}{2})\.$/u, '')
    .split(/, and | and |, | & |; /)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Takes leaf numbers off a shelf mark, if its end plainly is that: `38-40`, `listy 15-20`, `pp. 3-5`. */
function splitFolios(shelfMark: string): { reference: string; folios?: string } {
  const match =
    /^(?<reference>.*\S), ?(?<folios>(?<word>(?:listy?|ll?\.|pp?\.|ff?\.|fols?\.|folios?|pages?|leaf|leaves) ?)?\d+(?<range> ?[-–] ?\d+)?(?:, ?\d+(?: ?[-–] ?\d+)?)*)$/u.exec(
      shelfMark,
    );
  const { reference, folios, word, range } = match?.groups ?? {};
  // A bare number may be one of a file, two years may be those that it covers.
  const years = /^(?:1[5-9]|20)\d\d ?[-–] ?(?:1[5-9]|20)\d\d$/.test(folios ?? '');
  if (reference === undefined || folios === undefined || (!word && (!range || years)))
    return { reference: shelfMark };
  return { reference, folios };
}
