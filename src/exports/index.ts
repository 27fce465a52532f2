import type { Document } from '../edition/model.ts';
import { citations, type CitedEdition } from './citation/index.ts';
import { documentToJson } from './json.ts';
import { documentToText } from './text.ts';

/** What an export is printed from. */
export interface Exported {
  document: Document;
  /** The edition that it belongs to. */
  edition: CitedEdition;
  /** Its typed Markdown. */
  markdown: string;
  /** Where the site stands, with its base path; nothing where that is not known. */
  site: string | undefined;
}

/** A form in which a document can be taken away. */
export interface Export {
  /** What stands behind the document's id in the address. */
  extension: string;
  label: string;
  mediaType: string;
  print: (exported: Exported) => string;
}

const cited = ({ document: { id, data }, edition, site }: Exported) => citations(data, id, edition, site);

/** The forms in which a document can be taken away, in the order in which they are offered. */
export const documentExports: readonly Export[] = [
  {
    extension: 'md',
    label: 'Typed Markdown',
    mediaType: 'text/markdown',
    print: ({ markdown }) => markdown,
  },
  {
    extension: 'txt',
    label: 'Plain text',
    mediaType: 'text/plain',
    print: ({ document }) => documentToText(document),
  },
  {
    extension: 'json',
    label: 'JSON',
    mediaType: 'application/json',
    print: ({ document }) => documentToJson(document),
  },
  {
    extension: 'bib',
    label: 'BibTeX',
    mediaType: 'application/x-bibtex',
    print: (exported) => cited(exported).bibtex.document,
  },
  {
    extension: 'ris',
    label: 'RIS',
    mediaType: 'application/x-research-info-systems',
    print: (exported) => cited(exported).ris.document,
  },
  {
    extension: 'csl.json',
    label: 'CSL-JSON',
    mediaType: 'application/vnd.citationstyles.csl+json',
    print: (exported) => cited(exported).csljson.document,
  },
];
