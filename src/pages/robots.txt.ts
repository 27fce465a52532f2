import type { APIRoute } from 'astro';
import { href } from '../wording/addresses.ts';

/** Everything may be read; the list of all pages is told where it is known how they are addressed. */
export const GET: APIRoute = ({ site }) => {
  const sitemap = site && new URL(href(import.meta.env.BASE_URL, '/sitemap-index.xml'), site).href;
  return new Response(`User-agent: *\nAllow: /\n${sitemap === undefined ? '' : `Sitemap: ${sitemap}\n`}`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
