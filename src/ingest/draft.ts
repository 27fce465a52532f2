import type { VFile } from 'vfile';
import type { Sidecar } from '../schema/sidecar.ts';
import { recognize } from './formats/index.ts';
import { warnOfMarkup } from './markup.ts';
import { readMetadata, type Metadata } from './metadata.ts';
import { Questions } from './questions.ts';
import { chunksOf, readDump } from './read.ts';
import { Reading, type ArchiveRecord, type Use } from './record.ts';
import { readSidecar } from './sidecar.ts';

/** A dump as it lies in `content/sources`. */
export interface Source {
  /** Its name: `NAME.txt`. */
  name: string;
  bytes: Uint8Array;
  /** The text of `NAME.yml`, if there is one. */
  sidecar?: string;
  /** The id that it is given now, if it is new. */
  id?: string;
}

/** A dump, read, without the id and the ids of its blocks. */
export interface Draft {
  source: Source;
  /** The dump, with its messages. */
  file: VFile;
  sidecar: Sidecar;
  sidecarFile: VFile;
  format: string;
  metadata: Metadata;
  record: ArchiveRecord;
  /** The use of every line of the dump. */
  uses: readonly (Use & { number: number; text: string })[];
  questions: Questions;
}

/**
 * Reads a dump with its sidecar.
 *
 * @param source the dump
 * @param file takes the messages on the dump
 * @param sidecarFile takes the messages on the sidecar
 * @returns what was read, or `undefined` if there was an error
 * @throws VFileMessage where nothing more can be read
 */
export function readSource(source: Source, file: VFile, sidecarFile: VFile): Draft | undefined {
  const sidecar = readSidecar(sidecarFile);
  if (!sidecar) return undefined;
  const lines = readDump(source.bytes, file);
  const chunks = chunksOf(lines);
  const format = recognize(chunks, file);
  const questions = new Questions(file, sidecarFile, sidecar.decisions);
  const reading = new Reading(lines, file, questions);
  const record = format.parse(reading, chunks);
  const metadata = readMetadata(reading, record, sidecar);
  record.blocks.forEach((block) => warnOfMarkup(reading, block));
  if (!metadata || hasError(file)) return undefined;
  return {
    source,
    file,
    sidecar,
    sidecarFile,
    format: format.id,
    metadata,
    record,
    uses: reading.uses,
    questions,
  };
}

/** The name of the sidecar of a dump. */
export function sidecarName(name: string): string {
  return name.replace(/\.[^.]*$/, '.yml');
}

/** Whether an error was told on a file. */
export function hasError(file: VFile): boolean {
  return file.messages.some((message) => message.fatal);
}
