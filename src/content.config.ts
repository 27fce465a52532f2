import { defineCollection } from 'astro:content';
import { editionLoader } from './edition/loader.ts';
import { documentSchema } from './schema/document.ts';

export const collections = {
  documents: defineCollection({ loader: editionLoader(), schema: documentSchema }),
};
