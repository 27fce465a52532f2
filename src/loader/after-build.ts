import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';

/** A site whose pages are written. */
export interface BuiltSite {
  /** The base path that it is served from. */
  base: string;
  /** Its origin, where that is known. */
  site: URL | undefined;
  /** The folder that it lies in, which nobody reads yet. */
  folder: string;
  /** The folder of the project. */
  root: string;
  /** The paths of its pages, from its root: `/documents/x/`. */
  pages: readonly string[];
  logger: AstroIntegrationLogger;
}

/**
 * What writes more of a site once its pages are written.
 *
 * @param hooks what it does besides
 */
export function afterBuild(
  name: string,
  write: (built: BuiltSite) => void | Promise<void>,
  hooks: AstroIntegration['hooks'] = {},
): AstroIntegration {
  let known: Pick<BuiltSite, 'base' | 'site' | 'root'> | undefined;
  return {
    name,
    hooks: {
      ...hooks,
      'astro:config:done': ({ config }) => {
        const site = config.site === undefined ? undefined : new URL(config.site);
        known = { base: config.base, site, root: fileURLToPath(config.root) };
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        if (!known) throw new Error(`${name}: the build is done before its settings are`);
        const paths = pages.map(({ pathname }) => `/${pathname}`);
        await write({ ...known, folder: fileURLToPath(dir), pages: paths, logger });
      },
    },
  };
}
