import js from '@eslint/js';
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
    rules: { 'no-restricted-globals': ['error', 'process', 'Buffer', '__dirname'] },
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
);
