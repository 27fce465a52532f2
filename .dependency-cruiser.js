/**
 * The layers of the code: what may import what. An arrow that is not here is an error.
 * Reading goes from raw text to page: schema → remark-supplied → typed-markdown → ingest, edition
 * → exports, search → islands, components, layouts, pages.
 *
 * @typedef {import('dependency-cruiser').IConfiguration} IConfiguration
 */

/** Anything of ours, but for the given folders of src. @param {...string} folders */
const oursExcept = (...folders) => ({
  path: '^(src|scripts|tests)/',
  pathNot: folders.map((folder) => `^src/${folder}`),
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
    {
      name: 'schema-stands-alone',
      severity: 'error',
      from: { path: '^src/schema/' },
      to: oursExcept('schema/'),
    },
    {
      name: 'remark-supplied-stands-alone',
      comment: 'A package in all but name.',
      severity: 'error',
      from: { path: '^src/remark-supplied/' },
      to: oursExcept('remark-supplied/'),
    },
    {
      name: 'typed-markdown-is-a-format',
      severity: 'error',
      from: { path: '^src/typed-markdown/' },
      to: oursExcept('typed-markdown/', 'schema/', 'remark-supplied/'),
    },
    {
      name: 'ingest-knows-no-edition',
      comment: 'Ingest shares only the sentence cuts with the edition.',
      severity: 'error',
      from: { path: '^src/ingest/' },
      to: oursExcept('ingest/', 'schema/', 'remark-supplied/', 'typed-markdown/', 'edition/sentences\\.ts$'),
    },
    {
      name: 'edition-knows-no-output',
      comment: 'The model is made without knowing what is printed from it.',
      severity: 'error',
      from: { path: '^src/edition/' },
      to: { path: '^src/(exports|search|islands|components|layouts|pages|styles)/' },
    },
    {
      name: 'exports-and-search-read-the-model',
      severity: 'error',
      from: { path: '^src/(exports|search)/' },
      to: oursExcept('exports/', 'search/', 'edition/', 'schema/'),
    },
    {
      name: 'islands-import-pure-modules',
      comment: 'What runs in the browser is ours, small and free of Node. Types cost nothing.',
      severity: 'error',
      from: { path: '^src/islands/' },
      to: {
        pathNot: '^src/((islands|search|exports|styles)/|edition/locator\\.ts$)',
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
          '^src/edition/(store|loader)\\.ts$',
          '^src/search/integration\\.ts$',
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
