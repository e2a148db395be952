import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { verifyEvidence } from '../src/evidence/verify/verify-evidence.ts';
import { Bundles } from './bundles.ts';

let bundles: Bundles;
beforeAll(async () => {
  bundles = await Bundles.start();
});
afterAll(() => bundles.stop());

describe('the program in docs/proof.md', () => {
  it('computes the head of a bundle', async () => {
    const text = await readFile(new URL('../../../docs/proof.md', import.meta.url), 'utf8');
    const [, program = ''] = /```python\n([^]*?)```/.exec(text) ?? [];
    const bundle = await bundles.write((await bundles.sampleCase()).parts);
    await writeFile(`${bundle}.py`, program);
    const { stdout } = await promisify(execFile)('python3', [`${bundle}.py`, bundle]);
    expect(await verifyEvidence(bundle)).toMatchObject({ report: { chain: { head: stdout.trim() } } });
  });
});
