/**
 * Checks what the built site must satisfy: `npm run check`, or `node scripts/check.ts FOLDER`.
 * `BASE_PATH` and `SITE_URL` are to be those that it was built with.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkMarkup } from './check/markup.ts';
import { report } from './check/report.ts';
import { checkSite } from './check/rules.ts';
import { readSite } from './check/site.ts';

const folder = process.argv[2] ?? 'dist';
if (!existsSync(join(folder, 'index.html'))) {
  console.error(`${folder} holds no built site: npm run build`);
  process.exit(1);
}

const siteUrl = process.env.SITE_URL;
const site = readSite(folder, {
  base: `/${process.env.BASE_PATH ?? ''}/`.replace(/\/{2,}/g, '/'),
  origin: siteUrl ? new URL(siteUrl).origin : undefined,
});
const findings = [...checkSite(site), ...(await checkMarkup(folder, site.pages.keys()))];

if (findings.length > 0) {
  console.error(report(findings, folder));
  process.exitCode = 1;
}
const links = [...site.pages.values()].reduce((sum, page) => sum + page.references.length, 0);
console.log(`${folder}: ${site.pages.size} pages, ${links} links, ${findings.length} findings`);
