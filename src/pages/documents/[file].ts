import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection } from 'astro:content';
import { documentExports } from '../../exports/index.ts';
import { exportedOf } from '../../loader/exported.ts';

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
  const form = documentExports.find((one) => one.extension === extension);
  return new Response(form?.print(exportedOf(base, id, site)), {
    headers: { 'Content-Type': `${form?.mediaType ?? 'text/plain'}; charset=utf-8` },
  });
};
