import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPair, exportJWK } from 'jose';
import { execa } from 'execa';
import { FakeService, said } from '../../libs/client/test/fake-service.ts';

const minutes = 60_000;
const root = fileURLToPath(new URL('../../', import.meta.url));

/** What the system of an institution might be: it has the package, a key and an address, and nothing of this repository. */
const program = `
import { Institution, type Answer } from '@jisr/client';

const { PRIVATE_KEY = '', EXCHANGE = '' } = process.env;
const me = new Institution({ id: 'al-omrane', privateKey: JSON.parse(PRIVATE_KEY), urls: { exchange: EXCHANGE } });
const letter: Answer<Uint8Array> = await me.letter('01a214a1-b23e-73c6-899f-81393db01616', 'letter-1');
process.stdout.write('refused' in letter ? letter.refused.code : String(letter.byteLength));
await me.close();
`;

describe('the packages that others install', () => {
  let folder: string;
  const run = (command: string, args: readonly string[], env: Record<string, string> = {}) =>
    execa(command, args, { cwd: folder, env });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jisr-client-'));
    for (const library of ['client', 'verify'])
      await execa(process.execPath, [join(root, 'deploy/packages/pack.mjs'), library, folder], { cwd: root });
    const packed = (await readdir(folder)).filter((name) => name.endsWith('.tgz')).map((name) => `./${name}`);
    await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module', private: true }));
    await writeFile(join(folder, 'system.ts'), program);
    await run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...packed]);
  }, 4 * minutes);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('name all that they need and nothing of this repository', async () => {
    const manifest = await readFile(join(folder, 'node_modules/@jisr/client/package.json'), 'utf8');
    const { dependencies } = JSON.parse(manifest) as { dependencies: Record<string, string> };
    expect(Object.keys(dependencies)).toEqual(expect.arrayContaining(['jose', 'kafkajs', 'tus-js-client']));
    expect(await readdir(join(folder, 'node_modules/@jisr'))).toEqual(['client', 'verify']);
  });

  it('check a bundle with nothing but themselves, and say where it is broken', async () => {
    await writeFile(join(folder, 'case.zip'), 'not a bundle');
    const { exitCode, stderr } = await execa('npx', ['--no', '@jisr/verify', 'case.zip'], {
      cwd: folder,
      reject: false,
    });
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('Broken at container')]);
  });

  it(
    'have types that a strict program in a folder of its own compiles against',
    async () => {
      const strict = ['--strict', '--noEmit', '--target', 'es2023', '--module', 'nodenext', '--skipLibCheck', 'false'];
      const types = ['--typeRoots', join(root, 'node_modules/@types'), '--types', 'node'];
      const { exitCode } = await run(join(root, 'node_modules/.bin/tsc'), [
        '--ignoreConfig',
        ...strict,
        ...types,
        'system.ts',
      ]);
      expect(exitCode).toBe(0);
    },
    2 * minutes,
  );

  it('ask the platform with a token of one’s own, and are told what it refuses', async () => {
    const service = await FakeService.open();
    service.answers = [said(404, { status: 404, code: 'not-found', title: 'there is no such letter' })];
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    const key = JSON.stringify({ ...(await exportJWK(privateKey)), kid: 'key-1', alg: 'ES256' });
    const { stdout } = await run(process.execPath, ['system.ts'], { PRIVATE_KEY: key, EXCHANGE: service.url });
    service.close();
    expect(stdout).toBe('not-found');
    expect(service.calls[0]?.headers.authorization).toMatch(/^Bearer ey/);
  });
});
