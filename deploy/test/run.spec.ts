import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('run.mjs', import.meta.url));
const run = (...args: string[]) => {
  const { status, stdout } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return { status, lastLine: stdout.trimEnd().split('\n').at(-1), stdout };
};

describe('the test command', () => {
  it('fails when nothing ran', () => {
    expect(run('--', '--testPathPatterns', 'no-such-folder')).toMatchObject({
      status: 1,
      lastLine: '0 passed, 1 failed',
    });
  });

  it('passes with the count of what ran', () => {
    expect(run('--', 'libs/security')).toMatchObject({
      status: 0,
      lastLine: expect.stringMatching(/^[1-9]\d* passed, 0 failed$/),
    });
  });

  const skipped = ['libs/security', 'is-skipped.spec.ts', '--testPathIgnorePatterns', '/node_modules/'];

  it('fails when a test was skipped', () => {
    expect(run('--', ...skipped)).toMatchObject({
      status: 1,
      lastLine: expect.stringMatching(/^[1-9]\d* passed, 1 failed$/),
    });
  });

  it('passes when all but the chosen tests were left out', () => {
    expect(run('--', ...skipped, '--testNamePattern', 'a wrapped key')).toMatchObject({
      status: 0,
      lastLine: expect.stringMatching(/^[1-9]\d* passed, 0 failed$/),
    });
  });

  it('says how to use it', () => {
    expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('npm test [--') });
  });
});
