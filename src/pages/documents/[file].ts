import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection } from 'astro:content';
import { readPage, readTypedMarkdown } from '../../loader/store.ts';
import { citations } from '../../exports/citation/index.ts';
import { plainText } from '../../exports/text.ts';

const base = import.meta.env.BASE_URL;

/** The forms in which a document can be taken away: extension → its text. */
const formats: Record<string, (id: string, site: string | undefined) => string> = {
  md: (id) => readTypedMarkdown(id),
  txt: (id) => plainText(readPage(base, 'documents', id)),
  json: (id) => {
    const { data, passages, former } = readPage(base, 'documents', id);
    const bare = passages.map(({ html: _, ...passage }) => passage);
    return `${JSON.stringify({ id, data, passages: bare, former }, null, 2)}\n`;
  },
  bib: (id, site) => citations(readPage(base, 'documents', id).data, id, site).bibtex.document,
  ris: (id, site) => citations(readPage(base, 'documents', id).data, id, site).ris.document,
  'csl.json': (id, site) => citations(readPage(base, 'documents', id).data, id, site).csljson.document,
};

export const getStaticPaths = (async () => {
  const documents = await getCollection('documents');
  return documents.flatMap(({ id }) =>
    Object.keys(formats).map((format) => ({ params: { file: `${id}.${format}` }, props: { id, format } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ id: string; format: string }> = ({ props: { id, format }, site }) =>
  new Response(formats[format]?.(id, site && new URL(base, site).href));
