import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestServers, type TestServers } from '@jisr/testing';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Platform } from '../src/platform.ts';
import { freePorts } from '../src/ports.ts';
import { givenServers } from '../src/servers/given-servers.ts';

describe('a platform whose broker and database run elsewhere', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jisr-test-given-'));
  let elsewhere: TestServers;
  let platform: Platform;

  beforeAll(async () => {
    elsewhere = await startTestServers();
    const { brokers, admin } = elsewhere;
    const given = givenServers({
      JISR_KAFKA_URL: `kafka://${admin.username}:${encodeURIComponent(admin.password)}@${brokers.join(',')}`,
      JISR_MONGO_URL: elsewhere.mongoUrl(''),
    });
    platform = await Platform.servers({ folder, ports: await freePorts(), given });
    await platform.startServices(['intake']);
  }, 180_000);

  afterAll(async () => {
    await platform.stop();
    await elsewhere.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('starts neither of them', () => {
    expect(platform.processes().map(({ plan }) => plan.name)).toEqual(['mailbox', 'intake']);
  });

  it('gives its services logins and databases there', async () => {
    const health = await fetch(`${platform.urlOf('intake')}/health/ready`);
    expect(await health.json()).toMatchObject({ status: 'ok' });
    expect(platform.connectionOf('intake').brokers).toEqual(elsewhere.brokers);
  });
});

describe('an address that can not be used', () => {
  it.each([
    ['JISR_KAFKA_URL', 'localhost:9092', 'kafka://<admin>:<password>@<host>:<port>'],
    ['JISR_MONGO_URL', 'localhost:27017', 'mongodb://<host>:<port>/?replicaSet=<name>'],
  ])('in %s is answered by what one looks like', (name, value, form) => {
    expect(() => givenServers({ [name]: value })).toThrow(form);
  });
});
