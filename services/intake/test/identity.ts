import { describe, expect, it } from '@jest/globals';
import type { Draft } from '@jisr/contracts';
import { awaitUntil, complaint } from '@jisr/testing';
import { address, description, newReference, person, phone } from './requests.ts';
import { ombudsman, operator, type Stage } from './stage.ts';

/** What intake does with who complains. */
export function whoComplains(at: () => Stage): void {
  describe('given a person', () => {
    const secrets = [...Object.values(person), description, 'Tamazirt', 'Ghizlane'];

    it('seals who complains and what about: nothing of it is stored in clear, logged or told to others', async () => {
      const id = await at().openCase(operator, { complainant: person, description });
      expect(await at().contactOf(id)).toMatchObject({ status: 'known', name: person.name, email: person.email });
      const seen = await at().keptLoggedAndTold();
      expect(seen).toContain(id);
      expect(secrets.filter((secret) => seen.includes(secret))).toEqual([]);
    });

    it('reaches by telephone who gave no mail address', async () => {
      const id = await at().openCase(operator, { complainant: { name: person.name, phone } });
      expect(await at().dataOf(id, 'complaint-registered')).toMatchObject({ complainant: { id, reachable: true } });
      expect(await at().contactOf(id)).toEqual({
        status: 'known',
        name: person.name,
        phone,
        trackingCode: expect.any(String),
      });
    });

    it('reaches the representative, who hears for the complainant', async () => {
      const representative = { name: 'Brahim Ouazzani', email: 'brahim.ouazzani@example.ma' };
      const complainant = { ...person, representative };
      const id = await at().openCase(operator, { complainant, representation: { capacity: 'lawyer' } });
      expect(await at().contactOf(id)).toEqual({
        status: 'known',
        ...representative,
        trackingCode: expect.any(String),
      });
    });

    it('reaches nobody who gave neither', async () => {
      const id = await at().openCase(operator, { complainant: { name: person.name } });
      expect(await at().dataOf(id, 'complaint-registered')).toMatchObject({ complainant: { id, reachable: false } });
    });

    const receipt = {
      language: 'fr',
      attempts: 1,
      template: 'complaint-registered',
      recipient: 'complainant',
    } as const;
    it.each([
      ['a letter', { type: 'ma.jisr.notifications.notification-sent.v1', data: { ...receipt, channel: 'email' } }],
      ['a text message', { type: 'ma.jisr.notifications.notification-sent.v2', data: { ...receipt, channel: 'sms' } }],
    ] as const)('forgets the tracking code once %s has told it', async (_, { type, data }) => {
      const id = await at().openCase(operator, { complainant: { ...person, phone } });
      expect(await at().contactOf(id)).toHaveProperty('trackingCode');
      await at().tell(id, { type, data: { ...data, notificationId: `${id}.receipt` } } as Draft);
      await awaitUntil(async () => !('trackingCode' in (await at().contactOf(id))));
      expect(await at().contactOf(id)).toMatchObject({ status: 'known', email: person.email, phone });
    });
  });

  describe('given a sealed identity', () => {
    const sealed = async (complainant: object) =>
      complaint(ombudsman, newReference(), { sealedComplainant: await at().seal(complainant) });

    it('publishes the key to seal to, and only its public half', async () => {
      const [key] = await at().publishedKeys();
      expect(key).toMatchObject({ use: 'enc', alg: 'ECDH-ES+A256KW' });
      expect(key).not.toHaveProperty('d');
    });

    it('knows who complains', async () => {
      const sealedComplainant = await at().seal({ ...person, address });
      const id = await at().openCase(ombudsman, { sealedComplainant, administration: 'Al Omrane' });
      expect(await at().contactOf(id)).toMatchObject({ status: 'known', name: person.name, email: person.email });
      expect(await at().dataOf(id, 'complaint-registered')).toMatchObject({ complainant: { id, reachable: true } });
    });

    it('sends back clear fields of an institution that may not send them, and names what to do', async () => {
      const submitted = complaint(ombudsman, newReference(), { complainant: person });
      expect(await at().codesOf(ombudsman, submitted)).toEqual(['/data/complainant clear-identity-refused']);
      expect((await at().violationsOf(ombudsman, submitted))[0]?.reason).toContain('/.well-known/jwks.json');
    });

    it('sends back what does not open', async () => {
      const submitted = await sealed(person);
      const { sealedComplainant } = submitted.data as { sealedComplainant: string };
      const data = { ...(submitted.data as object), sealedComplainant: sealedComplainant.replace(/\.[^.]*$/, '.AAAA') };
      expect(await at().codesOf(ombudsman, { ...submitted, data })).toEqual([
        '/data/sealedComplainant sealed-identity-unreadable',
      ]);
    });

    it('holds what opens to the rules that clear fields keep', async () => {
      expect(await at().codesOf(ombudsman, await sealed({ ...person, email: 'nowhere' }))).toEqual([
        '/data/sealedComplainant/email format',
      ]);
      expect(await at().codesOf(ombudsman, await sealed(['Zoulikha']))).toEqual(['/data/sealedComplainant type']);
    });

    it('sends back an identity that comes in both forms', async () => {
      const both = { complainant: person, sealedComplainant: await at().seal(person) };
      expect(await at().codesOf(operator, complaint(operator, newReference(), both))).toEqual([
        '/data/complainant identity-given-twice',
      ]);
    });
  });
}
