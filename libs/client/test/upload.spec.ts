import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newKey } from '@jisr/proof/testing';
import { exportJWK, type CryptoKey } from 'jose';
import type { PrivateKey } from '../src/calls/own-tokens.ts';
import { Institution } from '../src/index.ts';
import { FakeService } from './fake-service.ts';

const { signing } = await newKey('s-1');
const privateKey = { ...(await exportJWK(signing.privateKey as CryptoKey)), kid: signing.kid } as PrivateKey;
const caseId = '0198c0de-0000-5000-8000-000000000001';

describe('an upload that the platform took', () => {
  let service: FakeService;
  let folder: string;
  beforeEach(async () => {
    service = await FakeService.open();
    folder = await mkdtemp(join(tmpdir(), 'jisr-upload-'));
  });
  afterEach(async () => {
    service.close();
    await rm(folder, { recursive: true });
  });

  async function upload(headers: Readonly<Record<string, string>>) {
    const path = join(folder, 'lettre.txt');
    await writeFile(path, 'lettre');
    service.answers = [
      (response) => response.writeHead(201, { location: '/v1/uploads/1' }).end(),
      (response) => response.writeHead(204, { 'upload-offset': '6', ...headers }).end(),
    ];
    const institution = new Institution({
      id: 'imr',
      privateKey,
      urls: { exchange: service.url, intake: service.url },
    });
    return institution.upload({ caseId, path, documentType: 'letter', confidentiality: 'shared' });
  }

  it('is where the platform says', async () => {
    const location = '/v1/cases/1/documents/2/versions/1';
    expect(await upload({ 'content-location': location })).toEqual({ location });
  });

  it('is no success where the platform does not say', async () =>
    expect(upload({})).rejects.toThrow('does not say where it has'));
});
