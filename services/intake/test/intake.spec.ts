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
const routed = {
  type: 'ma.jisr.routing.case-routed.v1',
  data: {
    institution: operator,
    respondent: operator,
    reference: 'SR-1',
    track: 'direct',
    category: 'refund',
    delegation: 'casablanca',
    company: 'al-omrane-casablanca',
    agency: 'agence-casablanca',
    jurisdictionVersion: 'jurisdiction@1',
    urgency: 'normal',
    actor,
  },
} as const;
const breached = {
  type: 'ma.jisr.routing.clock-breached.v1',
  data: {
    clock: 'treatment',
    rule: 'direct-treatment@1',
    on: '2018-03-05',
    dueOn: '2018-03-04',
    against: operator,
    reason: 'due-day-passed',
    actor,
  },
} as const;
const settled = {
  type: 'ma.jisr.mediation.case-closed.v1',
  data: { reason: 'settled', closedOn: '2018-05-01', actor },
} as const;
const referred = {
  type: 'ma.jisr.mediation.case-referred.v1',
  data: { to: 'head-of-government', referredOn: '2018-05-01', actor },
} as const;
const returned = { type: 'ma.jisr.routing.case-returned.v1', data: { reason: 'other-body', actor } } as const;

const newReference = () => `SR-${randomUUID()}`;
const noon = (day: string) => ({ time: `${day}T12:00:00.000Z` });
const request = (institution: string, name: string, subject: string, data: object = {}, day = '2018-02-10') => ({
  ...complaint(institution, subject),
  ...noon(day),
  type: `ma.jisr.intake.${name}.v1`,
  data,
});
const withdrawal = (institution: string, subject: string) =>
  request(institution, 'withdrawal-submitted', subject, { reason: 'solved' });
const acceptance = (institution: string, subject: string) => request(institution, 'acceptance-submitted', subject);

const contest = (institution: string, subject: string, day?: string) =>
  request(institution, 'contest-submitted', subject, { reason: 'incomplete-reply', text: contestText }, day);
const mediation = (institution: string, subject: string, day?: string) =>
  request(institution, 'mediation-request-submitted', subject, { reason: 'reply-unsatisfactory' }, day);
const reopening = (institution: string, subject: string, day?: string) =>
  request(institution, 'reopening-submitted', subject, { reason: 'new-facts' }, day);
const rating = (institution: string, subject: string, day?: string) =>
  request(institution, 'rating-submitted', subject, { score: 4 }, day);

const contestText = 'Madame Ijja Bouzekri attend toujours ses clés.';

