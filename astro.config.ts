import tailwindcss from '@tailwindcss/vite';
import { relative, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { defineConfig, fontProviders } from 'astro/config';
import { cutFonts, cutText } from './src/fonts/cut.ts';
import { licenses } from './src/licenses/integration.ts';
import { downloads } from './src/loader/downloads.ts';
import { dts } from './src/loader/dts.ts';
import { offline } from './src/offline/integration.ts';
import { sitemap } from './src/loader/sitemap.ts';
import { volumes } from './src/loader/volumes.ts';
import { cacheFolder, editionFolder } from './src/schema/edition-folder.ts';
import { search } from './src/search/index/integration.ts';

const fromHere = (path: string) => resolve(import.meta.dirname, path);

const site = process.env.SITE_URL;
const base = process.env.BASE_PATH ?? '/';
const cutFolder = fromHere(`${cacheFolder}/fonts-cut`);
const nameForms = await cutFonts(fromHere(editionFolder), cutFolder);

/**
 * Source Serif 4, variable weight, of one script; self-hosted. Where it doesn’t come at once, the first page is read in a
 * font of the system: nothing waits for the font, and nothing moves when it comes; from the next page on it is there.
 */
const serif = async (script: string) => ({
  weight: '400 700',
  style: 'normal' as const,
  display: 'optional' as const,
  // From here: Astro names the family by a digest of this, which is the same then in whatever folder the site is built.
  src: [`./${relative(import.meta.dirname, await cutText(script, cutFolder))}`] as [string],
});

/** What only an editor sees, while the site is served by `npm run dev`. */
const editing = (): AstroIntegration => ({
  name: 'editing',
  hooks: {
    'astro:config:setup': ({ command, injectRoute }) => {
      if (command === 'dev')
        injectRoute({ pattern: '/survey', entrypoint: fromHere('src/editing/survey.astro') });
    },
  },
});

export default defineConfig({
  ...(site && { site }),
  base,
  trailingSlash: 'always',
  cacheDir: `${cacheFolder}/${encodeURIComponent(base + (site ?? ''))}`,
  // The default mode eats a line break between inline elements, and with it a space of the archive's text.
  compressHTML: true,
  // On a phone a style sheet of its own costs a page one more way to the host before anything is painted.
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  experimental: { incrementalBuild: true },
  // No page shows code, and Shiki's inline styles would break the content security policy.
  markdown: { syntaxHighlight: false },
  // What is kept offline is told last, of all that was written.
  integrations: [downloads(), volumes(), dts(), search(), sitemap(), licenses(), editing(), offline()],
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Source Serif 4',
      cssVariable: '--font-latin',
      fallbacks: ['Charter', 'Iowan Old Style', 'Georgia', 'serif'],
      options: { variants: [await serif('latin')] },
    },
    {
      provider: fontProviders.local(),
      name: 'Source Serif 4 Extended',
      cssVariable: '--font-latin-ext',
      fallbacks: [],
      optimizedFallbacks: false,
      options: {
        variants: [
          {
            ...(await serif('latin-ext')),
            unicodeRange: ['U+0100-02BA', 'U+02BD-02C5', 'U+02C7-02CC', 'U+1E00-1E9F', 'U+1EF2-1EFF'],
          },
        ],
      },
    },
  ],
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      // Pagefind's index is read by WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
    },
  },
  vite: {
    plugins: [tailwindcss()],
    resolve: {
      alias: { 'name-forms.js': nameForms },
    },
    build: {
      // An inlined script that imports Pagefind dies of an undefined preload helper.
      assetsInlineLimit: 0,
    },
  },
});
