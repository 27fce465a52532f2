import type { DocumentData } from '../schema/document.ts';

/** Where an archive keeps a document, down to the leaves: `PRC FMA 109-02833-03, 38-40`; nothing where it isn't known. */
export function shelfMark({ reference, folios }: DocumentData['archive']): string | undefined {
  const parts = [reference, folios].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(', ') : undefined;
}