/** A person who exists nowhere else. */
const person = { name: 'Zoulikha Tamazirt', nationalId: 'QX918273', email: 'zoulikha.tamazirt@example.ma' };
const address = '12, rue des Orangers, Salé';
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

  describe('given an incomplete complaint', () => {
    const today = new Date().toISOString().slice(0, 10);
    /** The ombudsman must know who complains, where, and about whom. */
    const lacking = async (complainant: object, day = today) =>
      stage.file(
        ombudsman,
        { sealedComplainant: await stage.seal(complainant), administration: 'Al Omrane' },
        noon(day),
        'complaint-found-incomplete',
      );
    const completion = (id: string, data: object, day = today) =>
      request(ombudsman, 'completion-submitted', id, data, day);

    it('tells what is missing and until when it can be brought, under which rule', async () => {
      const id = await lacking({ name: person.name }, '2018-01-02');
      expect(await stage.dataOf(id, 'complaint-found-incomplete')).toMatchObject({
        missing: ['address'],
        completeBy: '2018-01-17',
        rule: 'completion@1',
      });
    });

    it('finds it inadmissible when the window has passed', async () => {
      const id = await lacking({ name: person.name }, '2018-01-02');
      expect(await stage.dataOf(id, 'complaint-found-inadmissible')).toMatchObject({
        ground: 'incomplete',
        legalBasis: 'Loi 14-16',
      });
      const late = completion(id, { sealedComplainant: await stage.seal({ address }) });
      expect(await codesOf(ombudsman, late)).toEqual([' complaint-inadmissible']);
    });

    it('admits it once everything is there, and knows what was brought', async () => {
      const id = await lacking({ name: person.name });
      await stage.submit(ombudsman, completion(id, { sealedComplainant: await stage.seal({ address, ...person }) }));
      await stage.until(id, 'complaint-admitted');
      expect(stage.saidOf(id)).toEqual([
        'complaint-registered',
        'complaint-found-incomplete',
        'complaint-completed',
        'complaint-admitted',
      ]);
      expect(await stage.contactOf(id)).toMatchObject({ name: person.name, email: person.email });
    });

    it('tells what is still missing when not all of it is brought', async () => {
      const id = await lacking({});
      await stage.submit(ombudsman, completion(id, { sealedComplainant: await stage.seal({ address }) }));
      await awaitUntil(() => stage.saidOf(id).filter((said) => said === 'complaint-found-incomplete').length === 2);
      expect(await stage.dataOf(id, 'complaint-found-incomplete')).toMatchObject({ missing: ['identity'] });
    });

    it('sends back a completion in clear of an institution that may not send it, and one of what is complete', async () => {
      const id = await lacking({ name: person.name });
      expect(await codesOf(ombudsman, completion(id, { complainant: { address } }))).toEqual([
        '/data/complainant clear-identity-refused',
      ]);
      const complete = request(operator, 'completion-submitted', await stage.openCase());
      expect(await codesOf(operator, complete)).toEqual([' complaint-complete']);
    });

    it('takes it back', async () => {
      const id = await lacking({ name: person.name });
      await stage.submit(ombudsman, withdrawal(ombudsman, id));
      expect((await stage.until(id, 'complaint-withdrawn')).at(-1)).toBe('complaint-withdrawn');
    });
  });

  describe('given the way in which a complaint is filed', () => {
    it('asks who files for another for a mandate, but no lawyer', async () => {
      const representation = { capacity: 'relative' };
      const id = await stage.file(operator, { representation }, {}, 'complaint-found-incomplete');
      expect(await stage.dataOf(id, 'complaint-found-incomplete')).toMatchObject({ missing: ['mandate'] });
      expect(await stage.dataOf(id, 'complaint-registered')).toMatchObject({
        representation,
        actor: { role: 'representative', institution: operator },
      });
      await stage.openCase(operator, { representation: { capacity: 'lawyer' } });
      await stage.openCase(operator, { representation: { ...representation, mandate: { reference: 'P-1' } } });
    });

    it('takes what an officer typed, with its recording', async () => {
      const filedOrally = { officer: 'desk-7', recording: 'REC-2018-1' };
      const id = await stage.openCase(operator, { filedOrally });
      expect(await stage.dataOf(id, 'complaint-registered')).toMatchObject({ filedOrally, actor: { role: 'officer' } });
    });

    it('takes the complaint of a group, and what is claimed', async () => {
      const id = await stage.openCase(operator, { group: { members: 12 }, claims: ['refund'] });
      expect(await stage.dataOf(id, 'complaint-registered')).toMatchObject({ group: { members: 12 } });
      expect(await stage.dataOf(id, 'complaint-admitted')).toMatchObject({ claims: ['refund'] });
    });

    it('finds it inadmissible on what the receiving officer found, and says where to go instead', async () => {
      const findings = [{ ground: 'other-body-competent', insteadGoTo: 'Agence urbaine de Salé' }];
      const id = await stage.file(operator, { findings }, {}, 'complaint-found-inadmissible');
      expect(await stage.dataOf(id, 'complaint-found-inadmissible')).toMatchObject({
        ground: 'other-body-competent',
        legalBasis: 'Loi 14-16',
        insteadGoTo: 'Agence urbaine de Salé',
      });
      const unlisted = complaint(operator, newReference(), { findings: [{ ground: 'bad-weather' }] });
      expect(await codesOf(operator, unlisted)).toEqual(['/data/findings/0/ground unknown-code']);
    });
  });

  describe('given complaints that look alike', () => {
    const filed = async (data: object, day = '2018-01-02') => {
      const id = await stage.file(operator, { operation: { code: 'OP-7' }, ...data }, noon(day));
      return [id, await stage.dataOf(id, 'complaint-admitted')] as const;
    };

    it('suggests what could be the same one, admits it nevertheless, and knows persons by no readable trace', async () => {
      const nationalId = 'ZT445566';
      const [first] = await filed({ complainant: { nationalId } });
      const [, again] = await filed({ complainant: { nationalId: 'zt 445566' } }, '2018-02-10');
      expect(again).toMatchObject({ possibleDuplicates: [first] });
      for (const other of [{ category: 'title-deed' }, { operation: { code: 'OP-8' } }]) {
        const [, admitted] = await filed({ complainant: { nationalId }, ...other }, '2018-02-10');
        expect(admitted).not.toHaveProperty('possibleDuplicates');
      }
      const [, muchLater] = await filed({ complainant: { nationalId } }, '2018-09-01');
      expect(muchLater).not.toHaveProperty('possibleDuplicates');
      expect(await stage.keptLoggedAndTold()).not.toMatch(/445566/);
    });

    it('links cases at both ends, once', async () => {
      const [one, other] = [await stage.openCase(), await stage.openCase()];
      const link = (cases: string[]) => request(operator, 'link-submitted', one, { cases, relation: 'same-matter' });
      await stage.submit(operator, link([other.toUpperCase()]));
      expect(await stage.dataOf(one, 'cases-linked')).toMatchObject({ cases: [other], relation: 'same-matter' });
      expect(await stage.dataOf(other, 'cases-linked')).toMatchObject({ cases: [one], relation: 'same-matter' });
      expect(await codesOf(operator, link([other]))).toEqual([' already-linked']);
      expect(await codesOf(operator, link([one]))).toEqual([' linked-to-itself']);
      expect(await codesOf(operator, link([randomUUID()]))).toEqual([' linked-case-unknown']);
    });
  });

  describe('given a reply that does not satisfy', () => {
    const repliedTo = async () => {
      const id = await stage.openCase();
      await stage.tell(id, routed);
      await stage.tell(id, issued);
      return id;
    };

    it('contests it within its window, and seals what is written', async () => {
      const id = await repliedTo();
      await stage.submit(operator, contest(operator, id));
      expect(await stage.dataOf(id, 'reply-contested')).toMatchObject({
        reason: 'incomplete-reply',
        contestedOn: '2018-02-10',
      });
      const seen = await stage.keptLoggedAndTold();
      expect(seen).not.toContain('Bouzekri');
      expect(await codesOf(operator, contest(operator, id))).toEqual([' reply-already-contested']);
    });

    it('sends back a contest after the window, and one of a stranger', async () => {
      const id = await repliedTo();
      await stage.untilKnown(id, (known) => known.status === 'admitted' && known.reply.status === 'issued');
      expect(await codesOf(operator, contest(operator, id, '2018-03-04'))).toEqual([' contest-window-passed']);
      expect(await codesOf(ombudsman, contest(ombudsman, id))).toEqual([' not-the-receiver']);
      const weather = request(operator, 'contest-submitted', id, { reason: 'weather' });
      expect(await codesOf(operator, weather)).toEqual(['/data/reason unknown-code']);
    });

    it('holds a contest, sealed, that comes before word of the reply', async () => {
      const id = await stage.openCase();
      const before = await stage.counted(operator, 'held');
      await stage.submit(operator, contest(operator, id));
      await awaitUntil(async () => (await stage.counted(operator, 'held')) === before + 1);
      expect(await stage.keptLoggedAndTold()).not.toContain('Bouzekri');
      await stage.tell(id, issued);
      expect((await stage.until(id, 'reply-contested')).at(-1)).toBe('reply-contested');
      expect(await stage.counted(operator, 'held')).toBe(before);
    });

    it('sends back what waits for a reply when the complaint is withdrawn', async () => {
      const id = await stage.openCase();
      const waiting = acceptance(operator, id);
      await stage.submit(operator, waiting);
      await stage.submit(operator, withdrawal(operator, id));
      expect(await stage.violationsOf(operator, waiting)).toMatchObject([{ code: 'complaint-withdrawn' }]);
    });

    it('sends a held contest back that was made before the reply', async () => {
      const id = await stage.openCase();
      const early = contest(operator, id, '2018-01-20');
      await stage.submit(operator, early);
      await stage.tell(id, issued);
      expect(await stage.violationsOf(operator, early)).toMatchObject([{ code: 'premature' }]);
    });

    it.each([ombudsman, operator])('goes to the Médiateur with the same case, through %s', async (institution) => {
      const id = await repliedTo();
      await stage.submit(institution, mediation(institution, id));
      expect(await stage.dataOf(id, 'complaint-taken-to-mediation')).toMatchObject({
        reason: 'reply-unsatisfactory',
        ombudsman,
        institution: operator,
        respondent: operator,
        takenOn: '2018-02-10',
        actor: { role: 'citizen', institution },
      });
      expect(await codesOf(ombudsman, mediation(ombudsman, id))).toEqual([' case-in-mediation']);
      await stage.submit(ombudsman, withdrawal(ombudsman, id));
      await stage.until(id, 'complaint-withdrawn');
    });

    it('goes to the Médiateur without a reply once a deadline has passed', async () => {
      const id = await stage.openCase();
      await stage.tell(id, breached);
      const overdue = request(
        ombudsman,
        'mediation-request-submitted',
        id,
        { reason: 'no-reply-in-time' },
        '2018-03-06',
      );
      await stage.submit(ombudsman, overdue);
      await stage.until(id, 'complaint-taken-to-mediation');
    });

    it('goes to no Médiateur who does not take part', async () => {
      const id = await repliedTo();
      const elsewhere = { reason: 'reply-unsatisfactory', ombudsman: operator };
      const asked = request(operator, 'mediation-request-submitted', id, elsewhere);
      expect(await codesOf(operator, asked)).toEqual(['/data/ombudsman not-an-ombudsman']);
    });
  });

  describe('given a case that has ended', () => {
    const closedCase = async () => {
      const id = await stage.openCase();
      await stage.tell(id, issued);
      await stage.tell(id, closed, '2018-03-04T10:00:00.000Z');
      await stage.untilKnown(id, ({ status }) => status === 'closed');
      return id;
    };

    it('opens it again in its window', async () => {
      const id = await closedCase();
      expect(await codesOf(operator, reopening(operator, id, '2018-04-04'))).toEqual([' reopening-window-passed']);
      await stage.submit(operator, reopening(operator, id, '2018-04-03'));
      expect(await stage.dataOf(id, 'complaint-reopened')).toMatchObject({
        reason: 'new-facts',
        reopenedOn: '2018-04-03',
        track: 'direct',
      });
    });

    it('opens a withdrawn one again as well', async () => {
      const id = await stage.openCase();
      await stage.submit(operator, withdrawal(operator, id));
      await stage.submit(operator, reopening(operator, id, '2018-02-20'));
      await stage.until(id, 'complaint-reopened');
    });

    it('takes one rating, also when it comes before word of the end', async () => {
      const id = await stage.openCase();
      await stage.submit(operator, rating(operator, id, '2018-03-05'));
      await stage.tell(id, issued);
      await stage.tell(id, closed, '2018-03-04T10:00:00.000Z');
      expect(await stage.dataOf(id, 'case-rated')).toMatchObject({ score: 4 });
      expect(await codesOf(operator, rating(operator, id, '2018-03-06'))).toEqual([' already-rated']);
    });

    it.each([
      ['closes', settled],
      ['refers', referred],
    ] as const)('hears of it when the Médiateur %s what is with the Médiateur', async (_, end) => {
      const id = await stage.openCase();
      await stage.tell(id, issued);
      await stage.submit(ombudsman, mediation(ombudsman, id));
      await stage.until(id, 'complaint-taken-to-mediation');
      await stage.tell(id, closed);
      await stage.tell(id, end);
      await stage.untilKnown(id, (known) => known.status === 'closed' && known.endedOn === '2018-05-01');
    });

    it('goes on when a returned one is routed again', async () => {
      const id = await stage.openCase();
      await stage.tell(id, returned);
      await stage.tell(id, routed);
      await stage.untilKnown(id, (known) => known.status === 'admitted' && known.respondent === operator);
      await stage.submit(operator, withdrawal(operator, id));
      await stage.until(id, 'complaint-withdrawn');
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
      const sealedComplainant = await stage.seal({ ...person, address });
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
