import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AnotherItem, type InstitutionOptions } from '@jisr/client';
import { inboundTopicOf } from '@jisr/contracts';
import { sha256 } from '@jisr/proof';
import { awaitUntil, complaint, Exchange } from '@jisr/testing';
import getPort from 'get-port';
import { ombudsman, operator, ToldCase } from './case-told.ts';
import { startReceiver } from './documented-receiver.ts';
import { Stranger } from './stranger.ts';

const script = fileURLToPath(new URL('follower.mjs', import.meta.url));

describe('two strangers that each hold their own credentials', () => {
  let exchange: Exchange;
  /** Stands for mediation, which keeps what the ombudsman wrote. */
  let texts: Server;
  let port: number;
  let receiver: ChildProcess;
  let folder: string;
  let strangers: readonly Stranger[] = [];
  beforeAll(async () => {
    port = await getPort();
    const webhook = { url: `http://127.0.0.1:${port}/complaints`, mode: 'binary' } as const;
    exchange = await Exchange.open('exchange', { [operator]: { webhook } });
    receiver = startReceiver(port, exchange.platform.urlOf('exchange'));
    texts = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ status: 'known', text: 'Veuillez nous répondre.' }));
    });
    await once(texts.listen(Number(new URL(exchange.platform.urlOf('mediation')).port), '127.0.0.1'), 'listening');
  }, 120_000);
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jisr-strangers-'));
  });
  afterEach(async () => {
    await Promise.all(strangers.map((stranger) => stranger.leave()));
    strangers = [];
    await rm(folder, { recursive: true });
  });
  afterAll(async () => {
    texts.close();
    receiver.kill();
    await exchange.close();
  });

  const optionsOf = (id: string, kafka: boolean): InstitutionOptions => {
    const { platform } = exchange;
    return {
      id,
      privateKey: platform.credentials.institutionKeys[id] as InstitutionOptions['privateKey'],
      urls: { exchange: platform.urlOf('exchange') },
      ...(kafka && { kafka: platform.connectionOf(id) }),
    };
  };
  async function begun(id: string, kafka: boolean): Promise<Stranger> {
    const stranger = new Stranger(optionsOf(id, kafka));
    strangers = [...strangers, stranger];
    await stranger.begin(join(folder, id));
    return stranger;
  }
  /** A case in mediation in which the ombudsman has written to the operator. */
  async function written(): Promise<ToldCase> {
    const story = await (await (await new ToldCase(exchange).register()).route()).takeToMediation();
    return story.write();
  }

  it.each([
    ['HTTP', false],
    ['Kafka', true],
  ])('publish over %s what then lies on their inbound topic', async (_way, kafka) => {
    const { institution } = await begun(operator, kafka);
    const inbound = await exchange.follow(inboundTopicOf(operator));
    const { subject, data } = complaint(operator, `SR-${Date.now()}`);
    const answer = await institution.publish({
      id: `first-${subject}`,
      type: 'ma.jisr.intake.complaint-submitted.v1',
      subject,
      data: data as never,
    });
    expect(answer).toEqual({ taken: [`first-${subject}`] });
    await inbound.until(({ records }) => records.some(({ key }) => key === subject));
    expect(inbound.records.find(({ key }) => key === subject)).toMatchObject({
      headers: { ce_id: `first-${subject}`, ce_source: `/institutions/${operator}` },
      data,
    });
  });

  it('are told why over HTTP when what they publish is not theirs to send', async () => {
    const { institution } = await begun(operator, false);
    const data = { text: 'Lettre', language: 'fr' } as never;
    const answer = await institution.publish({ type: 'ma.jisr.mediation.letter-submitted.v1', subject: 'SR-1', data });
    expect(answer).toMatchObject({ refused: { status: 403, errors: [{ pointer: '/0/type' }] } });
  });

  it('find each other, and each other’s keys with the second in which one was revoked', async () => {
    const ask = async (path: string) => fetch(`${exchange.platform.urlOf('exchange')}/v1/institutions${path}`);
    const list = (await (await ask('')).json()) as { institutions: object[] };
    expect(list.institutions).toContainEqual(expect.objectContaining({ id: ombudsman, kind: 'ombudsman' }));
    const [own] = await keysOf(operator);
    expect(own).toMatchObject({ kty: 'EC', crv: 'P-256' });
    expect(own).not.toHaveProperty('d');
    const old = { ...own, kid: 'old', revokedAt: 1_700_000_000 };
    const file = join(exchange.platform.institutionKeysDir, `${operator}.jwks.json`);
    await writeFile(file, JSON.stringify({ keys: [own, old] }));
    await awaitUntil(async () => (await keysOf(operator)).length === 2);
    expect(await keysOf(operator)).toEqual([own, old]);
    expect((await ask('/nobody/jwks.json')).status).toBe(404);
  });
  const keysOf = async (id: string) => {
    const answer = await fetch(`${exchange.platform.urlOf('exchange')}/v1/institutions/${id}/jwks.json`);
    return ((await answer.json()) as { keys: object[] }).keys;
  };

  it('are called, and believe no call but the platform’s', async () => {
    const called: string[] = [];
    receiver.stdout?.on('data', (lines: Buffer) => called.push(...lines.toString().trim().split('\n')));
    const story = await (await new ToldCase(exchange).register()).route();
    const ofCase = () => called.filter((line) => line.startsWith(story.id)).map((line) => line.split(' ')[1]);
    await awaitUntil(() => ofCase().length === 3);
    expect(ofCase()[2]).toBe('ma.jisr.routing.case-routed.v1');
    const headers = { 'ce-subject': story.id, 'content-type': 'application/json' };
    const forged = await fetch(`http://127.0.0.1:${port}/complaints`, { method: 'POST', headers, body: '{}' });
    expect([forged.status, ofCase().length]).toEqual([403, 3]);
  });

  it('pass a letter, sign it, confirm it, and arrive at one head', async () => {
    const [sender, receiver] = [await begun(ombudsman, false), await begun(operator, true)];
    const { id } = await written();
    const offered = await sender.hears(id, 'item-offered');
    const { item } = offered.data;
    const letter = await sender.institution.letter(id, item);
    if ('refused' in letter) throw new Error(letter.refused.code);
    expect(sha256(letter)).toBe(offered.data.sha256);
    expect(await sender.institution.sign(offered, letter)).toMatchObject({ status: 'taken' });

    const signed = await receiver.hears(id, 'item-signed');
    const received = await receiver.institution.letter(id, item);
    if ('refused' in received) throw new Error(received.refused.code);
    expect(await receiver.institution.acknowledge(signed, received)).toMatchObject({ status: 'taken' });
    await Promise.all([sender, receiver].map((stranger) => stranger.hears(id, 'item-received')));
    expect(receiver.headOf(id)).toBe(sender.headOf(id));
  });

  it('sign and confirm nothing of which they have other bytes', async () => {
    const [sender, receiver] = [await begun(ombudsman, false), await begun(operator, true)];
    const { id } = await written();
    const offered = await sender.hears(id, 'item-offered');
    const others = Buffer.from('other bytes');
    await expect(sender.institution.sign(offered, others)).rejects.toThrow(AnotherItem);
    await sender.institution.sign(offered, offered.data.sha256 as never);
    const signed = await receiver.hears(id, 'item-signed');
    await expect(receiver.institution.acknowledge(signed, others)).rejects.toThrow(AnotherItem);
    expect(exchange.saidOf(id).map(({ headers }) => headers['ce_type']?.split('.')[3])).not.toContain('item-received');
  });

  it.each([
    ['HTTP', false],
    ['Kafka', true],
  ])('lose nothing and repeat nothing over %s when they are killed in the middle', async (_way, kafka) => {
    const story = await (await new ToldCase(exchange).register()).route();
    const book = join(folder, 'book');
    const start = (hangAfter: number) => {
      const given = { options: optionsOf(operator, kafka), folder: join(folder, 'places'), book, hangAfter };
      return fork(script, [JSON.stringify(given)], { execArgv: [] });
    };
    const end = async (child: ChildProcess) => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    };

    const first = start(2);
    await once(first, 'message');
    await end(first);
    expect(await linesIn(book)).toHaveLength(2);

    await story.rate();
    await awaitUntil(async () => (await happenedTo(story)).length === 4);
    const second = start(-1);
    await awaitUntil(async () => (await linesIn(book)).length >= (await happened()).length);
    await end(second);
    expect((await linesIn(book)).toSorted(byCase)).toEqual(await happened());
  });

  interface Entry {
    readonly caseId: string;
    readonly event: { readonly id: string };
  }
  const happenedTo = ({ id }: ToldCase) => exchange.rows('history', { caseId: id });
  /** All that happened to the operator's cases, case by case in order, as its system writes it down. */
  const happened = async () => {
    const entries = await exchange.rows<Entry & { index: number }>('history', {});
    return entries
      .toSorted((a, b) => a.index - b.index)
      .map(({ caseId, event }) => `${caseId} ${event.id}`)
      .toSorted(byCase);
  };
});

const linesIn = async (file: string) => (await readFile(file, 'utf8')).trim().split('\n');
const byCase = (a: string, b: string) => a.slice(0, 36).localeCompare(b.slice(0, 36));
