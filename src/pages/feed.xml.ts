import type { APIRoute } from 'astro';
import { citedEdition } from '../exports/citation/index.ts';
import { newsToAtom } from '../exports/feed.ts';
import { readPage } from '../loader/store.ts';
import { siteAddress } from '../wording/addresses.ts';

export const GET: APIRoute = ({ site }) => {
  const base = import.meta.env.BASE_URL;
  const edition = citedEdition(readPage(base, 'site', 'site').site);
  const root = siteAddress(base, site);
  return new Response(newsToAtom(readPage(base, 'feed', 'feed').news, edition, root), {
    headers: { 'Content-Type': 'application/atom+xml' },
  });
};
