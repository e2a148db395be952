#!/usr/bin/env node
// Runs under whatever Node started npm: checks what the machine must have, installs, builds, hands over to Node 24.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const [command = '--help', ...args] = process.argv.slice(2);
const installed = join(root, 'node_modules/.package-lock.json');
const needsServers = ['start', 'test', 'bench', 'fuzz'].includes(command) && !args.includes('--help');

requireNode(20);
if (needsServers) {
  requireTool(
    'java',
    ['-version'],
    'a JDK of version 17 or later',
    (text) => Number(/version "(\d+)/.exec(text)?.[1]) >= 17,
  );
  requireTool('mvn', ['--version'], 'Apache Maven');
  requireTool('python3', ['-m', 'pip', '--version'], 'Python 3 with pip');
}
if (command === 'test' && !args.includes('--help')) {
  provide('poppler-utils', 'pdftotext', ['-v'], 'poppler (poppler-utils on Debian), which reads printed letters,');
  provide('clamav-daemon', 'clamd', ['--version'], 'ClamAV (clamav-daemon on Debian), which scans documents,');
  provide(
    'chromium',
    'chromium',
    ['--version', '--no-sandbox'],
    'Chromium (chromium on Debian), which opens the portal,',
  );
}
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(join(root, 'package-lock.json')).mtimeMs) {
  say('installing packages (about two minutes the first time)');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}
const asksOnly = ['stop', 'status', 'token'].includes(command) || args.includes('--help');
if (!asksOnly || !existsSync(join(root, 'deploy/local/dist/cli.js'))) build();

const scripts = {
  test: 'deploy/test/run.mjs',
  mutate: 'deploy/test/mutate.mjs',
  pack: 'deploy/packages/pack.mjs',
};
const script = scripts[command];
const entry = script ? [script, ...args] : ['deploy/local/dist/cli.js', command, ...args];
const child = spawn(
  join(root, 'node_modules/.bin/node'),
  ['--disable-warning=TimeoutNegativeWarning', join(root, entry[0]), ...entry.slice(1)],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...withNode24(), INIT_CWD: process.env.INIT_CWD ?? process.cwd() },
  },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));

function build() {
  say('building');
  run('npx', ['nx', 'run-many', '-t', 'build', '--outputStyle=static'], { quiet: true });
}

function withNode24() {
  return { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}`, NX_DAEMON: 'false' };
}

function run(tool, toolArgs, { quiet = false } = {}) {
  const { status, stdout, stderr } = spawnSync(tool, toolArgs, {
    cwd: root,
    env: withNode24(),
    stdio: quiet ? 'pipe' : 'inherit',
    encoding: 'utf8',
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  if (status === 0) return;
  if (quiet) process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`);
  stop(`${tool} ${toolArgs.join(' ')} failed: see above`);
}

function requireNode(version) {
  if (Number(process.versions.node.split('.')[0]) < version) {
    stop(`Node ${process.versions.node} is too old: install Node ${version} or later`);
  }
}

function requireTool(tool, toolArgs, what, fits = () => true) {
  const { status, stdout, stderr } = spawnSync(tool, toolArgs, { encoding: 'utf8' });
  if (status !== 0 || !fits(`${stdout}${stderr}`)) {
    stop(`${what} is missing: ${installLine()}`);
  }
}

/** Installs a Debian package for the tests, where that needs no password; else says what to install. */
function provide(debianPackage, tool, toolArgs, what) {
  const env = { ...process.env, PATH: `${process.env.PATH}:/usr/local/sbin:/usr/sbin:/opt/homebrew/sbin` };
  const isThere = () => spawnSync(tool, toolArgs, { env }).status === 0;
  if (isThere()) return;
  const admin = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...aptArgs) => {
    const [program, ...rest] = [...admin, 'apt-get', '-y', '-qq', ...aptArgs];
    return spawnSync(program, rest, { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
  };
  const install = () => apt('install', '--no-install-recommends', debianPackage);
  if (process.platform === 'linux') {
    say(`installing ${debianPackage}`);
    if (!install() && apt('update')) install();
  }
  if (!isThere()) stop(`${what} is missing: ${installLine()}`);
}

function installLine() {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const prefix = process.platform === 'darwin' ? 'brew install' : 'apt-get install';
  return (
    readme
      .split('\n')
      .find((line) => line.includes(prefix))
      ?.trim() ?? 'see the README'
  );
}

function say(line) {
  process.stderr.write(`jisr: ${line}\n`);
}

function stop(line) {
  say(line);
  process.exit(1);
}
