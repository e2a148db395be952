// Makes the packages that others install: our own libraries inside, third-party ones as dependencies.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Argument, Command } from 'commander';
import { build } from 'tsdown';

const root = join(import.meta.dirname, '../..');
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** What others install, by the library's folder: for systems of institutions, and for whoever checks evidence. */
const published = ['client', 'verify'];

/** `jose` of `jose/errors`, `@a/b` of `@a/b/c`. */
const packageOf = (specifier) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** Bundles a library; answers the third-party packages that it needs, in our versions. */
async function bundle(library, folder) {
  const { dependencies: versions } = read(join(root, 'package.json'));
  const imported = new Set();
  const noteImports = ({ imports = [] }) => imports.forEach((id) => imported.add(packageOf(id)));
  await build({
    config: false,
    cwd: library,
    logLevel: 'warn',
    entry: { index: 'src/index.ts' },
    outDir: join(folder, 'dist'),
    format: 'esm',
    platform: 'node',
    target: 'node22',
    fixedExtension: false,
    dts: { resolver: 'tsc', sourcemap: false },
    deps: { alwaysBundle: [/^@jisr\//], neverBundle: (id) => packageOf(id) in versions },
    // The contracts read their catalogues when they are loaded; nobody outside needs them.
    treeshake: { moduleSideEffects: false },
    inputOptions: {
      resolve: { conditionNames: ['@jisr/source', 'node', 'import'] },
      checks: { pluginTimings: false },
    },
    plugins: [{ name: 'imports', generateBundle: (_, files) => Object.values(files).forEach(noteImports) }],
  });
  return Object.fromEntries(Object.entries(versions).filter(([name]) => imported.has(name)));
}

/** Lays the package out as it is published. */
async function layOut(library, content) {
  const { name, version, description, license, type, bin } = read(join(library, 'package.json'));
  const dependencies = await bundle(library, content);
  const exports = { '.': { types: './dist/index.d.ts', default: './dist/index.js' } };
  const files = ['dist', ...(bin ? ['bin'] : [])];
  const engines = { node: '>=22.22' };
  const manifest = { name, version, description, license, type, engines, bin, exports, files, dependencies };
  writeFileSync(join(content, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  cpSync(join(library, 'README.md'), join(content, 'README.md'));
  if (bin) cpSync(join(library, 'bin'), join(content, 'bin'), { recursive: true });
}

await new Command('pack')
  .description('Makes a package that others install from a library: our own inside, third-party ones as dependencies.')
  .addArgument(new Argument('<library>', 'which').choices(published))
  .argument('[folder]', 'where jisr-<library>-<version>.tgz goes', '.')
  .action(async (library, wanted) => {
    const folder = resolve(process.env.INIT_CWD ?? process.cwd(), wanted);
    const content = mkdtempSync(join(tmpdir(), 'jisr-pack-'));
    try {
      await layOut(join(root, 'libs', library), content);
      mkdirSync(folder, { recursive: true });
      const args = ['pack', content, '--silent', '--pack-destination', folder];
      const packed = execFileSync('npm', args, { encoding: 'utf8' });
      process.stdout.write(`${join(folder, packed.trim())}\n`);
    } finally {
      rmSync(content, { recursive: true });
    }
  })
  .parseAsync();
