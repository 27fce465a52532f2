/** Something that the site hands out and others made, and what it may be used under. */
export interface Licensed {
  name: string;
  version: string;
  /** As its package names it: `OFL-1.1`. */
  license: string;
  /** The text of the license; empty where the package has none. */
  text: string;
}

/** The package that a module of a script is from: `/…/node_modules/idb/build/index.js` is of `idb`; of ours, none. */
export function packageOf(module: string): string | undefined {
  const path = module.replaceAll('\\', '/').split('/node_modules/').at(-1);
  if (path === undefined || path === module.replaceAll('\\', '/')) return undefined;
  return /^(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
}

/** The file in which a package tells its license, of those that lie in it. */
export function licenseFile(files: readonly string[]): string | undefined {
  return [...files].sort().find((file) => /^(?:licen[cs]e|copying)(?:[.-](?:md|txt|mit))?$/i.test(file));
}

/**
 * The page that tells the licenses of all that the site hands out but the edition itself.
 *
 * @param own the license of the program that made the site
 */
export function licensesText(own: string, parts: readonly Licensed[]): string {
  const told = parts
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text.trim()}`);
  const intro =
    'This site was made by the program below, and contains fonts and scripts of the works after it.\n' +
    'What the texts of the edition may be used for is told on its own pages.';
  return `${[intro, own.trim(), ...told].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}
