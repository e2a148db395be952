import { createProjectGraphAsync } from '@nx/devkit';
import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { boundaries } from './libs/architecture/rules/boundaries.mjs';
import { applicationImports, productionImports, serviceImports } from './libs/architecture/rules/layers.mjs';
import {
  impureFiles,
  pureFiles,
  purity,
  puritySyntax,
  timeless,
  timelessFiles,
} from './libs/architecture/rules/purity.mjs';
import { everywhereSyntax, testSyntax } from './libs/architecture/rules/syntax.mjs';

/** Without a graph at hand the boundary rule skips itself with a warning, which on a fresh clone would be always. */
process.env.NX_DAEMON = 'false';
await createProjectGraphAsync({ exitOnError: false, resetDaemonClient: true });

const tests = ['**/*.spec.ts', '**/test/**/*.ts'];
const syntax = (...entries) => ({ 'no-restricted-syntax': ['error', ...entries] });

/** Later entries replace a rule of earlier ones whole, so each entry states all that holds for its files. */
export default tseslint.config(
  { ignores: ['**/dist/', '**/generated/', '**/node_modules/', '.nx/', '.jisr*/', 'libs/architecture/fixtures/'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    plugins: { '@nx': nx },
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.spec.json', './services/portal/web/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      ...boundaries,
      ...productionImports,
      ...syntax(...everywhereSyntax),
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/only-throw-error': 'error',
    },
  },
  {
    files: ['**/*.mjs'],
    extends: [tseslint.configs.strict],
    rules: { eqeqeq: 'error', '@typescript-eslint/no-extraneous-class': 'off' },
  },
  { files: ['services/portal/web/**/*.{ts,tsx}'], extends: [reactHooks.configs.flat.recommended] },
  {
    files: ['services/portal/web/vite.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: ['services/*/src/**/*.ts'], rules: serviceImports },
  { files: ['services/*/src/application/**/*.ts'], rules: applicationImports },
  { files: pureFiles, ignores: impureFiles, rules: { ...purity, ...syntax(...everywhereSyntax, ...puritySyntax) } },
  {
    files: timelessFiles,
    ignores: impureFiles,
    rules: { ...timeless, ...syntax(...everywhereSyntax, ...puritySyntax) },
  },
  { files: tests, rules: { 'no-restricted-imports': 'off', ...syntax(...everywhereSyntax, ...testSyntax) } },
);
