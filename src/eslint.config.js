import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const pureCore = {
  files: ['src/features/**/*.ts'],
  ignores: ['**/*.test.ts', '**/*.server.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { regex: '^(preact|astro:|node:|astro$)', message: 'A pure core takes what it needs as arguments.' },
        ],
      },
    ],
  },
};

export default defineConfig(
  globalIgnores(['dist/', 'builds/', '.astro/', 'e2e/results/', 'node_modules/', '/data/']),
  js.configs.recommended,
  tseslint.configs.strict,
  astro.configs['jsx-a11y-recommended'] ?? astro.configs.recommended,
  {
    rules: {
      'no-else-return': 'error',
      'prefer-const': 'error',
      'func-style': ['error', 'declaration', { allowArrowFunctions: true }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['src/server/**', 'src/bench/**', 'src/checks/**', 'e2e/**', 'src/styles/fonts/**'],
    rules: { 'no-console': 'off' },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: { process: 'readonly' } } },
  pureCore,
);
