import { describe, expect, it } from '@jest/globals';
import { SignJWT } from 'jose';
import { ServiceTokens } from './service-tokens.ts';

const secret = 'a service secret of at least 32 bytes';
const notifications = new ServiceTokens('notifications', secret);
const intake = new ServiceTokens('intake', secret);
const invalid = { refused: 'invalid' };

const forged = (expiresIn: number, alg = 'HS256') => {
  const now = Math.floor(Date.now() / 1_000);
  return new SignJWT()
    .setProtectedHeader({ alg })
    .setIssuer('notifications')
    .setAudience('intake')
    .setIssuedAt(now + expiresIn - 60)
    .setExpirationTime(now + expiresIn)
    .sign(new TextEncoder().encode(secret.padEnd(64, '.').slice(0, alg === 'HS256' ? secret.length : 64)));
};

describe('a service token', () => {
  it('names its caller to its audience', async () => {
    expect(await intake.verify(await notifications.sign('intake'), ['notifications'])).toEqual({
      service: 'notifications',
    });
  });

  it('names the institution on whose behalf it calls, beside the person', async () => {
    const portal = new ServiceTokens('portal', secret);

    expect(await intake.verify(await portal.sign('intake', 'account-7', 'imr'), ['portal'])).toEqual({
      service: 'portal',
      person: 'account-7',
      institution: 'imr',
    });
  });

  it('is refused by another audience', async () => {
    const routing = new ServiceTokens('routing', secret);

    expect(await routing.verify(await notifications.sign('intake'), ['notifications'])).toEqual(invalid);
  });

  it('is refused when its caller may not call', async () => {
    expect(await intake.verify(await notifications.sign('intake'), ['reporting'])).toEqual(invalid);
    expect(await intake.verify(await notifications.sign('intake'), [])).toEqual(invalid);
  });

  it('is refused under another secret', async () => {
    const stranger = new ServiceTokens('notifications', 'another secret of at least 32 bytes!');

    expect(await intake.verify(await stranger.sign('intake'), ['notifications'])).toEqual(invalid);
  });

  it('is refused when it has expired', async () => {
    expect(await intake.verify(await forged(-60), ['notifications'])).toEqual({ refused: 'expired' });
  });

  it('is refused when it was altered, unsigned, of another algorithm or no token at all', async () => {
    const token = await notifications.sign('intake');
    const [header, payload, signature] = token.split('.');
    const swapped = `${header}.${(await notifications.sign('routing')).split('.')[1]}.${signature}`;
    const none = Buffer.from('{"alg":"none"}').toString('base64url');

    for (const wrong of [swapped, `${none}.${payload}.`, await forged(60, 'HS512'), '', 'a.b.c'])
      expect(await intake.verify(wrong, ['notifications'])).toEqual(invalid);
  });
});

describe('a service secret', () => {
  it('is refused when it is short', () => {
    expect(() => new ServiceTokens('intake', 'short')).toThrow('at least 32 bytes');
  });
});
