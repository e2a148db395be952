import { afterEach, describe, expect, it } from '@jest/globals';
import { Agent, get } from 'node:http';
import { once } from 'node:events';
import { json, text } from 'node:stream/consumers';
import type { IncomingMessage } from 'node:http';
import { RunningService } from './running-service.ts';

let service: RunningService | undefined;

const run = (...wish: Parameters<typeof RunningService.run>) => (service = RunningService.run(...wish));

async function ask(url: string, agent?: Agent): Promise<IncomingMessage> {
  const [response] = (await once(get(url, agent ? { agent } : {}), 'response')) as [IncomingMessage];
  return response;
}

afterEach(async () => {
  await service?.signal('SIGKILL');
  service = undefined;
});

describe('a running service', () => {
  it('is live and ready while its contributors are up, and shows their details', async () => {
    const url = await run().url();
    const ready = await ask(`${url}/health/ready`);

    expect((await ask(`${url}/health/live`)).statusCode).toBe(200);
    expect(ready.statusCode).toBe(200);
    expect(await json(ready)).toMatchObject({ status: 'ok', info: { log: { status: 'up', lag: 3 } } });
  });

  it.each([
    ['ar-MA, en;q=0.5', 'ar', 'لا يوجد شيء هنا'],
    ['zgh', 'zgh', 'ⵓⵔ ⵉⵍⵍⵉ ⵡⴰⵍⵓ ⴷⴰ'],
    ['de, en;q=0.1', 'en', 'there is nothing here'],
    ['de', 'fr', "il n'y a rien ici"],
  ])('tells a reader of %s in %s that there is nothing, as a problem', async (accepted, language, title) => {
    const response = await fetch(`${await run().url()}/nowhere?secret=1`, { headers: { 'accept-language': accepted } });

    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('content-language')).toBe(language);
    expect(await response.json()).toEqual({
      type: 'urn:jisr:problem:not-found',
      title,
      status: 404,
      instance: '/nowhere',
      code: 'not-found',
    });
  });

  it.each(['PUT', 'DELETE', 'PATCH'])('names what a path takes to who comes with %s', async (method) => {
    const response = await fetch(`${await run().url()}/health/live`, { method });

    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect(await response.json()).toMatchObject({ code: 'method-not-allowed', instance: '/health/live' });
  });

  it('is live and not ready while a dependency is down', async () => {
    const url = await run('down').url();

    expect((await ask(`${url}/health/live`)).statusCode).toBe(200);
    expect((await ask(`${url}/health/ready`)).statusCode).toBe(503);
  });

  it('is not live when only a restart can help', async () => {
    const url = await run('wedged').url();

    expect((await ask(`${url}/health/live`)).statusCode).toBe(503);
  });

  it('answers a Prometheus scrape with its name', async () => {
    const metrics = await ask(`${await run().url()}/metrics`);

    expect(metrics.headers['content-type']).toContain('text/plain');
    expect(await text(metrics)).toContain('service_name="fixture"');
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'drains and leaves on %s, with a client that holds its connection',
    async (signal) => {
      const agent = new Agent({ keepAlive: true });
      const running = run();
      (await ask(`${await running.url()}/health/live`, agent)).resume();

      expect(await running.signal(signal)).toBe(0);
      expect(running.lines.map(({ msg }) => msg)).toEqual(expect.arrayContaining(['stopping', 'drained', 'stopped']));
      agent.destroy();
    },
  );

  it('leaves when it is told so while it still joins its log', async () => {
    const running = run('joins');
    await running.said('joining');

    expect(await running.signal('SIGTERM')).toBe(0);
    expect(running.stderr).toBe('');
  });

  it('is cut off with a fatal line when something hangs', async () => {
    const running = run('hangs');
    await running.url();

    expect(await running.signal('SIGTERM')).toBe(1);
    expect(running.lines.at(-1)).toMatchObject({ level: 'fatal', msg: 'did not stop in time', cause: 'SIGTERM' });
  });
});

describe('a service with a fault that nobody handled', () => {
  it('says where, not what, and ends with 1', async () => {
    const running = run('rejects');

    expect(await running.ended()).toBe(1);
    expect(await running.said('unhandled rejection')).toMatchObject({ level: 'fatal', err: { type: 'Error' } });
    expect(JSON.stringify(running.lines) + running.stderr).not.toMatch(/Fatima|Orangers/);
  });
});

describe('a service without its environment', () => {
  it('names every missing variable and ends with 1', async () => {
    const running = run('', {});

    expect(await running.ended()).toBe(1);
    expect(running.stderr).toContain("fixture can't start: The environment is not complete");
    expect(running.stderr).toContain('JISR_MONGO_URL is missing');
  });
});
