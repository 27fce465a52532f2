import { defineCollection } from 'astro:content';
import { editionLoader } from './loader/loader.ts';
import { registerFolders } from './schema/registers.ts';

const collectionOf = <N extends Parameters<typeof editionLoader>[0]>(name: N) =>
  [name, defineCollection({ loader: editionLoader(name) })] as const;

export const collections = {
  documents: collectionOf('documents')[1],
  gatherings: collectionOf('gatherings')[1],
  ...(Object.fromEntries(registerFolders.map(collectionOf)) as Record<
    (typeof registerFolders)[number],
    ReturnType<typeof collectionOf>[1]
  >),
};
