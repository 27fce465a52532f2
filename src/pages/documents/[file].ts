import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection } from 'astro:content';
import { citedEdition } from '../../exports/citation/index.ts';
import { documentExports } from '../../exports/index.ts';
import { readPage, readTypedMarkdown } from '../../loader/store.ts';

const base = import.meta.env.BASE_URL;

export const getStaticPaths = (async () => {
  const documents = await getCollection('documents');
  return documents.flatMap(({ id }) =>
    documentExports.map(({ extension }) => ({
      params: { file: `${id}.${extension}` },
      props: { id, extension },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ id: string; extension: string }> = ({ props: { id, extension }, site }) => {
  const { data, titleNames, passages, former } = readPage(base, 'documents', id);
  const form = documentExports.find((one) => one.extension === extension);
  const body = form?.print({
    document: { id, data, titleNames, passages, former },
    edition: citedEdition(readPage(base, 'site', 'site').site),
    markdown: readTypedMarkdown(id),
    site: site && new URL(base, site).href,
  });
  return new Response(body, {
    headers: { 'Content-Type': `${form?.mediaType ?? 'text/plain'}; charset=utf-8` },
  });
};
