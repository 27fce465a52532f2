import { buildSync } from 'esbuild';

/**
 * The script that searches the edition's single file, with all that it imports: no module stands beside such a file.
 * Where it can't be made, esbuild tells why.
 */
export function bundleSearcher(): string {
  const { outputFiles } = buildSync({
    entryPoints: ['src/islands/single-file.ts'],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('');
}
