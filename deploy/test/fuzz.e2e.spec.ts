import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { execa } from 'execa';
import { root } from './readme.ts';

const minutes = 60_000;
const folder = mkdtempSync(join(tmpdir(), 'jisr-wrong-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The command as it is run by hand, on a build that exists; the last line counts. */
const fuzz = (...args: string[]) =>
  execa(process.execPath, [join(root, 'deploy/local/dist/cli.js'), 'fuzz', ...args], {
    reject: false,
    env: { NODE_OPTIONS: '' },
  });

/** Routing's document, with one promise in it that routing does not keep. */
function wrongDocument(): string {
  const document = JSON.parse(readFileSync(join(root, 'schemas/openapi/routing.json'), 'utf8')) as {
    paths: Record<string, { get?: { responses: object } }>;
  };
  const { '/health/live': live = {} } = document.paths;
  const path = join(folder, 'routing.json');
  const paths = { '/health/live': { get: { ...live.get, responses: { 204: { description: 'Nothing.' } } } } };
  writeFileSync(path, JSON.stringify({ ...document, paths }));
  return path;
}

describe('a service that is fuzzed', () => {
  it(
    'keeps to its document',
    async () => {
      const { exitCode, stdout } = await fuzz('--cases', '100', 'routing');
      const [, cases = '0'] = /(\d+) cases, 0 of 1 services failed$/.exec(stdout) ?? [];
      expect({ exitCode, stdout }).toMatchObject({ exitCode: 0 });
      expect(Number(cases)).toBeGreaterThanOrEqual(100);
    },
    4 * minutes,
  );

  it(
    'is found out where the document says something else',
    async () => {
      const { exitCode, stdout, stderr } = await fuzz('--cases', '1', '--document', wrongDocument(), 'routing');
      expect(exitCode).toBe(1);
      expect(stderr).toContain('Undocumented status code');
      expect(stdout).toMatch(/1 of 1 services failed$/);
    },
    4 * minutes,
  );

  it('is asked for by a name that has a document', async () => {
    const { exitCode, stderr } = await fuzz('reporting');
    expect({ exitCode, stderr }).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('reporting has no document'),
    });
  });
});
