import { certificatesOf, TimeStampClient, writeEvidence } from '@jisr/proof';
import { newKey, sampleCase, TimeStampAuthority } from '@jisr/proof/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../src/run.ts';

let folder: string;
let authority: TimeStampAuthority;
let parts: Awaited<ReturnType<typeof sampleCase>>['parts'];
const at = (...names: string[]) => join(folder, ...names);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jisr-verify-'));
  authority = await TimeStampAuthority.start();
  const client = new TimeStampClient(authority.url, { trustedRoots: certificatesOf(authority.root) });
  ({ parts } = await sampleCase((root) => client.stamp(root)));
  await writeEvidence(parts, createWriteStream(at('bundle.zip')));
  await Promise.all(['trust', 'stranger', 'wrong', 'empty'].map((name) => mkdir(at(name))));
  for (const [holder, keys] of Object.entries(parts.keys)) {
    await writeFile(at('trust', `${holder}.jwks.json`), JSON.stringify(keys));
  }
  const { published } = await newKey('platform-1');
  await writeFile(at('stranger', 'platform.jwks.json'), JSON.stringify({ keys: [published] }));
  await writeFile(at('wrong', 'platform.jwks.json'), '{}');
  await writeFile(at('roots.pem'), authority.root);
});
afterAll(async () => {
  await authority.stop();
  await rm(folder, { recursive: true });
});

async function outcomeOf(...args: string[]) {
  const written = { stdout: '', stderr: '' };
  const exitCode = await run(args, {
    stdout: { write: (text) => (written.stdout += text) },
    stderr: { write: (text) => (written.stderr += text) },
  });
  return { exitCode, ...written };
}

describe('jisr-verify', () => {
  it('says what a whole bundle proves, and exits 0', async () => {
    const { stdout, ...outcome } = await outcomeOf(at('bundle.zip'), '--trust', at('trust'), '--tsa', at('roots.pem'));
    expect(outcome).toEqual({ exitCode: 0, stderr: '' });
    expect(
      stdout
        .replace(/[0-9a-f]{64}/, '‹head›')
        .replace(/there at .*/, 'there at ‹time›')
        .split('\n'),
    ).toEqual([
      'Case c-1, bundle of 2026-11-25T12:00:00Z: every link holds.',
      '  container           one ZIP file, to the last byte as its 16 files make it',
      '  manifest signature  by the platform',
      '  files               each as in the manifest',
      '  chain               8 events, 6 in whole, 1 in part, 1 by hash alone; head ‹head›',
      '  signatures          1 item signed by the sender',
      '  receipts            1 item signed for by the receiver',
      '    document-1-v1-to-al-omrane  documents/document-1-v1-to-al-omrane/réponse.txt, imr to al-omrane, sent 2026-11-25T10:00:01Z, received 2026-11-25T10:00:02Z',
      '  anchors             1 hour',
      '    2026-11-25T10Z  events 1 to 3, there at ‹time›',
      '  time stamps         1 token',
      'No time stamp covers what came after event 3.',
      'Nobody signed letters/2026-17.pdf.',
      '',
    ]);
  });

  it('says what it took on faith', async () => {
    const { exitCode, stdout } = await outcomeOf(at('bundle.zip'));
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(
      /on faith.*\n {4}platform {2}[\w-]{43}\n {4}imr .*\n {4}al-omrane .*\n {4}time-stamping authority {2}[0-9a-f]{64}\n$/,
    );
  });

  it('gives the report as JSON', async () =>
    expect(JSON.parse((await outcomeOf(at('bundle.zip'), '--json')).stdout)).toMatchObject({
      ok: true,
      report: { caseId: 'c-1', onFaith: [{ holder: 'platform' }, {}, {}, {}] },
    }));

  it('names the first broken link on stderr, and exits 1', async () => {
    await writeFile(at('changed.zip'), (await readFile(at('bundle.zip'))).with(0, 0));
    const { exitCode, stdout, stderr } = await outcomeOf(at('changed.zip'));
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toMatch(/^Broken at container: .*\n$/);
  });

  it('names it in JSON as well', async () => {
    const { exitCode, stdout, stderr } = await outcomeOf(at('bundle.zip'), '--json', '--trust', at('stranger'));
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      broken: { link: 'manifest signature', file: 'keys/platform.jwks.json' },
    });
    expect(stderr).toContain('Broken at manifest signature: keys/platform.jwks.json has a key platform-1');
  });

  it('shows nothing that steers a terminal', async () => {
    const documents = parts.documents.map((document) => ({ ...document, fileName: 'a\u202e\u009b.txt' }));
    await writeEvidence({ ...parts, documents }, createWriteStream(at('steering.zip')));
    expect((await outcomeOf(at('steering.zip'))).stdout).toContain(
      'documents/document-1-v1-to-al-omrane/a\ufffd\ufffd.txt',
    );
  });

  it.each([
    ['no bundle', () => [at('none.zip')], /ENOENT[^]*Give the path of an evidence bundle/],
    ['a folder', () => [at('trust')], /EISDIR[^]*Give the path of an evidence bundle/],
    ['no folder of keys', () => [at('bundle.zip'), '--trust', at('none')], /ENOENT[^]*--trust takes/],
    ['a folder without keys', () => [at('bundle.zip'), '--trust', at('empty')], /no key set[^]*--trust takes/],
    [
      'a folder with a wrong key set',
      () => [at('bundle.zip'), '--trust', at('wrong')],
      /no set of public[^]*--trust takes/,
    ],
    ['roots that are none', () => [at('bundle.zip'), '--tsa', at('bundle.zip')], /No PEM certificate[^]*--tsa takes/],
    ['nothing', () => [], /missing required argument/],
    ['an unknown option', () => [at('bundle.zip'), '--online'], /unknown option/],
  ])('exits 2 with a hint for %s', async (_, args, hint) =>
    expect(await outcomeOf(...args())).toEqual({ exitCode: 2, stdout: '', stderr: expect.stringMatching(hint) }),
  );

  it('explains itself', async () => {
    const { exitCode, stdout } = await outcomeOf('--help');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Usage: jisr-verify [options] <bundle.zip>');
    expect(stdout).toContain('Exits 0 when every link holds');
  });
});
