/** How many checks came out how. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** One check: a script of package.json, with what it is given. */
export interface Step {
  name: string;
  /** The script of package.json. */
  script: string;
  args?: readonly string[];
  env?: Readonly<Record<string, string>>;
  /** Steps without whose success this one would only repeat their failure. */
  needs?: readonly string[];
  /** The step counts its own tests, and its output tells how many passed and failed. */
  count?: (output: string) => Tally | undefined;
}

/** Where the site is built for a path of a host, and which path. */
const underBase = { folder: '.cache/dist-base', env: { BASE_PATH: '/edition/' } };

/** A generated edition of some hundred documents, and where it is built. */
const large = { folder: '.cache/dist-large', env: { EDITION: '.cache/edition-large' } };

/** The runners of unit and browser tests both end with a line of this kind. */
function countTests(output: string): Tally | undefined {
  const last = [...output.matchAll(/^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/gm)].at(-1);
  return last && { passed: Number(last[1]), failed: Number(last[2]), skipped: Number(last[3] ?? 0) };
}

/** All steps, the quick ones first. */
export const steps: readonly Step[] = [
  { name: 'format', script: 'format:check' },
  { name: 'lock', script: 'lock' },
  { name: 'layers', script: 'layers' },
  { name: 'ingest', script: 'ingest', args: ['--check'] },
  { name: 'unit', script: 'unit', count: countTests },
  { name: 'types', script: 'types' },
  { name: 'lint', script: 'lint' },
  { name: 'build', script: 'build' },
  { name: 'build-base', script: 'build', args: ['--outDir', underBase.folder], env: underBase.env },
  { name: 'check', script: 'check', needs: ['build'] },
  {
    name: 'check-base',
    script: 'check',
    args: [underBase.folder],
    env: underBase.env,
    needs: ['build-base'],
  },
  { name: 'generate', script: 'generate' },
  { name: 'ingest-large', script: 'ingest', env: large.env, needs: ['generate'] },
  {
    name: 'build-large',
    script: 'build',
    args: ['--outDir', large.folder],
    env: large.env,
    needs: ['ingest-large'],
  },
  { name: 'check-large', script: 'check', args: [large.folder], env: large.env, needs: ['build-large'] },
  { name: 'site', script: 'site', needs: ['build', 'build-base'], count: countTests },
];
