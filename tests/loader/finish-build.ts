import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Runs what an integration does once the pages of a site are written into a folder. */
export async function finishBuild(
  { hooks }: AstroIntegration,
  folder: string,
  { base, site, pages = [] }: { base: string; site?: string | undefined; pages?: { pathname: string }[] },
): Promise<void> {
  const { 'astro:config:done': begin, 'astro:build:done': end } = hooks;
  const root = pathToFileURL(`${process.cwd()}/`);
  await begin?.({ config: { base, site, root } } as Parameters<NonNullable<typeof begin>>[0]);
  await end?.({ dir: pathToFileURL(`${folder}/`), pages } as Parameters<NonNullable<typeof end>>[0]);
}
