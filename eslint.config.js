// @ts-check
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Layers that dependency-cruiser can't see, as it doesn't read .astro files. */
const outsideTheSite = {
  group: ['**/scripts/**', '**/tests/**'],
  message: 'The site is built from src and content alone.',
};

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.cache/', 'test-results/', 'tests/fixtures/']),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/array-type': 'off', // Array<{ … }> where T[] reads badly
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: 'error',
    },
  },
  {
    // A test of the archive's text may go through it character by character.
    files: ['tests/**/*.ts'],
    rules: { '@typescript-eslint/no-misused-spread': 'off' },
  },
  {
    // Without types: `astro check` reads these with them, and a second program a file is slow.
    files: ['**/*.astro'],
    extends: [
      tseslint.configs.strict,
      astro.configs['flat/recommended'],
      astro.configs['flat/jsx-a11y-strict'],
    ],
    rules: {
      'astro/no-set-html-directive': 'off', // the edition's own compiled HTML, never a reader's
      'astro/no-unused-css-selector': 'error',
      'no-restricted-imports': ['error', { patterns: [outsideTheSite] }],
    },
  },
);
