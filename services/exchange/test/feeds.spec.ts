import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inboundTopicOf, outboundTopicOf, type CloudEvent } from '@jisr/contracts';
import {
  hashOfDisclosed,
  followChain,
  chainStart,
  parseDisclosure,
  type ChainEntry,
  type Hash,
  type ProvenEvent,
} from '@jisr/proof';
import { complaint, Exchange, stranger, toMessage, type Followed, type FollowedTopic } from '@jisr/testing';
import { HTTP } from 'cloudevents';
import { ombudsman, operator, ToldCase } from './case-told.ts';

type Outbound = FollowedTopic<Record<string, unknown>>;

describe('the exchange', () => {
  let exchange: Exchange;
  let outbound: Readonly<Record<string, Outbound>>;
  beforeAll(async () => {
    exchange = await Exchange.open('exchange', {
      [ombudsman]: { maySee: ['ma.jisr.intake.*', 'ma.jisr.routing.case-routed.v1'] },
    });
    const follow = async (id: string) =>
      [id, await exchange.follow<Record<string, unknown>>(outboundTopicOf(id))] as const;
    outbound = Object.fromEntries(await Promise.all([ombudsman, operator, stranger].map(follow)));
  }, 120_000);
  afterAll(() => exchange.close());

  /** The events of a case on an institution's topic, once there are as many. */
  async function toldOn(institution: string, { id }: ToldCase, count: number): Promise<readonly Followed<object>[]> {
    const topic = outbound[institution] as Outbound;
    const ofCase = () => topic.records.filter(({ key }) => key === id);
    await topic.until(() => ofCase().length >= count);
    return ofCase();
  }
  const namesOf = (records: readonly Followed<object>[]) =>
    records.map(({ headers }) => headers['ce_type']?.split('.')[3]);

  it('tells an institution each event of its cases once, in order, and nothing of others', async () => {
    const story = await (await new ToldCase(exchange).register()).route();
    expect(namesOf(await toldOn(operator, story, 3))).toEqual([
      'complaint-registered',
      'complaint-admitted',
      'case-routed',
    ]);
    await story.rate();
    await toldOn(operator, story, 4);
    expect(await toldOn(ombudsman, story, 0)).toEqual([]);
    expect(await toldOn(stranger, story, 0)).toEqual([]);
  });

  it('tells an institution that comes in later all that was before', async () => {
    const story = await (await (await new ToldCase(exchange).register()).route()).takeToMediation();
    const told = await toldOn(ombudsman, story, 4);
    expect(told.map(({ headers }) => headers['ce_jisrindex'])).toEqual(['0', '1', '2', '3']);
  });

  it('tells an operator that gives a case back nothing of what comes after', async () => {
    const story = await (await (await new ToldCase(exchange).register()).route(stranger)).giveBack();
    await (await story.route()).rate();
    await toldOn(operator, story, 6);
    expect(namesOf(await toldOn(stranger, story, 4))).toEqual([
      'complaint-registered',
      'complaint-admitted',
      'case-routed',
      'case-returned',
    ]);
  });

  it('shows each institution what its row allows, and leads all of them to one head', async () => {
    const story = await (await (await new ToldCase(exchange).register()).takeToMediation()).giveBack();
    const [operators, ombudsmans] = [await toldOn(operator, story, 4), await toldOn(ombudsman, story, 4)];
    expect(operators[1]?.data).not.toHaveProperty('possibleDuplicates');
    expect(ombudsmans[1]?.data).toHaveProperty('possibleDuplicates');
    expect(namesOf(ombudsmans)).toEqual([
      'complaint-registered',
      'complaint-admitted',
      'complaint-taken-to-mediation',
      'event-withheld',
    ]);
    const heads = [operators, ombudsmans].map((told) => followChain(chainStart(story.id), told.map(entryOf)));
    expect(heads[0]).toMatchObject({ ok: true, length: 4 });
    expect(heads[1]).toEqual(heads[0]);
  });

  it('gives over HTTP what is on the topic, a page at a time', async () => {
    const story = await (await new ToldCase(exchange).register()).route();
    const onTopic = (await toldOn(operator, story, 3)).map(({ headers }) => headers['ce_id']);
    const told: CloudEvent[] = [];
    let after = '';
    for (;;) {
      const { events, next } = await readFeed(operator, `limit=2${after}`);
      expect(events.length).toBeLessThanOrEqual(2);
      if (events.length === 0) break;
      told.push(...events);
      expect(next).toContain(`after=${String(events.at(-1)?.['jisrcursor' as never])}`);
      after = `&after=${String(events.at(-1)?.['jisrcursor' as never])}`;
    }
    expect(told.filter(({ subject }) => subject === story.id).map(({ id }) => id)).toEqual(onTopic);
    expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
  });

  it('lets a reader of the feed wait for what comes', async () => {
    const { events, next } = await readFeed(stranger, 'limit=500');
    const waiting = readFeed(stranger, `wait=60&${next.split('?')[1]?.split('&')[0] ?? ''}`);
    const story = await (await new ToldCase(exchange).register()).route(stranger);
    const found = await waiting;
    expect(found.events[0]?.subject).toBe(story.id);
    expect(events.map(({ subject }) => subject)).not.toContain(story.id);
  });

  it('refuses a cursor that is none, and says so', async () => {
    const answer = await callFeed(operator, 'after=yesterday');
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ pointer: '/after', code: 'cursor-invalid' }] });
  });

  it('notes who read which cases, and why', async () => {
    const story = await new ToldCase(exchange).register();
    await toldOn(operator, story, 2);
    await callFeed(operator, 'limit=500', { purpose: 'monthly-report' });
    const reads = await exchange.rows('reads', { caseId: story.id });
    expect(reads).toContainEqual(
      expect.objectContaining({ institution: operator, what: 'feed', purpose: 'monthly-report' }),
    );
  });

  it('lets nobody read without a token', async () => {
    const answer = await fetch(`${exchange.platform.urlOf('exchange')}/v1/feed`);
    expect(answer.status).toBe(401);
  });

  describe('POST /v1/events', () => {
    const sent = (reference: string) => complaint(operator, reference);
    const post = async (institution: string, headers: object, body: unknown) =>
      fetch(`${exchange.platform.urlOf('exchange')}/v1/events`, {
        method: 'POST',
        headers: { ...(headers as Record<string, string>), ...(await bearer(institution)) },
        body: body as string,
      });
    const structured = (event: object) => ({
      headers: { 'content-type': 'application/cloudevents+json' },
      body: JSON.stringify(event),
    });
    const asSdk = (event: CloudEvent) => ({ specversion: '1.0', datacontenttype: 'application/json', ...event });

    it('puts events of every mode on the inbound topic of their institution, in order', async () => {
      const inbound = await exchange.follow(inboundTopicOf(operator));
      const events = ['A', 'B', 'C', 'D'].map((letter) => sent(`HTTP-${letter}-${Date.now()}`));
      const [binary, one, ...batch] = events as [CloudEvent, CloudEvent, ...CloudEvent[]];
      const { headers, value } = toMessage(binary);
      const ce = Object.entries(headers ?? {}).map(([name, text]) => [name.replace('_', '-'), String(text)]);
      expect((await post(operator, Object.fromEntries(ce), String(value))).status).toBe(202);
      const { headers: type, body } = structured(asSdk(one));
      expect((await post(operator, type, body)).status).toBe(202);
      const answer = await post(
        operator,
        { 'content-type': 'application/cloudevents-batch+json' },
        JSON.stringify(batch.map(asSdk)),
      );
      expect(await answer.json()).toEqual({ taken: batch.map(({ id }) => id) });
      await inbound.until(({ records }) => records.length >= 4);
      expect(inbound.records.map(({ headers: { ce_id: id } }) => id).sort()).toEqual(events.map(({ id }) => id).sort());
    });

    it.each([
      ['source', 403, '/source', 'foreign-source', { source: `/institutions/${ombudsman}` }],
      ['type', 403, '/type', 'unauthorised-type', { type: 'ma.jisr.mediation.letter-submitted.v1' }],
      ['attribute', 400, '/id', 'required', { id: undefined }],
      ['data', 422, '/data/reference', 'required', { data: {} }],
    ])('refuses another’s or a broken %s, and says where', async (_what, status, pointer, code, wrong) => {
      const { headers, body } = structured({ ...asSdk(sent('X')), ...wrong });
      const answer = await post(operator, headers, body);
      expect(answer.status).toBe(status);
      expect(await answer.json()).toMatchObject({
        errors: expect.arrayContaining([expect.objectContaining({ pointer, code })]),
      });
    });

    it('takes none of a batch of which one is wrong', async () => {
      const inbound = await exchange.follow(inboundTopicOf(stranger));
      const [good, wrong] = [complaint(stranger, 'GOOD'), complaint(operator, 'WRONG')];
      const type = { 'content-type': 'application/cloudevents-batch+json' };
      const answer = await post(stranger, type, JSON.stringify([good, wrong].map(asSdk)));
      expect(await answer.json()).toMatchObject({ errors: [{ pointer: '/1/source' }] });
      const last = complaint(stranger, 'LAST');
      await post(stranger, type, JSON.stringify([asSdk(last)]));
      await inbound.until(({ records }) => records.some(({ headers }) => headers['ce_id'] === last.id));
      expect(inbound.records.map(({ headers }) => headers['ce_id'])).toEqual([last.id]);
    });

    it('says what to send instead of what is no event', async () => {
      const answer = await post(operator, { 'content-type': 'text/plain' }, 'hello');
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ errors: [{ code: 'not-an-event' }] });
    });
  });

  const bearer = async (institution: string) => ({
    authorization: `Bearer ${await exchange.callerOf(institution).token()}`,
  });
  const callFeed = async (institution: string, query: string, headers: Record<string, string> = {}) =>
    fetch(`${exchange.platform.urlOf('exchange')}/v1/feed?${query}`, {
      headers: { ...headers, ...(await bearer(institution)) },
    });

  /** As the official SDK reads the answer. */
  async function readFeed(institution: string, query: string) {
    const answer = await callFeed(institution, query);
    const headers = Object.fromEntries(answer.headers);
    const read = HTTP.toEvent({ headers, body: await answer.text() });
    return { events: [read].flat() as unknown as CloudEvent[], next: headers['link'] ?? '' };
  }
});

/** What an institution can compute of what it was shown. */
function entryOf({ headers, data }: Followed<object>): ChainEntry {
  const attribute = (name: string) => headers[`ce_${name}`] ?? '';
  const head = attribute('jisrhead') as Hash;
  if (attribute('type') === 'ma.jisr.exchange.event-withheld.v1') return { hash: attribute('jisrhash') as Hash, head };
  const disclosure = parseDisclosure(attribute('jisrdisclosure'));
  if (!disclosure) throw new Error('an event came without its disclosure');
  const [id, source, type, subject, time] = ['id', 'source', 'type', 'subject', 'time'].map(attribute) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const event = { id, source, type, subject, time, sequence: Number(attribute('sequence')), data } as ProvenEvent;
  const hash = hashOfDisclosed(event, disclosure);
  if (hash !== attribute('jisrhash')) throw new Error(`${type} has another hash than it says`);
  return { hash, head };
}
