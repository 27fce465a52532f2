/** What the archive's own line on a document says: where the original is, and who obtained and translated it. */
export interface ArchiveLine {
  /** The shelf mark, or the whole line if it can't be split surely. */
  reference: string;
  folios?: string;
  obtainedBy?: string[];
  contributedBy?: string[];
  transcribedBy?: string[];
  translators?: string[];
  /** Further shelf marks, if the document is kept in several places. */
  also?: { reference: string; folios?: string }[];
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
const verb = String.raw`(?:[Oo]btained|[Tt]ranslated|[Cc]ontributed|[Tt]ranscribed|[Pp]rovided)`;
const clause = String.raw`(?<verbs>${verb}(?:(?:,| and|, and) ${verb})*)(?: (?:for|from|on behalf of) [^.;]+?)? by (?<names>${names})`;

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
  if (shelfMark === '' || /[.;] \p{Lu}\p{L}+ed (?:by|in|at|from)\b/u.test(shelfMark))
    return { reference: line, split: false };
  const [first = shelfMark, ...others] = splitShelfMarks(shelfMark);
  const also = others.map(splitFolios);
  return { ...splitFolios(first), ...people, ...(also.length > 0 && { also }), split: true };
}

/** Parts shelf marks that stand in a row: `APRF, Fond 45, List 122 and AVPRF, Fond 059a; and RGASPI, f. 558`. */
function splitShelfMarks(text: string): string[] {
  const parts = text.split(/; and |;\s+|,? and (?=\p{Lu}{2})/u).map((part) => part.trim());
  return parts.length > 1 && parts.every((part) => /^\p{Lu}{2}/u.test(part) && /\d/.test(part))
    ? parts
    : [text];
}

/**
 * Whether a line without a label is surely the archive's line on its document.
 *
 * @param line a line of the page around the document
 */
export function isArchiveLine(line: string): boolean {
  return line.length < 800 && (clauseStart.test(line) || looksLikeShelfMark(line));
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

/** The start of a citation, on a line: the quoted title, and a year soon after. */
export const citationStart =
  /^["“].{3,600}?["”],? (?:\S+ ){0,5}?\S*\d{4}\b(?=.*\b(?:Archives?|Library|Collection|Project|Program)\b)/u;

/** The title that a citation begins with: what stands in its first quotation marks, without the comma. */
export function titleOfCitation(citation: string): string | undefined {
  return /^["“](?<title>.+?),?["”],? (?=(?:\S+ ){0,5}?\S*\d{4}\b)/su.exec(citation)?.groups?.title;
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
  const head = text.toLowerCase().indexOf(title.toLowerCase()) === 1 ? 1 + title.length : 0;
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

type People = Pick<ArchiveLine, 'obtainedBy' | 'contributedBy' | 'transcribedBy' | 'translators'>;

const doers: readonly (readonly [string, keyof People])[] = [
  ['obtained', 'obtainedBy'],
  ['provided', 'contributedBy'],
  ['contributed', 'contributedBy'],
  ['transcribed', 'transcribedBy'],
  ['translated', 'translators'],
];

/** Reads `Obtained by A and translated by B and C.`; `undefined` if something is left over. */
function readClauses(text: string): People | undefined {
  const found: People = {};
  let rest = text.trim();
  while (rest !== '' && rest !== '.') {
    const match = nextClause.exec(rest);
    if (!match?.groups) return undefined;
    // The full stop of the sentence is taken by the last name; one of an initial is not at the end.
    const people = splitNames(match.groups.names ?? '');
    const verbs = (match.groups.verbs ?? '').toLowerCase();
    for (const [word, field] of doers) if (verbs.includes(word)) found[field] = people;
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
