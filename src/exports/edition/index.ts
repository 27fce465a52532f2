import { documentsToTei } from '../tei.ts';
import { volumeToCsv } from './csv.ts';
import { volumeToEpub } from './epub.ts';
import { volumeToHtml } from './single-file.ts';
import { addressIn, type Volume } from './volume.ts';

/** A form in which a whole edition, or a volume of it, can be taken away. */
export interface VolumeExport {
  /** What stands behind `edition` in the address. */
  extension: string;
  label: string;
  mediaType: string;
  /** Words that stand in every file of this form. */
  sign: string;
  /** What it is for, in a sentence. */
  purpose: string;
  /** @param searcher the script that searches a single file in a browser */
  print: (volume: Volume, searcher: string) => string | Uint8Array;
}

/** The forms in which a whole edition can be taken away, in the order in which they are offered. */
export const volumeExports: readonly VolumeExport[] = [
  {
    extension: 'epub',
    label: 'E-book (EPUB)',
    mediaType: 'application/epub+zip',
    sign: 'application/epub+zip',
    purpose: 'For e-readers and phones: the documents with ¶ numbers, notes that pop up, and the registers.',
    print: volumeToEpub,
  },
  {
    extension: 'html',
    label: 'One file (HTML)',
    mediaType: 'text/html',
    sign: 'role="search"',
    purpose:
      'For a browser without network: documents, notes, registers, the views of the insertions and the search, from a disk or a stick.',
    print: volumeToHtml,
  },
  {
    extension: 'tei.xml',
    label: 'TEI corpus',
    mediaType: 'application/tei+xml',
    sign: '<teiCorpus',
    purpose: 'All documents with all that is said of their words, and the registers, in one TEI P5 file.',
    print: (volume) =>
      documentsToTei(volume.documents, {
        edition: volume.edition,
        entry: volume.entry,
        addressOf: (id) => (volume.site === undefined ? undefined : addressIn(volume, id)),
      }),
  },
  {
    extension: 'csv',
    label: 'Table (CSV)',
    mediaType: 'text/csv',
    sign: 'what,document,date,passage',
    purpose: 'A row for each name, description and bracket in the documents, for a spreadsheet.',
    print: volumeToCsv,
  },
];
