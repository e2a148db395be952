import { describe, expect, it } from '@jest/globals';
import { encode } from '@jisr/contracts';
import type { PartialEnvelope } from '../router/incoming.ts';
import { rejectionOf } from './rejection.ts';

const facts = { context: 'intake', language: 'en', now: new Date('2026-01-05T10:00:00Z') };
const violations = [{ pointer: '/subject', code: 'attribute-text' }];

const rejected = (request: PartialEnvelope, key: Buffer | null) =>
  rejectionOf(
    request,
    { topic: 'jisr.inbound.al-omrane.v1', partition: 0, offset: 1n, key, value: null, headers: {} },
    violations,
    facts,
  );

describe('the answer to a request that is rejected', () => {
  it('has the subject of the request', () => expect(rejected({ subject: 'SR-7' }, null).subject).toBe('SR-7'));

  it('names the request by its id, unless that is longer than an answer can hold', () => {
    const [long, longer] = ['x'.repeat(128), 'x'.repeat(129)];
    expect(rejected({ id: long }, null).data).toMatchObject({ requestId: long });
    expect(rejected({ id: longer }, null).data).toMatchObject({ requestId: 'unknown' });
  });

  it.each([
    ['the key, where the request has no subject', {}, 'SR-8', 'SR-8'],
    ['the key, where the subject is what was wrong', { subject: 'a\u0007b' }, 'SR-8', 'SR-8'],
    ['a word of ours, where neither can be one', { subject: 'a\nb' }, '\u0000', 'unknown'],
    ['a word of ours, where the key is empty', {}, '', 'unknown'],
  ])('has %s', (_, request, key, subject) => {
    const answer = rejected(request, Buffer.from(key));
    expect(answer.subject).toBe(subject);
    expect(encode(answer).key).toBe(subject);
  });
});
