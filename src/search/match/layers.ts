/** In whose text an occurrence lies. One that is even partly an insertion's is not the archive's. */
export const TEXT_LAYERS = ['text', 'insertion', 'heading', 'note', 'register'] as const;
export type TextLayer = (typeof TEXT_LAYERS)[number];
