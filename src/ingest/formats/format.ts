import type { Chunk } from '../read.ts';
import type { ArchiveRecord, Dump } from '../record.ts';

/** A dump format: how to know it, and how to read it. */
export interface Format {
  /** Its name, in front matter and messages. */
  id: string;
  /** What it is, in a few words. */
  description: string;
  /**
   * Which of its marks a dump shows, each in a few words. One alone decides nothing.
   *
   * @param chunks the dump
   */
  recognize: (chunks: readonly Chunk[]) => string[];
  /**
   * Reads a dump, giving every line its use.
   *
   * @param dump takes fields, messages and questions
   * @param chunks its chunks
   */
  parse: (dump: Dump, chunks: readonly Chunk[]) => ArchiveRecord;
}
