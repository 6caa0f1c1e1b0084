import js from '@eslint/js';
import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';
import { direction } from './scripts/direction.mjs';

/** What the browser and Node both have. */
const common = {
  TextDecoder: 'readonly',
  TextEncoder: 'readonly',
  console: 'readonly',
  structuredClone: 'readonly',
};

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'coverage/', 'screenshots/'] },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 400 }],
      'no-console': 'error',
      // Forms are full of other spaces and of brackets; patterns and comments name them as they stand.
      'no-irregular-whitespace': ['error', { skipRegExps: true, skipComments: true }],
      'no-useless-escape': ['error', { allowRegexCharacters: ['[', '/'] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { house: { rules: { direction } } },
    rules: {
      'house/direction': 'error',
      // The work and the words know neither Excel nor Node.
      'no-restricted-globals': [
        'error',
        'Excel',
        'Office',
        'OfficeExtension',
        'process',
        'Buffer',
        '__dirname',
      ],
    },
  },
  {
    files: ['src/hosts/excel/**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'no-restricted-globals': ['error', 'process', 'Buffer', '__dirname'],
      // Without the two that take a load in another function, or one that a collection brings along, for none.
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    // The two pages that Excel itself opens.
    files: ['src/taskpane/excel.tsx', 'src/commands/commands.ts'],
    rules: { 'no-restricted-globals': ['error', 'Excel', 'process', 'Buffer', '__dirname'] },
  },
  {
    files: ['src/cli/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', 'Excel', 'Office', 'OfficeExtension'] },
  },
  {
    files: ['scripts/**/*.{mjs,cjs}', 'bin/*.mjs', 'tests/**/*.mjs', 'assets/**/*.mjs', '*.mjs'],
    languageOptions: { globals: { ...common, process: 'readonly', module: 'writable', URL: 'readonly' } },
    rules: { 'no-console': 'off' },
  },
  {
    // Where a tool looks for a name that ends in .js, which here is a module of the older kind.
    files: ['*.js'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { require: 'readonly', module: 'writable', __dirname: 'readonly', __filename: 'readonly' },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
