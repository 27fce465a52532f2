/**
 * Checks what the built site must satisfy: `npm run check`, or `node scripts/check.ts FOLDER`.
 * `BASE_PATH` and `SITE_URL` are to be those that it was built with.
 *
 * With `--publish` it puts the site's addresses into the list of those that were published, and checks nothing.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { editionFolder, isOwnEdition } from '../src/schema/edition-folder.ts';
import { writeFile } from '../src/loader/write.ts';
import { addAddresses, checkAddresses, parseAddresses } from './check/addresses.ts';
import { checkMarkup } from './check/markup.ts';
import { report } from './check/report.ts';
import { checkSite } from './check/rules.ts';
import { readSite } from './check/site.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { publish: { type: 'boolean', default: false } },
});
const folder = positionals[0] ?? 'dist';
if (!existsSync(join(folder, 'index.html'))) {
  console.error(`${folder} holds no built site: npm run build`);
  process.exit(1);
}

const siteUrl = process.env.SITE_URL;
const site = readSite(folder, {
  base: `/${process.env.BASE_PATH ?? ''}/`.replace(/\/{2,}/g, '/'),
  origin: siteUrl ? new URL(siteUrl).origin : undefined,
});

/** The addresses that were published; an edition of one's own keeps its list in its folder, or has none. */
const listed = isOwnEdition
  ? 'tests/fixtures/published-addresses.txt'
  : join(editionFolder, 'published-addresses.txt');
const list = existsSync(listed) ? readFileSync(listed, 'utf8') : '';

if (options.publish) publish();
else await check();

function publish(): void {
  const longer = addAddresses(list, site);
  writeFile(listed, longer);
  const count = parseAddresses(longer).length;
  console.log(`${listed}: ${count} addresses, ${count - parseAddresses(list).length} of them new`);
}

async function check(): Promise<void> {
  const findings = [...checkSite(site), ...(await checkMarkup(folder, site.pages.keys()))];
  const rotten = checkAddresses(site, list, listed);
  if (findings.length > 0) console.error(report(findings, folder));
  if (rotten.length > 0) console.error(report(rotten, '.'));
  const found = findings.length + rotten.length;
  if (found > 0) process.exitCode = 1;
  const links = [...site.pages.values()].reduce((sum, page) => sum + page.references.length, 0);
  console.log(`${folder}: ${site.pages.size} pages, ${links} links, ${found} findings`);
}
