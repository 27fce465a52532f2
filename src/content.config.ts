import { defineCollection } from 'astro:content';
import { editionLoader } from './loader/loader.ts';
import { documentSchema } from './schema/document.ts';
import { registerSchemas } from './schema/register.ts';

export const collections = {
  documents: defineCollection({ loader: editionLoader('documents'), schema: documentSchema }),
  people: defineCollection({ loader: editionLoader('people'), schema: registerSchemas.people }),
  places: defineCollection({ loader: editionLoader('places'), schema: registerSchemas.places }),
  organizations: defineCollection({
    loader: editionLoader('organizations'),
    schema: registerSchemas.organizations,
  }),
  events: defineCollection({ loader: editionLoader('events'), schema: registerSchemas.events }),
  concepts: defineCollection({ loader: editionLoader('concepts'), schema: registerSchemas.concepts }),
};
