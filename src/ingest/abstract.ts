import type { Chunk } from './read.ts';
import { takeBlock, type Reading, type SourceBlock } from './record.ts';

/**
 * Makes the archive's abstract one block: its paragraphs, if it has several, are parted by a line break.
 *
 * @param reading the dump
 * @param chunks the paragraphs of the abstract
 * @returns the block, or none
 */
export function takeAbstract(reading: Reading, chunks: readonly Chunk[]): SourceBlock[] {
  return chunks.length === 0 ? [] : [takeBlock(reading, 'abstract', chunks.flat())];
}
