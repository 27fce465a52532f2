import { defineConfig } from '@playwright/test';
import { findBrowser } from './tests/site/browser.ts';
import type { BuiltSite } from './tests/site/fixture.ts';

/** The site is tested at the root of a host and under a path; `npm test` builds both. */
const sites = {
  root: { folder: 'dist', base: '/' },
  base: { folder: '.cache/dist-base', base: '/edition/' },
} satisfies Record<string, BuiltSite>;

/** Each server takes a free port and prints it; the runner passes it on as a variable of this name. */
const portOf = (name: string): string => `${name}_site_port`;

export default defineConfig<{ site: BuiltSite }>({
  // On a machine that is busy, a page may take ten times as long.
  timeout: 120_000,
  testDir: 'tests/site',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['./tests/site/reporter.ts']],
  use: {
    browserName: 'chromium',
    launchOptions: await findBrowser(),
    contextOptions: { reducedMotion: 'reduce' },
    permissions: ['clipboard-read', 'clipboard-write'],
  },
  projects: Object.entries(sites).map(([name, site]) => ({
    name,
    use: { site, baseURL: `http://127.0.0.1:${process.env[portOf(name).toUpperCase()] ?? 0}${site.base}` },
    // what doesn't hang on the address is seen to once
    ...(name === 'root' ? {} : { grepInvert: /@once/ }),
  })),
  webServer: Object.entries(sites).map(([name, { folder, base }]) => ({
    name,
    command: `"${process.execPath}" tests/site/server.ts ${folder} ${base}`,
    wait: { stdout: new RegExp(`http://127\\.0\\.0\\.1:(?<${portOf(name)}>\\d+)`) },
  })),
});
