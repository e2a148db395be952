import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root, run, stopAll } from './child.mjs';

const checks = [
  ['format', 'prettier', ['--check', '--log-level', 'warn', '.']],
  ['lint', 'eslint', ['.', '--max-warnings', '0']],
  ['styles', 'stylelint', ['services/portal/web/src/**/*.css', '--max-warnings', '0']],
  ['types of specs', 'tsc', ['-p', 'tsconfig.spec.json']],
];

/** Programs that specs run, and the Debian packages that have them. */
const tools = { clamd: 'clamav-daemon', pdftoppm: 'poppler-utils', chromium: 'chromium' };
/** Where systems put what only administrators have on their PATH. */
const sbin = ['/usr/local/sbin', '/usr/sbin', '/opt/homebrew/sbin'];

/** Says what to install before a spec fails for want of it. */
function checkTools() {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...sbin];
  const missing = Object.keys(tools).filter((tool) => !folders.some((folder) => existsSync(join(folder, tool))));
  const packages = missing.map((tool) => tools[tool]).join(' ');
  if (missing.length > 0) process.stdout.write(`not installed: ${missing.join(', ')} (apt-get install ${packages})\n`);
  return tell('tools', { passed: missing.length === 0 ? 1 : 0, failed: missing.length === 0 ? 0 : 1 }, Date.now());
}

/** The static checks, side by side; each counts as one and says what it found only when it fails. */
export async function runChecks() {
  return Promise.all([
    checkTools(),
    ...checks.map(async ([name, tool, args]) => {
      const started = Date.now();
      const { code, output } = await run(tool, args);
      if (code !== 0) process.stdout.write(`${output.trimEnd()}\n`);
      return tell(name, { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }, started);
    }),
  ]);
}

/** How long jest may take to leave once its last test is done: longer, and a test left a server or a timer behind. */
const leaveMs = 60_000;

const byName = /^(-t|--testNamePattern)/;

/** Specs that keep the whole machine busy: each has a platform, or half a gigabyte, of its own. */
const busy = String.raw`(\.e2e|dossier-memory)\.spec\.ts$`;

/** All specs: two at a time, then one by one those that would starve each other. */
export async function runAllSpecs() {
  const side = await runSpecs([
    '--testPathIgnorePatterns',
    busy,
    '/node_modules/',
    '/dist/',
    '/architecture/fixtures/',
  ]);
  return [side, await runSpecs(['--runInBand', '--testPathPatterns', busy])];
}

/**
 * Every spec, output as it comes. A file that doesn't load, a skipped test and a runner that can't leave are failures;
 * where the arguments choose tests by name, jest calls all the others pending, and no skipped one can be told from them.
 */
export async function runSpecs(args) {
  const started = Date.now();
  const folder = join(root, '.jisr-test');
  const report = join(folder, `jest-${process.pid}.json`);
  mkdirSync(folder, { recursive: true });
  const left = watchForLeftovers(report);
  const NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --no-warnings`.trim();
  const { code } = await run('jest', ['--json', `--outputFile=${report}`, ...args], {
    env: { NODE_OPTIONS },
    stream: true,
  });
  const counts = tally(report, { code, stuck: left(), chosen: args.some((arg) => byName.test(arg)) });
  rmSync(report, { force: true });
  return tell('specs', counts, started);
}

function tally(report, { code, stuck, chosen }) {
  if (!existsSync(report)) return { passed: 0, failed: code === 0 ? 0 : 1 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests, numTodoTests } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  const skipped = numPendingTests + numTodoTests;
  const failed = numFailedTests + numRuntimeErrorTestSuites + (chosen ? 0 : skipped) + (stuck ? 1 : 0);
  return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed, skipped };
}

function watchForLeftovers(report) {
  let finishedAt;
  let stuck = false;
  const watch = setInterval(() => {
    if (!existsSync(report)) return;
    finishedAt ??= Date.now();
    if (stuck || Date.now() - finishedAt < leaveMs) return;
    stuck = true;
    process.stdout.write(`specs: done ${leaveMs / 1000} s ago, but something is still open; stopping it\n`);
    stopAll();
  }, 1_000);
  return () => {
    clearInterval(watch);
    return stuck;
  };
}

function tell(name, counts, started) {
  const { passed, failed, skipped } = counts;
  const more = skipped ? `, ${skipped} skipped` : '';
  const seconds = Math.round((Date.now() - started) / 1000);
  process.stdout.write(`${name}: ${passed} passed, ${failed} failed${more} (${seconds} s)\n`);
  return counts;
}
