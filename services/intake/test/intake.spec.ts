import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { complaintIdOf, type CloudEvent } from '@jisr/contracts';
import { awaitUntil, complaint } from '@jisr/testing';
import { ombudsman, operator, Stage } from './stage.ts';

const actor = { role: 'system' } as const;
const issued = {
  type: 'ma.jisr.housing-projects.reply-issued.v1',
  data: { outcome: 'granted', language: 'fr', repliedOn: '2018-02-01', contestableUntil: '2018-03-03', actor },
} as const;
const closed = {
  type: 'ma.jisr.housing-projects.case-closed.v1',
  data: { reason: 'contest-window-passed', actor },
} as const;
const returned = { type: 'ma.jisr.routing.case-returned.v1', data: { reason: 'other-body', actor } } as const;

const newReference = () => `SR-${randomUUID()}`;
const request = (institution: string, name: string, subject: string, data: object = {}): CloudEvent => ({
  ...complaint(institution, subject),
  type: `ma.jisr.intake.${name}.v1`,
  data,
});
const withdrawal = (institution: string, subject: string) =>
  request(institution, 'withdrawal-submitted', subject, { reason: 'solved' });
const acceptance = (institution: string, subject: string) => request(institution, 'acceptance-submitted', subject);

/** A person who exists nowhere else. */
const person = { name: 'Zoulikha Tamazirt', nationalId: 'QX918273', email: 'zoulikha.tamazirt@example.ma' };
const description = 'Voisine de Ghizlane Ouhmouch, je loge chez ma soeur depuis mars.';

