import { defineCollection } from 'astro:content';
import { editionLoader } from './loader/loader.ts';
import { documentSchema } from './schema/document.ts';
import { entrySchemas } from './schema/entry.ts';
import { registerFolders } from './schema/registers.ts';

const collectionOf = <R extends (typeof registerFolders)[number]>(register: R) =>
  [register, defineCollection({ loader: editionLoader(register), schema: entrySchemas[register] })] as const;

export const collections = {
  documents: defineCollection({ loader: editionLoader('documents'), schema: documentSchema }),
  ...(Object.fromEntries(registerFolders.map(collectionOf)) as {
    [R in (typeof registerFolders)[number]]: ReturnType<typeof collectionOf<R>>[1];
  }),
};
