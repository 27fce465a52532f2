import type { APIRoute } from 'astro';
import { mediaTypeOf } from '../loader/downloads.ts';
import { downloadName, keptDownloads } from '../loader/exported.ts';
import { readStock } from '../loader/store.ts';

/** In development the files of a document are printed when one is asked for; the build writes them beside its page. */
export const prerender = false;

export const GET: APIRoute = ({ params: { file = '' }, site }) => {
  const base = import.meta.env.BASE_URL;
  const [, id = '', extension = ''] = /^([^.]+)\.(.+)$/.exec(file) ?? [];
  const isThere = `documents/${id}` in readStock(base).pieces;
  const body = isThere ? keptDownloads(base, id, site).read(downloadName(id, extension)) : undefined;
  if (body === undefined) return new Response('There is no such file.', { status: 404 });
  return new Response(body, { headers: { 'Content-Type': `${mediaTypeOf(extension)}; charset=utf-8` } });
};
