/**
 * Prints, as JSON, what the repository's own ESLint configuration says of each fixture and which rules it holds real files to.
 * A process of its own, because ESLint and Nx load configuration and native code that jest's module loader doesn't.
 *
 * A fixture is judged as if it lay at its path below fixtures/; those in typed/ are judged where they are, with types.
 */
import { ESLint } from 'eslint';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import tseslint from 'typescript-eslint';

const root = join(import.meta.dirname, '../../..');
const fixtures = join(import.meta.dirname, '../fixtures');
const linter = (overrideConfig) => new ESLint({ cwd: root, ignore: false, overrideConfig });
const typed = linter({
  files: ['**/*.ts'],
  languageOptions: { parserOptions: { project: [join(fixtures, 'typed/tsconfig.json')] } },
});
const untyped = linter({ files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked });

async function judge(path) {
  const [{ messages }] = path.startsWith('typed/')
    ? await typed.lintFiles(join(fixtures, path))
    : await untyped.lintText(readFileSync(join(fixtures, path), 'utf8'), { filePath: join(root, path) });
  return [path, messages.map(({ ruleId, message }) => ({ rule: ruleId, message }))];
}

async function rulesOf(file) {
  const { rules } = await new ESLint({ cwd: root }).calculateConfigForFile(join(root, file));
  const held = Object.entries(rules).filter(([, [severity]]) => severity === 2);
  return [file, held.map(([rule]) => rule)];
}

const inFixtures = globSync('**/*.ts', { cwd: fixtures });
const real = globSync(['services/{*,*/web}/src/**/*.{ts,tsx}', 'libs/*/src/**/*.ts', 'deploy/local/src/**/*.ts'], {
  cwd: root,
});
const verdicts = [];
for (const path of inFixtures) verdicts.push(await judge(path));
const held = [];
for (const file of real) if (!file.includes('/generated/')) held.push(await rulesOf(file));

process.stdout.write(JSON.stringify({ verdicts: Object.fromEntries(verdicts), held: Object.fromEntries(held) }));
