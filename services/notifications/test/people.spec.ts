import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { awaitUntil } from '@jisr/testing';
import { loadAudiences } from '../src/adapters/reference/load-audiences.ts';
import { notificationsSubscription } from '../src/adapters/kafka/notifications.subscription.ts';
import { templates } from '../src/domain/templates.ts';
import type { CaseStory } from './case-story.ts';
import { Stage } from './stage.ts';

const receipt = 'complaint-registered';
const routed = 'ma.jisr.routing.case-routed.v1';
const contested = 'ma.jisr.intake.reply-contested.v1';
const taken = 'ma.jisr.intake.complaint-taken-to-mediation.v1';

/** A report of a mail system about one of our mails (RFC 3464). */
const bounceOf = (messageId: string) => `From: MAILER-DAEMON@mail.example
To: no-reply@jisr.example
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

--b1
Content-Type: text/plain; charset=us-ascii

Your message could not be delivered.

--b1
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example

Final-Recipient: rfc822; somebody@example.org
Action: failed
Status: 5.1.1

--b1
Content-Type: message/rfc822

Message-ID: ${messageId}
From: no-reply@jisr.example
Subject: x

Text
--b1--
`;

describe('notifications', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  }, 300_000);
  afterAll(() => stage.close());
  beforeEach(() => stage.setClock('2026-05-04T11:00:00Z'));

  /** What was stated of a message, as `<end> by <channel>`, once something was. */
  async function stated(eventId: string, template: string, desk = '') {
    const of = () => stage.stated.of(eventId, `${template}${desk}`);
    await awaitUntil(() => of().length > 0);
    return of().map(({ type, data: { channel, reason } }) =>
      [type.split('.')[3]?.replace('notification-', ''), 'by', channel, ...(reason ? [reason] : [])].join(' '),
    );
  }
  const wish = (story: CaseStory, wishes: object) =>
    stage.call('portal', 'PUT', `/internal/complaints/${story.id}/notification-wishes`, wishes);
  const logOf = async (story: CaseStory) =>
    (await (await stage.call('portal', 'GET', `/internal/complaints/${story.id}/notifications`)).json()) as {
      template: string;
      to: unknown;
      status: string;
      reason?: string;
      tries?: { outcome: string; channel?: string; reason?: string }[];
    }[];

  describe('given a case that goes every way there is', () => {
    const types = Object.keys(notificationsSubscription.lifecycle ?? {});
    const audiences = loadAudiences();

    it('tells each step to whoever it concerns, now or in a digest', async () => {
      const story = stage.newCase();
      const placing = [routed, taken];
      await story.registered('fr');
      const others = types.filter((type) => !placing.includes(type) && !type.includes(receipt));
      for (const type of [...placing, ...others]) await story.example(type);
      const last = await story.withdrawn();
      await stated(last, 'complaint-withdrawn');
      await awaitUntil(
        async () => (await stage.deliveries.countDocuments({ about: story.id, status: 'waiting' })) === 0,
      );

      const log = await logOf(story);
      const toldTo = (isTo: (to: unknown) => boolean) =>
        new Set(log.filter(({ to, status }) => isTo(to) && status === 'sent').map(({ template }) => template));
      const audienceOf = (template: (typeof templates)[number]) => audiences.inForce(template, '2026-05-04');
      const forThem = templates.filter((template) => audienceOf(template)?.complainant !== 'nothing');
      const atOnce = templates.filter((template) =>
        Object.values(audienceOf(template)?.officers ?? {}).includes('at-once'),
      );
      const digested = templates.filter((template) =>
        Object.values(audienceOf(template)?.officers ?? {}).includes('digest'),
      );
      expect([...toldTo((to) => to === 'complainant')].sort()).toEqual([...forThem].sort());
      expect([...toldTo((to) => to !== 'complainant')].sort()).toEqual([...atOnce].sort());
      expect((await stage.digestsOf(story.id)).sort()).toEqual([...digested].sort());
    }, 120_000);
  });

  describe('given a complainant who wants text messages', () => {
    it('sends them as such, in the language that is wanted', async () => {
      const story = stage.newCase();
      await stated(await story.registered('fr'), receipt);
      expect((await wish(story, { channel: 'sms', language: 'ar' })).status).toBe(204);
      const withdrawn = await story.withdrawn();
      expect(await stated(withdrawn, 'complaint-withdrawn')).toEqual(['sent by sms']);
      const texts = await stage.textsTo(story.phone);
      expect(texts).toMatchObject([{ idempotencyKey: `${withdrawn}.complaint-withdrawn` }]);
      expect(texts[0]?.text).toContain(`جسر ${story.receiptNumber}`);
      expect(await stage.mailsTo(story.email)).toHaveLength(1);
    });

    it('waits for a gateway that is away', async () => {
      const story = stage.newCase();
      await stated(await story.registered('fr'), receipt);
      await wish(story, { channel: 'sms' });
      await stage.mailbox.stop();
      const withdrawn = await story.withdrawn();
      await awaitUntil(
        async () => (await stage.deliveries.countDocuments({ about: story.id, postponed: { $gte: 1 } })) > 0,
      );
      await stage.mailbox.start();
      await stage.deliveries.updateOne({ about: story.id, status: 'waiting' }, { $set: { nextAttemptAt: new Date() } });
      expect(await stated(withdrawn, 'complaint-withdrawn')).toEqual(['sent by sms']);
      expect(
        (await logOf(story)).find(({ status, template }) => status === 'sent' && template !== receipt)?.tries,
      ).toMatchObject([
        { outcome: 'postponed', reason: 'sms-unavailable' },
        { outcome: 'sent', channel: 'sms' },
      ]);
    });

    it('does not disturb them at night, and tells them in the morning', async () => {
      const story = stage.newCase();
      await stated(await story.registered('fr'), receipt);
      await wish(story, { channel: 'sms' });
      await stage.setClock('2026-05-04T22:30:00Z');
      const withdrawn = await story.withdrawn();
      await awaitUntil(async () => (await stage.timers('end-of-quiet-hours')) === 1);
      await stage.setClock('2026-05-05T06:59:00Z');
      expect(await stage.textsTo(story.phone)).toEqual([]);
      await stage.setClock('2026-05-05T07:00:00Z');
      expect(await stated(withdrawn, 'complaint-withdrawn')).toEqual(['sent by sms']);
      expect(await stage.textsTo(story.phone)).toHaveLength(1);
    });
  });

  describe('given a complainant who wants no more than the law owes them', () => {
    it('tells them that and says in the log what it kept back', async () => {
      const story = stage.newCase();
      await stated(await story.registered('fr'), receipt);
      await wish(story, { legalMinimumOnly: true });
      await story.example('ma.jisr.intake.complaint-admitted.v1');
      await stated(await story.withdrawn(), 'complaint-withdrawn');
      expect((await logOf(story)).map(({ template, status, reason }) => [template, status, reason])).toEqual(
        expect.arrayContaining([
          [receipt, 'sent', undefined],
          ['complaint-admitted', 'withheld', 'not-wanted'],
          ['complaint-withdrawn', 'sent', undefined],
        ]),
      );
      expect(await stage.mailsTo(story.email)).toHaveLength(2);
    });

    it('names what is wrong with a wish, and knows no wish of a case that it does not know', async () => {
      const story = stage.newCase();
      expect((await wish(story, { channel: 'pigeon' })).status).toBe(400);
      expect((await wish(story, { channel: 'sms' })).status).toBe(404);
      const stranger = await stage.call('reporting', 'PUT', `/internal/complaints/${story.id}/notification-wishes`, {});
      expect(stranger.status).toBe(401);
    });
  });

  describe('given a mail that comes back later', () => {
    it('states that it was not delivered, sends it as a text, once, and writes there no more', async () => {
      const story = stage.newCase();
      const registered = await story.registered('fr');
      expect(await stated(registered, receipt)).toEqual(['sent by email']);
      const [mail] = await stage.mailsTo(story.email);
      for (let times = 0; times < 2; times++)
        expect((await stage.report(bounceOf(mail?.messageId ?? ''))).status).toBe(204);
      const withdrawn = await story.withdrawn();
      expect(await stated(withdrawn, 'complaint-withdrawn')).toEqual(['sent by sms']);
      expect(await stated(registered, receipt)).toEqual(['sent by email', 'failed by email bounced']);
      expect(await stated(registered, `${receipt}.sms`)).toEqual(['sent by sms']);
      expect(await stage.textsTo(story.phone)).toHaveLength(2);
      expect(await stage.mailsTo(story.email)).toHaveLength(1);
      expect(await logOf(story)).toContainEqual(expect.objectContaining({ status: 'returned', reason: 'bounced' }));
    });

    it('takes no report from a stranger, of an unknown mail, or that is none', async () => {
      expect((await stage.report(bounceOf('<nobody.knows@jisr>'), 'a stranger')).status).toBe(401);
      expect((await stage.report(bounceOf('<nobody.knows@jisr>'))).status).toBe(404);
      expect((await stage.report('Subject: hello\n\nHello.\n')).status).toBe(422);
    });
  });

  describe('given officers who have to do with a case', () => {
    const desk = 'al-omrane-oriental';
    const address = 'oriental@al-omrane.example';

    it('writes at once of what can not wait, to the nearest desk that has an address', async () => {
      const story = stage.newCase();
      await story.registered('ar');
      await story.example(routed, { company: 'al-omrane-rabat', agency: 'agence-inconnue' });
      const contest = await story.example(contested);
      expect(await stated(contest, 'reply-contested', '.al-omrane-rabat.correspondent')).toEqual(['sent by email']);
      const mails = await stage.mailsTo('rabat@al-omrane.example');
      expect(mails.at(-1)).toMatchObject({ subject: `Dossier ${story.receiptNumber}` });
    });

    it('sends the rest in one digest a day, its items in order', async () => {
      await stage.setClock('2026-06-01T11:00:00Z');
      const [first, second] = [stage.newCase(), stage.newCase()];
      for (const story of [first, second]) {
        await story.registered('fr');
        await story.example(routed, { company: desk, agency: 'agence-inconnue' });
      }
      await second.withdrawn();
      await awaitUntil(async () => (await stage.waitingFor(desk)) === 3);
      await stage.setClock('2026-06-02T07:29:00Z');
      expect(await stage.mailsTo(address)).toEqual([]);

      await stage.setClock('2026-06-02T07:30:00Z');
      await awaitUntil(async () => (await stage.mailsTo(address)).length > 0);
      const [digest] = await stage.mailsTo(address);
      expect(digest?.subject).toBe('3 nouvelles de vos dossiers, 2 juin 2026');
      expect(digest?.text.match(/retirée|attribué/g)?.length).toBe(3);

      await stage.setClock('2026-06-02T07:29:00Z');
      await first.withdrawn();
      await awaitUntil(async () => (await stage.waitingFor(desk)) === 1);
      await stage.setClock('2026-06-02T07:30:00Z');
      await awaitUntil(async () => (await stage.waitingFor(desk, '2026-06-03')) === 1);
      await stage.setClock('2026-06-09T12:00:00Z');
      await awaitUntil(async () => (await stage.mailsTo(address)).length > 1);
      expect((await stage.mailsTo(address)).map(({ subject }) => subject)).toEqual([
        '3 nouvelles de vos dossiers, 2 juin 2026',
        '1 nouvelle de vos dossiers, 9 juin 2026',
      ]);
    });
  });
});
