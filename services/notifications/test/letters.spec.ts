import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { languages } from '@jisr/contracts';
import { awaitUntil } from '@jisr/testing';
import { Stage } from './stage.ts';
import { refusal, StandInMailServer, type Behaviour } from './stand-in-mail-server.ts';

const receipt = 'complaint-registered';

describe('notifications', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
    await stage.setClock('2026-09-04T11:00:00Z');
  }, 300_000);
  afterAll(() => stage.close());

  const stated = async (eventId: string, template: string) => {
    await awaitUntil(() => stage.stated.of(eventId, template).length > 0);
    return stage.stated.of(eventId, template).map(({ type, data: { attempts, reason } }) => ({
      end: type.replace(/^.*\.notification-(\w+)\.v1$/, '$1'),
      attempts,
      ...(reason && { reason }),
    }));
  };
  const sentOnce = [{ end: 'sent', attempts: 1 }];
  const putOff = (caseId: string, times = 1) =>
    awaitUntil(async () => (await stage.deliveries.countDocuments({ about: caseId, postponed: { $gte: times } })) > 0);
  const tryNow = (caseId: string) =>
    stage.deliveries.updateOne({ about: caseId, status: 'waiting' }, { $set: { nextAttemptAt: new Date() } });

  /** Puts a mail server of the test's own where the catcher was, for as long as the work lasts. */
  async function withMailServer(behaviour: Behaviour, work: (server: StandInMailServer) => Promise<void>) {
    await stage.mailbox.stop();
    const server = await StandInMailServer.listen(stage.platform.options.ports.smtp, behaviour);
    try {
      await work(server);
    } finally {
      await server.close();
      await stage.mailbox.start();
    }
  }

  describe('given a case that moves', () => {
    const said = {
      ar: ['تم تسجيل شكايتكم', 'مجموعة العمران', '3 نونبر 2026'],
      fr: ['est enregistrée', 'Groupe Al Omrane', '3 novembre 2026'],
      zgh: ['ⵜⴻⵜⵜⵓⵔⴰ', 'ⵜⴰⵔⴰⴱⴱⵓⵜ ⵏ ⵍⵄⵓⵎⵔⴰⵏ', '3 ⵏⵓⵡⴰⵏⴱⵉⵔ 2026'],
      en: ['is registered', 'Al Omrane Group', 'November 3, 2026'],
    } as const;

    it.each(languages)('writes each letter once, in %s', async (language) => {
      const story = stage.newCase();
      const [title, respondent, dueOn] = said[language];
      expect(await stated(await story.registered(language), receipt)).toEqual(sentOnce);
      expect(await stated(await story.clockStarted(), 'clock-started')).toEqual(sentOnce);
      const mails = await stage.mailsTo(story.email);
      expect(mails).toHaveLength(2);
      expect(mails[0]?.subject).toContain(title);
      expect(mails[0]?.text).toContain(story.trackingCode);
      expect(mails[1]?.text).toContain(respondent);
      expect(mails[1]?.text).toContain(dueOn);
    });

    it('writes one letter of an event that comes twice', async () => {
      const story = stage.newCase();
      const registered = await story.registered('fr', { times: 2 });
      expect(await stated(await story.withdrawn(), 'complaint-withdrawn')).toEqual(sentOnce);
      expect(await stated(registered, receipt)).toEqual(sentOnce);
      const mails = await stage.mailsTo(story.email);
      expect(mails.map(({ messageId }) => messageId)).toContain(`<${registered}.${receipt}@jisr>`);
      expect(mails).toHaveLength(2);
    });

    it('asks, sends and states within the trace of the event', async () => {
      const story = stage.newCase();
      const traceId = '0af7651916cd43dd8448eb211c80319c';
      const registered = await story.registered('fr', { traceparent: `00-${traceId}-b7ad6b7169203331-01` });
      await stated(registered, receipt);
      expect(stage.stated.of(registered, receipt)[0]?.traceparent).toContain(traceId);
      expect(stage.intake.asked.find(({ caseId }) => caseId === story.id)?.traceparent).toContain(traceId);
    });

    it('keeps the tracking code and the address neither stored nor logged', async () => {
      const story = stage.newCase();
      await stated(await story.registered('fr'), receipt);
      const [stored, logged] = [await stage.stored(), await stage.logged()];
      expect(stored).toContain(story.id);
      for (const secret of [story.trackingCode, story.email]) expect(stored + logged).not.toContain(secret);
    });
  });

  describe('given that something it depends on is away', () => {
    it('sends when the mail server is back, and has spent no attempt', async () => {
      const story = stage.newCase();
      await stage.mailbox.stop();
      const registered = await story.registered('fr');
      await putOff(story.id);
      await tryNow(story.id);
      await putOff(story.id, 2);
      await stage.mailbox.start();
      expect(await stated(registered, receipt)).toEqual(sentOnce);
      expect(await stage.mailsTo(story.email)).toHaveLength(1);
      expect(await stage.metrics()).toMatch(/jisr_notifications_tries_total\{.*mail-unavailable.*\} [1-9]/);
    });

    it('sends when intake is back, however many tries it took', async () => {
      const story = stage.newCase();
      stage.intake.fails(story.id, 503);
      const registered = await story.registered('fr');
      await putOff(story.id);
      await stage.deliveries.updateOne({ about: story.id }, { $set: { postponed: 1_000 } });
      await tryNow(story.id);
      await putOff(story.id, 1_001);
      stage.intake.knows(story.id, story);
      await tryNow(story.id);
      expect(await stated(registered, receipt)).toEqual(sentOnce);
    });

    it('gives up what has waited past its expiry', async () => {
      const story = stage.newCase();
      stage.intake.fails(story.id, 503);
      const registered = await story.registered('fr');
      await putOff(story.id);
      await stage.deliveries.updateOne({ about: story.id }, { $set: { queuedAt: new Date(0) } });
      await tryNow(story.id);
      expect(await stated(registered, receipt)).toEqual([{ end: 'failed', attempts: 0, reason: 'expired' }]);
    });
  });

  describe('given a mail server that refuses', () => {
    it('states that the recipient is refused', async () => {
      const story = stage.newCase();
      stage.intake.knows(story.id, { email: story.email, trackingCode: story.trackingCode });
      await withMailServer({ onRcptTo: (_to, _session, answer) => answer(refusal(550)) }, async () => {
        const registered = await story.registered('fr');
        expect(await stated(registered, receipt)).toEqual([{ end: 'failed', attempts: 1, reason: 'address-refused' }]);
      });
    });

    it('lets the letter wait when its own sender is refused, and says so to the operator', async () => {
      const story = stage.newCase();
      let registered = '';
      await withMailServer({ onMailFrom: (_from, _session, answer) => answer(refusal(550)) }, async () => {
        registered = await story.registered('fr');
        await putOff(story.id);
      });
      await awaitUntil(async () => /"level":"error".*sender-refused/.test(await stage.logged()));
      expect(await stage.metrics()).toMatch(/jisr_notifications_tries_total\{.*sender-refused.*\} [1-9]/);
      await tryNow(story.id);
      expect(await stated(registered, receipt)).toEqual(sentOnce);
    });
  });

  describe('given a sender that lost its claim while it was sending', () => {
    it('lets only the one who holds the delivery state its end, and repeats under the same message id', async () => {
      const story = stage.newCase();
      const lapse = async () => {
        const lapsed = { claim: 'somebody else', nextAttemptAt: new Date() };
        await stage.deliveries.updateOne({ about: story.id, claim: { $ne: 'somebody else' } }, { $set: lapsed });
      };
      let times = 0;
      const beforeTaking = () => (times++ === 0 ? lapse() : Promise.resolve());
      await withMailServer({ beforeTaking }, async ({ messageIds }) => {
        const registered = await story.registered('fr');
        await awaitUntil(() => messageIds.length === 2);
        expect(await stated(registered, receipt)).toEqual(sentOnce);
        expect(await stated(await story.withdrawn(), 'complaint-withdrawn')).toEqual(sentOnce);
        expect(await stated(registered, receipt)).toEqual(sentOnce);
        expect(new Set(messageIds.slice(0, 2)).size).toBe(1);
      });
    });
  });
});
