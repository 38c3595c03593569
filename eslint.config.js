import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Rules that types alone do not hold; formatting is Prettier's. */
export default defineConfig(
  { ignores: ['dist*/**', '.astro/**', '.cache/**', 'node_modules/**', '**/*.astro', 'public/**'] },
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
      eqeqeq: 'error',
      'no-control-regex': 'error',
    },
  },
  { files: ['scripts/**'], rules: { 'no-console': 'off' } },
);
