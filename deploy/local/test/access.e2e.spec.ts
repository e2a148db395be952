import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessMatrix, groupOf, groupPrefixOf, principalsOf, topicsFor } from '@jisr/contracts';
import { startTestServers, type TestServers } from '@jisr/testing';
import { kafkaOf } from '../src/publish/connection.ts';
import { tryToRead, tryToWrite } from './access-attempts.ts';

const institutions = ['imr', 'al-omrane'];
const names = topicsFor(institutions).map(({ name }) => name);

describe('access to the broker', () => {
  let servers: TestServers;

  beforeAll(async () => {
    servers = await startTestServers();
    for (const topic of names) await tryToWrite(kafka('admin'), topic);
  }, 300_000);

  afterAll(() => servers.stop());

  const kafka = (principal: string) => kafkaOf(servers.platform.connectionOf(principal), `try-${principal}`);

  it.each(principalsOf(institutions))(
    'is for %s exactly what the matrix declares, topic by topic',
    async (principal) => {
      const rights = accessMatrix(institutions).get(principal);
      const may = (topic: string, access: 'read' | 'write') => (rights?.get(topic)?.has(access) ? 'allowed' : 'denied');
      const declared = names.map((topic) => ({ topic, read: may(topic, 'read'), write: may(topic, 'write') }));
      const tried = await Promise.all(
        names.map(async (topic) => ({
          topic,
          read: await tryToRead(kafka(principal), topic, groupPrefixOf(principal)),
          write: await tryToWrite(kafka(principal), topic),
        })),
      );
      expect(tried).toEqual(declared);
    },
    120_000,
  );

  it("does not let an institution into a service's consumer group", async () => {
    const topic = 'jisr.inbound.imr.rejected.v1';
    expect(await tryToRead(kafka('imr'), topic, groupPrefixOf('imr'))).toBe('allowed');
    expect(await tryToRead(kafka('imr'), topic, groupOf('intake'))).toBe('denied');
  });

  it('is refused to a wrong password', async () => {
    const login = { ...servers.platform.connectionOf('imr'), password: 'guessed' };
    await expect(tryToWrite(kafkaOf(login, 'try-guessing'), names[0] ?? '')).rejects.toThrow(/SASL|authentication/i);
  });
});
