import tailwindcss from '@tailwindcss/vite';
import { resolve } from 'node:path';
import { defineConfig, fontProviders } from 'astro/config';
import { cutFonts } from './src/fonts/cut.ts';
import { cacheFolder, editionFolder, isOwnEdition } from './src/schema/edition-folder.ts';
import { search } from './src/search/index/integration.ts';

const fromHere = (path: string) => resolve(import.meta.dirname, path);

/** Source Serif 4, variable weight, of one script; self-hosted. */
const serif = (script: string) => ({
  weight: '200 900',
  style: 'normal' as const,
  src: [
    `./node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-${script}-wght-normal.woff2`,
  ] as [string],
});

export default defineConfig({
  ...(process.env.SITE_URL && { site: process.env.SITE_URL }),
  base: process.env.BASE_PATH ?? '/',
  trailingSlash: 'always',
  ...(!isOwnEdition && { cacheDir: cacheFolder }),
  // The default mode eats a line break between inline elements, and with it a space of the archive's text.
  compressHTML: true,
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  // No page shows code, and Shiki's inline styles would break the content security policy.
  markdown: { syntaxHighlight: false },
  integrations: [search()],
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Source Serif 4',
      cssVariable: '--font-latin',
      fallbacks: ['Charter', 'Iowan Old Style', 'Georgia', 'serif'],
      options: { variants: [serif('latin')] },
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
            ...serif('latin-ext'),
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
      alias: {
        'name-forms.css': await cutFonts(fromHere(editionFolder), fromHere(`${cacheFolder}/fonts-cut`)),
      },
    },
    build: {
      // An inlined script that imports Pagefind dies of an undefined preload helper.
      assetsInlineLimit: 0,
    },
  },
});
