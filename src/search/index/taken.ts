import type { DocumentInfo, BesideFile, TextFile } from './layout.ts';
import { PASSAGES_A_FILE } from './layout.ts';
import {
  headingRecord,
  noteRecord,
  passageIds,
  textRecord,
  type Listed,
  type SearchedPage,
} from './edition.ts';
import { recordKeys } from './pagefind.ts';
import { packPassageIds } from './passage-ids.ts';
import { pieceOf, type Piece } from './piece.ts';
import { packRecord, type SearchRecord } from './record.ts';
import { spelledWords, type SpelledWords } from './vocabulary.ts';

/** A record as the concordance and Pagefind take it in. */
export interface TakenRecord {
  piece: Piece;
  /** What Pagefind is to find it by. */
  keys: string;
}

/** All that search takes of a document. It follows from the document alone, so that it can be kept. */
export interface TakenDocument {
  text: TakenRecord;
  heading: TakenRecord;
  note: TakenRecord;
  words: SpelledWords;
  /** Of which record of its archive it is. */
  record?: string;
  /** Of each passage of its text, which entries it names. */
  named: string[][];
  /** The files with its text, and the one with what stands beside it. */
  texts: string[];
  beside: string;
}

/** @param indexed what Pagefind is to find it by: a title counts for its document */
export function takeRecord(record: SearchRecord, indexed = record.passages, genre?: string): TakenRecord {
  return {
    piece: pieceOf(record.id, record.passages, genre),
    keys: recordKeys({ passages: indexed }).join(' '),
  };
}

/** Takes in a document. */
export function takeDocument(listed: Listed, document: DocumentInfo, page: SearchedPage): TakenDocument {
  const [text, heading, notes] = [
    textRecord(listed.id, page),
    headingRecord(listed, page),
    noteRecord(listed, page),
  ];
  const { record } = page.data.archive;
  const beside: BesideFile = { document, heading: packRecord(heading), notes: packRecord(notes) };
  return {
    text: takeRecord(text, [...text.passages, ...heading.passages], listed.genre),
    heading: takeRecord(heading, []),
    note: takeRecord(notes),
    words: spelledWords(text),
    ...(record !== undefined && { record }),
    named: text.passages.map(({ mentions = [] }) => [...new Set(mentions.map(({ entry }) => entry))]),
    texts: textFiles(document, text, packPassageIds(passageIds(page))),
    beside: JSON.stringify(beside),
  };
}

/** A document's text in parts. */
function textFiles(document: DocumentInfo, text: SearchRecord, ids: string): string[] {
  const files: string[] = [];
  for (let from = 0; from === 0 || from < text.passages.length; from += PASSAGES_A_FILE) {
    const passages = text.passages.slice(from, from + PASSAGES_A_FILE);
    const file: TextFile = {
      document,
      ...(from === 0 && { ids }),
      record: packRecord({ ...text, passages }),
    };
    files.push(JSON.stringify(file));
  }
  return files;
}
