import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { Problem, type Breach } from '@jisr/problem';
import { readRequest } from './read-request.ts';

const type = 'ma.jisr.intake.withdrawal-submitted.v1';
const body = { subject: 'SR-1', data: { reason: 'solved' } };

function flawsIn(header: string | undefined, sent: unknown, status = 400): readonly string[] {
  try {
    readRequest(type, header, sent);
    return [];
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    expect([error.status, error.code]).toEqual([status, 'invalid']);
    return (error.facts.errors ?? []).map(({ pointer, code }: Breach) => `${pointer} ${code}`);
  }
}

describe('a call', () => {
  it('is the request that its header and body make', () => {
    expect(readRequest(type, 'key-1', body)).toEqual({ id: 'key-1', type, ...body });
    const time = '2026-02-10T10:00:00+01:00';
    expect(readRequest(type, '"quoted"', { ...body, time })).toEqual({ id: 'quoted', type, ...body, time });
  });

  it('may bring data that only its schema forbids: that is for the desk to say', () => {
    const data = { reason: 'weather' };
    expect(readRequest(type, 'key-1', { ...body, data }).data).toEqual(data);
  });

  it.each([undefined, '', ' ', 'two words', '""', 'é', 'x'.repeat(129)])('needs a key, which %j is not', (header) =>
    expect(flawsIn(header, body)).toEqual([' idempotency-key-required']),
  );

  it.each([
    ['no subject', { subject: undefined }, ['/subject isString', '/subject isLength']],
    ['an empty subject', { subject: '' }, ['/subject isLength']],
    ['null where an instant may be left out', { time: null }, ['/time not-valid']],
    ['a day instead of an instant', { time: '2026-02-10' }, ['/time not-valid']],
    ['a day that there is not', { time: '2026-02-30T10:00:00Z' }, ['/time not-valid']],
    ['a leap second, which no clock here has', { time: '2016-12-31T23:59:60Z' }, ['/time not-valid']],
    ['a list as data', { data: [] }, ['/data isObject']],
    ['what is not known', { source: '/institutions/imr' }, ['/source whitelistValidation']],
  ])('is told of %s', (_, change, flaws) =>
    expect(flawsIn('key-1', { ...body, ...change }).filter((flaw) => !flaw.startsWith('/data type'))).toEqual(
      expect.arrayContaining(flaws),
    ),
  );

  it.each([
    ['no header can carry', '/subject attribute-text', { subject: 'SR\u0000' }],
    ['no text may hold', '/subject attribute-text', { subject: 'SR\ud800' }],
  ])('is told what %s, though its form is right: %s %j', (_, flaw, change) =>
    expect(flawsIn('key-1', { ...body, ...change }, 422)).toEqual([flaw]),
  );

  it.each([null, [], 7, 'text'])('is told of a body that is none: %j', (sent) =>
    expect(flawsIn('key-1', sent)).toEqual(expect.arrayContaining(['/subject isString', '/data isObject'])),
  );

  it('is told of everything at once', () =>
    expect(flawsIn('', { subject: 7, data: { reason: 'weather' } })).toEqual(
      expect.arrayContaining([' idempotency-key-required', '/subject isString', '/data/reason enum']),
    ));
});
