import { documentPath, href } from '../wording/addresses.ts';
import { citations } from './citation/index.ts';
import type { Exported } from './exported.ts';
import { documentToJson } from './json.ts';
import { documentToTei } from './tei.ts';
import { documentToText, documentToTextWithout } from './text.ts';
import { documentToWebAnnotations } from './web-annotations.ts';

/** A form in which a document can be taken away. */
export interface Export {
  /** What stands behind the document's id in the address. */
  extension: string;
  label: string;
  /** What it is for: to be read, worked with, or cited from. */
  group: 'text' | 'data' | 'citation';
  mediaType: string;
  print: (exported: Exported) => string;
}

const cited = ({ document: { id, data }, edition, site }: Exported) => citations(data, id, edition, site);

/** The forms in which a document can be taken away, in the order in which they are offered. */
export const documentExports: readonly Export[] = [
  {
    extension: 'txt',
    label: 'Plain text',
    group: 'text',
    mediaType: 'text/plain',
    print: ({ document }) => documentToText(document),
  },
  {
    extension: 'without.txt',
    label: 'Plain text without insertions',
    group: 'text',
    mediaType: 'text/plain',
    print: ({ document }) => documentToTextWithout(document),
  },
  {
    extension: 'md',
    label: 'Typed Markdown',
    group: 'text',
    mediaType: 'text/markdown',
    print: ({ markdown }) => markdown,
  },
  {
    extension: 'xml',
    label: 'TEI',
    group: 'data',
    mediaType: 'application/tei+xml',
    print: ({ document, edition, entry, revisions, site }) =>
      documentToTei(document, {
        edition,
        entry,
        revisions,
        address: site === undefined ? undefined : href(site, documentPath(document.id)),
      }),
  },
  {
    extension: 'json',
    label: 'JSON',
    group: 'data',
    mediaType: 'application/json',
    print: ({ document }) => documentToJson(document),
  },
  {
    extension: 'annotations.jsonld',
    label: 'Web Annotations',
    group: 'data',
    mediaType: 'application/ld+json',
    print: documentToWebAnnotations,
  },
  {
    extension: 'bib',
    label: 'BibTeX',
    group: 'citation',
    mediaType: 'application/x-bibtex',
    print: (exported) => cited(exported).bibtex.document,
  },
  {
    extension: 'ris',
    label: 'RIS',
    group: 'citation',
    mediaType: 'application/x-research-info-systems',
    print: (exported) => cited(exported).ris.document,
  },
  {
    extension: 'csl.json',
    label: 'CSL-JSON',
    group: 'citation',
    mediaType: 'application/vnd.citationstyles.csl+json',
    print: (exported) => cited(exported).csljson.document,
  },
];
