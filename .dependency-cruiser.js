/**
 * The layers of the code: what may import what. An arrow that is not here is an error.
 *
 * @typedef {import('dependency-cruiser').IConfiguration} IConfiguration
 */

/**
 * Each folder of `src` with the folders that it may import, in the order of a document's way from dump to page.
 *
 * @type {Record<string, string[]>}
 */
const layers = {
  schema: [],
  text: [],
  wording: ['schema', 'text'],
  'remark-supplied': [],
  'typed-markdown': ['schema', 'text', 'remark-supplied'],
  ingest: ['schema', 'text', 'wording', 'remark-supplied', 'typed-markdown'],
  edition: ['schema', 'text', 'wording', 'remark-supplied', 'typed-markdown'],
  exports: ['schema', 'text', 'wording', 'remark-supplied', 'edition'],
  'route-data': ['schema', 'text', 'wording', 'edition', 'exports'],
  'search/index': ['schema', 'text', 'wording', 'edition', 'route-data', 'search', 'loader'],
  'search/(ask|match|show)': ['schema', 'text', 'wording', 'search/(ask|match|show)', 'search/index'],
  offline: ['loader'],
  licenses: ['fonts', 'loader'],
  marks: ['schema', 'text', 'wording'],
  loader: ['schema', 'text', 'wording', 'edition', 'exports', 'route-data'],
};

/** Anything of ours, but for the given folders of src. @param {...string} folders */
const oursExcept = (...folders) => ({
  path: '^(src|scripts|tests)/',
  pathNot: folders.map((folder) => `^src/${folder}/`),
});

/** @type {IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Modules that need each other are one module, or lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-unresolved',
      comment: 'An import that resolves to nothing.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(astro|virtual):' },
    },
    {
      name: 'site-needs-no-scripts-or-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(scripts|tests)/' },
    },
    ...Object.entries(layers).map(([folder, imports]) => ({
      name: `layer-${folder}`,
      severity: 'error',
      from: { path: `^src/${folder}/` },
      to: oursExcept(folder, ...imports),
    })),
    {
      name: 'islands-import-pure-modules',
      comment: 'What runs in the browser is ours, small and free of Node. Types cost nothing.',
      severity: 'error',
      from: { path: '^src/islands/' },
      to: {
        pathNot:
          '^src/((islands|marks|text|wording|search|exports|styles)/|schema/(passage-id|registers)\\.ts$)|^node_modules/idb/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'islands-reach-no-node',
      severity: 'error',
      from: { path: '^src/islands/' },
      to: {
        path: '^(node:)?(assert|buffer|child_process|crypto|fs|module|os|path|process|stream|url|util|v8|vm|worker_threads|zlib)(/|$)',
        reachable: true,
      },
    },
    {
      name: 'astro-only-at-the-edge',
      comment: 'Modules that import from astro:* run only inside a build, and so have no unit test.',
      severity: 'error',
      from: {
        path: '^(src|scripts|tests)/',
        pathNot: '^src/(content\\.config\\.ts$|(pages|layouts|components)/)',
      },
      to: { path: '^astro:' },
    },
    {
      name: 'files-only-at-the-edge',
      comment: 'Functions take text and return text; these few read and write it.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [
          '^src/loader/',
          '^src/(search/index|offline|licenses)/integration\\.ts$',
          '^src/fonts/cut\\.ts$',
        ],
      },
      to: { path: '^(node:)?fs(/|$)' },
    },
    {
      name: 'no-dev-dependencies-in-the-site',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
