import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { complaintIdOf } from '@jisr/contracts';
import { ServiceTokens } from '@jisr/security';
import { awaitUntil, Exchange, routed } from '@jisr/testing';

const service = 'housing-projects';

/** Asks the service to live in another time, as the simulator does. */
async function setClock({ platform }: Exchange, now: string, caller = 'simulator'): Promise<Response> {
  const token = await new ServiceTokens(caller, platform.credentials.serviceSecret).sign(service);
  return fetch(`${platform.urlOf(service)}/internal/clock`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'accept-language': 'en' },
    body: JSON.stringify({ now }),
  });
}

describe('a service of an installation that simulates time', () => {
  let exchange: Exchange;
  beforeAll(async () => {
    process.env['JISR_CLOCK'] = 'simulated';
    exchange = await Exchange.open(service);
  }, 120_000);
  afterAll(async () => {
    delete process.env['JISR_CLOCK'];
    await exchange.close();
  });

  it('crosses the contest window of a reply when it is told to', async () => {
    const caseId = complaintIdOf('al-omrane', 'SR-2100');
    expect((await setClock(exchange, '2100-01-01T00:00:00Z')).status).toBe(204);
    const data = { ...routed.data, reference: 'SR-2100' };
    await exchange.tell(caseId, { ...routed, data }, '2100-01-01T00:00:00Z');
    await exchange.namesOf(caseId, 1);
    await exchange.ask('al-omrane', {
      type: 'ma.jisr.housing-projects.reply-submitted.v1',
      subject: caseId,
      time: '2100-01-02T00:00:00Z',
      data: { outcome: 'granted', language: 'fr', text: 'Réponse' },
    });
    expect(await exchange.namesOf(caseId, 2)).toEqual(['treatment-opened', 'reply-issued']);

    expect((await setClock(exchange, '2100-03-01T00:00:00Z')).status).toBe(204);
    expect((await exchange.namesOf(caseId, 3))[2]).toBe('case-closed');
    await awaitUntil(() => exchange.saidOf(caseId)[2]?.headers['ce_time']?.startsWith('2100-02') === true);
  });

  it('lets nobody but the simulator tell the time', async () => {
    const answer = await setClock(exchange, '2100-01-01T00:00:00Z', 'reporting');
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    expect(await answer.json()).toMatchObject({ code: 'unauthorized', title: 'a valid token is required' });
  });

  it('names what is wrong with a time that is none', async () => {
    const answer = await setClock(exchange, 'noon');
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      code: 'invalid',
      errors: [{ pointer: '/now', reason: 'is not valid' }],
    });
  });
});

describe('a service of an installation whose time is real', () => {
  let exchange: Exchange;
  beforeAll(async () => {
    process.env['JISR_CLOCK'] = 'real';
    exchange = await Exchange.open(service);
  }, 120_000);
  afterAll(async () => {
    delete process.env['JISR_CLOCK'];
    await exchange.close();
  });

  it('has no clock to set', async () => {
    const answer = await setClock(exchange, '2100-01-01T00:00:00Z');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 'clock-is-real' });
  });
});
