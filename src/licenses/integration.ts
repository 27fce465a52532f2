import { globSync, readdirSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { families, TEXT } from '../fonts/faces.ts';
import { afterBuild } from '../loader/after-build.ts';
import { writeFile } from '../loader/write.ts';
import { licenseFile, licensesText, packageOf, type Licensed } from './licenses.ts';

/** Writes `licenses.txt`: the licenses of the fonts that the site has, and of all that its scripts contain. */
export function licenses(): AstroIntegration {
  // Pagefind's script and its core come with its index, and go through no bundler.
  const scripts = new Set(['pagefind']);
  return afterBuild(
    'licenses',
    ({ folder, root }) => {
      const parts = [...scripts, ...fontsOf(folder)].map((name) => licensed(name, root));
      const own = readFileSync(join(root, 'LICENSE'), 'utf8');
      writeFile(join(folder, 'licenses.txt'), licensesText(own, parts));
    },
    {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'licenses',
                generateBundle(_, bundle) {
                  if (this.environment.name !== 'client') return;
                  for (const file of Object.values(bundle))
                    for (const module of file.type === 'chunk' ? file.moduleIds : []) {
                      const name = packageOf(module);
                      if (name !== undefined) scripts.add(name);
                    }
                },
              },
            ],
          },
        });
      },
    },
  );
}

/** The packages of the fonts that a built site has; that of the text has names of Astro's. */
function fontsOf(folder: string): string[] {
  const files = globSync('_astro/**/*.woff2', { cwd: folder }).map((file) => basename(file));
  return families
    .map((family) => family.package)
    .filter((name) => name === TEXT || files.some((file) => file.startsWith(`${basename(name)}-`)));
}

/** What a package tells of itself. */
function licensed(name: string, root: string): Licensed {
  const path = findPackageJSON(name, join(root, 'package.json'));
  if (path === undefined) throw new Error(`The package ${name} is not installed; its license can't be told.`);
  const { version, license = 'no license named' } = JSON.parse(readFileSync(path, 'utf8')) as {
    version: string;
    license?: string;
  };
  const folder = dirname(path);
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  const file = licenseFile(files.map((entry) => entry.name));
  return { name, version, license, text: file === undefined ? '' : readFileSync(join(folder, file), 'utf8') };
}