describe('intake', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  }, 300_000);
  afterAll(() => stage.close());

  /** Submits a request that is to come back, and tells which rules it broke. */
  async function codesOf(institution: string, submitted: CloudEvent): Promise<string[]> {
    await stage.submit(institution, submitted);
    return (await stage.violationsOf(institution, submitted)).map(({ pointer, code }) => `${pointer} ${code}`);
  }

  describe('given a complaint', () => {
    it('registers and admits it', async () => {
      const id = await stage.openCase();
      expect(stage.saidOf(id)).toEqual(['complaint-registered', 'complaint-admitted']);
    });

    it('finds it inadmissible when a court has the matter', async () => {
      const reference = newReference();
      await stage.submit(operator, complaint(operator, reference, { declarations: { noCourtCase: false } }));
      const id = complaintIdOf(operator, reference);
      expect(await stage.until(id, 'complaint-found-inadmissible')).toEqual([
        'complaint-registered',
        'complaint-found-inadmissible',
      ]);
    });

    it('takes the same request once, however often it comes', async () => {
      const before = await stage.counted(operator, 'duplicate');
      const reference = newReference();
      const submitted = complaint(operator, reference);
      for (let times = 0; times < 3; times++) await stage.submit(operator, submitted);
      await awaitUntil(async () => (await stage.counted(operator, 'duplicate')) === before + 2);
      expect(await stage.until(complaintIdOf(operator, reference), 'complaint-admitted')).toHaveLength(2);
    });

    it('sends back another complaint under the same reference', async () => {
      const reference = newReference();
      await stage.submit(operator, complaint(operator, reference));
      expect(await codesOf(operator, complaint(operator, reference))).toEqual([' duplicate-reference']);
    });

    it("sends back an unknown category, and says why in the institution's language", async () => {
      const submitted = complaint(ombudsman, newReference(), { category: 'weather' });
      expect(await codesOf(ombudsman, submitted)).toEqual(['/data/category unknown-category']);
      expect((await stage.violationsOf(ombudsman, submitted))[0]?.reason).toBe('فئة غير معروفة');
    });

    it("sends back a reference that is the id of another's complaint to come", async () => {
      const reference = complaintIdOf(ombudsman, newReference());
      expect(await codesOf(operator, complaint(operator, reference))).toEqual(['/data/reference reserved-reference']);
    });
  });

  describe('given a case', () => {
    it('withdraws it, by whatever spelling of its id', async () => {
      const id = await stage.openCase();
      await stage.submit(operator, withdrawal(operator, id.toUpperCase()));
      expect((await stage.until(id, 'complaint-withdrawn')).at(-1)).toBe('complaint-withdrawn');
    });

    it('accepts the reply that was issued', async () => {
      const id = await stage.openCase();
      await stage.tell(id, issued);
      await stage.submit(operator, acceptance(operator, id));
      expect((await stage.until(id, 'reply-accepted')).at(-1)).toBe('reply-accepted');
    });

    it('lets no institution but its receiver withdraw it or accept for the complainant', async () => {
      const id = await stage.openCase();
      for (const foreign of [withdrawal(ombudsman, id), acceptance(ombudsman, id.toUpperCase())])
        expect(await codesOf(ombudsman, foreign)).toEqual([' not-the-receiver']);
      expect(stage.saidOf(id)).toEqual(['complaint-registered', 'complaint-admitted']);
    });

    it.each([
      ['closed', closed, 'case-closed'],
      ['returned', returned, 'case-returned'],
    ] as const)('is past withdrawal and acceptance once it is %s', async (status, end, code) => {
      const id = await stage.openCase();
      await stage.tell(id, end);
      await stage.untilKnown(id, (complaint) => complaint.status === status);
      for (const late of [withdrawal(operator, id), acceptance(operator, id)])
        expect(await codesOf(operator, late)).toEqual([` ${code}`]);
    });
  });

  describe('given a person', () => {
    const secrets = [...Object.values(person), description, 'Tamazirt', 'Ghizlane'];

    it('seals who complains and what about: nothing of it is stored in clear, logged or told to others', async () => {
      const id = await stage.openCase(operator, { complainant: person, description });
      expect(await stage.contactOf(id)).toMatchObject({ status: 'known', name: person.name, email: person.email });
      const seen = await stage.keptLoggedAndTold();
      expect(seen).toContain(id);
      expect(secrets.filter((secret) => seen.includes(secret))).toEqual([]);
    });

    it('forgets the tracking code once the receipt has told it', async () => {
      const id = await stage.openCase(operator, { complainant: person });
      const letter = { notificationId: `${id}.receipt`, channel: 'email', language: 'fr', attempts: 1 } as const;
      const sent = { ...letter, template: 'complaint-registered', recipient: 'complainant' } as const;
      expect(await stage.contactOf(id)).toHaveProperty('trackingCode');
      await stage.tell(id, { type: 'ma.jisr.notifications.notification-sent.v1', data: sent });
      await awaitUntil(async () => !('trackingCode' in (await stage.contactOf(id))));
      expect(await stage.contactOf(id)).toMatchObject({ status: 'known', email: person.email });
    });
  });

  describe('given a sealed identity', () => {
    const sealed = async (complainant: object) =>
      complaint(ombudsman, newReference(), { sealedComplainant: await stage.seal(complainant) });

    it('publishes the key to seal to, and only its public half', async () => {
      const [key] = await stage.publishedKeys();
      expect(key).toMatchObject({ use: 'enc', alg: 'ECDH-ES+A256KW' });
      expect(key).not.toHaveProperty('d');
    });

    it('knows who complains', async () => {
      const sealedComplainant = await stage.seal({ ...person, address: '12, rue des Orangers, Salé' });
      const id = await stage.openCase(ombudsman, { sealedComplainant, administration: 'Al Omrane' });
      expect(await stage.contactOf(id)).toMatchObject({ status: 'known', name: person.name, email: person.email });
      expect(await stage.dataOf(id, 'complaint-registered')).toMatchObject({ complainant: { id, reachable: true } });
    });

    it('sends back clear fields of an institution that may not send them, and names what to do', async () => {
      const submitted = complaint(ombudsman, newReference(), { complainant: person });
      expect(await codesOf(ombudsman, submitted)).toEqual(['/data/complainant clear-identity-refused']);
      expect((await stage.violationsOf(ombudsman, submitted))[0]?.reason).toContain('/.well-known/jwks.json');
    });

    it('sends back what does not open', async () => {
      const submitted = await sealed(person);
      const { sealedComplainant } = submitted.data as { sealedComplainant: string };
      const data = { ...(submitted.data as object), sealedComplainant: sealedComplainant.replace(/\.[^.]*$/, '.AAAA') };
      expect(await codesOf(ombudsman, { ...submitted, data })).toEqual([
        '/data/sealedComplainant sealed-identity-unreadable',
      ]);
    });

    it('holds what opens to the rules that clear fields keep', async () => {
      expect(await codesOf(ombudsman, await sealed({ ...person, email: 'nowhere' }))).toEqual([
        '/data/sealedComplainant/email format',
      ]);
      expect(await codesOf(ombudsman, await sealed(['Zoulikha']))).toEqual(['/data/sealedComplainant type']);
    });

    it('sends back an identity that comes in both forms', async () => {
      const both = { complainant: person, sealedComplainant: await stage.seal(person) };
      expect(await codesOf(operator, complaint(operator, newReference(), both))).toEqual([
        '/data/complainant identity-given-twice',
      ]);
    });
  });
});
