import { describe, expect, it } from '@jest/globals';
import { bounceIn } from './bounce-report.ts';

const status = (action: string, code = '5.1.1') => ({
  type: 'message/delivery-status',
  text: `Reporting-MTA: dns; mail.example\r\n\r\nAction: ${action}\r\nStatus: ${code}\r\n`,
});
const original = (messageId = '<e1.reply-issued@jisr>', type = 'message/rfc822') => ({
  type,
  text: `From: no-reply@jisr.example\r\nMessage-ID: ${messageId}\r\n\r\nText`,
});

describe('a report of a mail system', () => {
  it.each(['message/rfc822', 'text/rfc822-headers'])('names our mail by what it returns of it, as %s', (type) =>
    expect(bounceIn([status('failed'), original(undefined, type)])).toEqual({
      delivery: 'e1.reply-issued',
      forGood: true,
    }),
  );

  it('may leave the status out', () =>
    expect(bounceIn([{ type: 'message/delivery-status', text: 'Action: Failed' }, original()])?.forGood).toBe(true));

  it.each([
    ['delayed', '4.4.1'],
    ['failed', '4.2.2'],
    ['delivered', '2.0.0'],
    ['relayed', '5.0.0'],
  ])('is not of a lost mail when the mail was %s with %s', (action, code) =>
    expect(bounceIn([status(action, code), original()])).toEqual({ delivery: 'e1.reply-issued', forGood: false }),
  );

  it("is nothing to us when it is of somebody else's mail, or of an unnamed one", () => {
    expect(bounceIn([status('failed'), original('<1@elsewhere.example>')])).toBeUndefined();
    expect(bounceIn([status('failed')])).toBeUndefined();
  });

  it('is none when it has no status', () => expect(bounceIn([original()])).toBeUndefined());
});
