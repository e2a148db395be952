import { describe, expect, it } from '@jest/globals';
import { channelsFor } from './wishes.ts';

describe('the channels to try', () => {
  it('begin with email unless another is wanted', () => {
    expect(channelsFor({}, [])).toEqual(['email', 'sms']);
    expect(channelsFor({ channel: 'email' }, [])).toEqual(['email', 'sms']);
    expect(channelsFor({ channel: 'sms' }, [])).toEqual(['sms', 'email']);
  });

  it('leave out those from which a message came back', () => {
    expect(channelsFor({ channel: 'sms' }, ['sms'])).toEqual(['email']);
    expect(channelsFor({}, ['email', 'sms'])).toEqual([]);
  });
});
