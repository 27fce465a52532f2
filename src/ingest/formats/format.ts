import type { Chunk } from '../read.ts';
import type { ArchiveRecord, Reading } from '../record.ts';

/** A dump format: how to know it, and how to read it. */
export interface Format {
  /** Its name, in front matter and messages. */
  id: string;
  /** What it is, in a few words. */
  description: string;
  /**
   * How many of its marks a dump shows; 0 if it isn't of this format.
   *
   * @param chunks the dump
   */
  recognize: (chunks: readonly Chunk[]) => number;
  /**
   * Reads a dump, giving every line its use.
   *
   * @param reading the dump; takes fields, messages and questions
   * @param chunks its chunks
   */
  parse: (reading: Reading, chunks: readonly Chunk[]) => ArchiveRecord;
}
