import { afterAll, describe, expect, it } from '@jest/globals';
import { inboundTopicOf } from '@jisr/contracts';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository } from '../src/folders.ts';
import { Platform } from '../src/platform.ts';
import { freePorts } from '../src/ports.ts';
import { kafkaOf } from '../src/publish/connection.ts';
import { tryToWrite } from './access-attempts.ts';

describe('an installation that an institution joins later', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jisr-test-grown-'));
  const institutionsDir = join(folder, 'institutions');

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('gives it a login and topics of its own, and leaves the others theirs', async () => {
    cpSync(join(repository, 'deploy/institutions'), institutionsDir, { recursive: true });
    const options = { folder: join(folder, 'data'), ports: await freePorts(), institutionsDir };
    const before = await Platform.servers(options);
    await before.stop();

    const operator = JSON.parse(readFileSync(join(institutionsDir, 'al-omrane.json'), 'utf8')) as object;
    writeFileSync(join(institutionsDir, 'third.json'), JSON.stringify({ ...operator, id: 'third' }));
    const platform = await Platform.servers(options);
    const attempts = ['third', 'al-omrane'].map((id) =>
      tryToWrite(kafkaOf(platform.connectionOf(id), `try-${id}`), inboundTopicOf(id)),
    );
    const allowed = await Promise.all(attempts).finally(() => platform.stop());

    expect(allowed).toEqual(['allowed', 'allowed']);
    expect(platform.credentials.principals['imr']).toEqual(before.credentials.principals['imr']);
  }, 120_000);
});
