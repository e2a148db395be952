import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inboundTopicOf } from '@jisr/contracts';
import { ServiceTokens } from '@jisr/security';
import { awaitUntil, Exchange, stranger, type FollowedTopic, type Rejection } from '@jisr/testing';
import { anInstitutionThatCalls } from './calling.ts';
import { CaseStory, ombudsman, operator, planted } from './story.ts';

describe('mediation', () => {
  let exchange: Exchange;
  let sentBack: Readonly<Record<string, FollowedTopic<Rejection>>>;
  beforeAll(async () => {
    exchange = await Exchange.open('mediation');
    const parties = [ombudsman, operator, stranger];
    sentBack = Object.fromEntries(
      await Promise.all(parties.map(async (party) => [party, await exchange.rejectedOf(party)] as const)),
    );
  }, 120_000);
  afterAll(() => exchange.close());

  const newCase = () => new CaseStory(exchange);
  const says = async (story: CaseStory, ...names: string[]) => expect(await story.hears(...names)).toEqual(names);
  const isSentBack = async (requestId: string, to: string, code: string) => {
    const topic = sentBack[to];
    if (!topic) throw new Error(`nobody follows what ${to} gets back`);
    expect(await exchange.rejectionOf(requestId, topic)).toEqual({ code, topic: inboundTopicOf(to) });
  };
  /** What a request said in words, as the exchange is given it. */
  async function textOf({ caseId }: CaseStory, institution: string, requestId: string): Promise<string | undefined> {
    const { platform } = exchange;
    const token = await new ServiceTokens('exchange', platform.credentials.serviceSecret).sign('mediation');
    const url = `${platform.urlOf('mediation')}/internal/cases/${caseId}/texts/${institution}/${requestId}`;
    const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    return answer.status === 404 ? undefined : ((await answer.json()) as { readonly text: string }).text;
  }
  const held = (institution: string) => awaitUntil(async () => (await exchange.talliedOf(institution)).held === 1);

  /** Requests and what other contexts tell come on different topics: what follows must not be asked before this was heard. */
  const isReceived = ({ caseId }: CaseStory) =>
    awaitUntil(async () => {
      const known = await exchange.subject<{ readonly file?: { readonly status: string } }>(caseId);
      return known?.parts.file?.status === 'received';
    });

  /** A file whose letter was answered and found wanting. */
  async function reviewed(): Promise<CaseStory> {
    const story = newCase();
    await story.route();
    await story.instruct();
    await story.write();
    await says(story, 'instruction-opened', 'letter-sent');
    await story.reply();
    await story.review('unsatisfactory');
    await says(story, 'instruction-opened', 'letter-sent', 'reply-reviewed');
    return story;
  }
  const upToReview = ['instruction-opened', 'letter-sent', 'reply-reviewed'] as const;
  const upToRecommendation = [...upToReview, 'recommendation-issued'] as const;

  async function recommended(): Promise<CaseStory> {
    const story = await reviewed();
    await story.recommend();
    await says(story, ...upToRecommendation);
    return story;
  }

  it('follows a case from its routing to an executed recommendation', async () => {
    const story = newCase();
    await story.route();
    await story.instruct();
    await says(story, 'instruction-opened');
    expect(story.last()).toMatchObject({
      ombudsman,
      delegation: 'rabat',
      actor: { role: 'delegate', institution: ombudsman },
    });
    const letter = await story.write();
    await says(story, 'instruction-opened', 'letter-sent');
    expect(story.last()).toMatchObject({ ombudsman, respondent: operator, language: 'fr', causedBy: letter });
    await story.reply();
    await story.review('unsatisfactory');
    await says(story, ...upToReview);
    await story.recommend();
    await says(story, ...upToRecommendation);
    expect(story.last()).toMatchObject({ respondent: operator, remedies: ['repair'], rule: 'recommendation-answer@1' });
    await story.accept();
    await says(story, ...upToRecommendation, 'recommendation-accepted');
    expect(story.last()).toMatchObject({ rule: 'recommendation-execution@1' });
    await story.execute('partly');
    await story.execute('fully');
    const executed = ['recommendation-accepted', 'recommendation-executed', 'recommendation-executed'];
    await says(story, ...upToRecommendation, ...executed);
    expect(story.last()).toMatchObject({
      extent: 'fully',
      late: false,
      actor: { role: 'correspondent', institution: operator },
    });
    await story.close('recommendation-executed');
    await says(story, ...upToRecommendation, ...executed, 'case-closed');
    expect(story.last()).toMatchObject({ reason: 'recommendation-executed' });
  });

  it('takes a refused recommendation to the head of government', async () => {
    const story = await recommended();
    await story.ask(operator, 'recommendation-answer', { answer: 'refused', reasons: ['no-right'] });
    await says(story, ...upToRecommendation, 'recommendation-refused');
    expect(story.last()).toMatchObject({ reasons: ['no-right'] });
    await story.ask(ombudsman, 'referral', { to: 'head-of-government', text: planted, language: 'fr' });
    await story.close('referred');
    await says(story, ...upToRecommendation, 'recommendation-refused', 'case-referred', 'case-closed');
  });

  it('settles when both sides agree, and stands again where it stood when one does not', async () => {
    const story = newCase();
    await story.route();
    await story.instruct();
    await story.propose();
    await says(story, 'instruction-opened', 'settlement-proposed');
    expect(story.last()).toMatchObject({ rule: 'settlement-answer@1' });
    await story.ask(operator, 'settlement-answer', { side: 'operator', answer: 'refused', reasons: ['not-possible'] });
    const failed = ['instruction-opened', 'settlement-proposed', 'settlement-answered'];
    await says(story, ...failed);
    await story.propose();
    await says(story, ...failed, 'settlement-proposed');
    await story.ask(operator, 'settlement-answer', { side: 'operator', answer: 'accepted' });
    await story.ask(ombudsman, 'settlement-answer', { side: 'complainant', answer: 'accepted' });
    const agreed = ['settlement-proposed', 'settlement-answered', 'settlement-answered', 'settlement-reached'];
    await says(story, ...failed, ...agreed);
    await story.close('settled');
    await says(story, ...failed, ...agreed, 'case-closed');
  });

  it('reminds the operator of the reply that it owes, and recommends when it stays silent', async () => {
    const story = newCase();
    await story.route();
    await story.instruct();
    await story.write();
    await story.ask(ombudsman, 'reminder', { about: 'reply' });
    await says(story, 'instruction-opened', 'letter-sent', 'reminder-sent');
    await story.breach();
    await story.recommend();
    await says(story, 'instruction-opened', 'letter-sent', 'reminder-sent', 'recommendation-issued');
  });

  describe('when the operator gives the case back', () => {
    async function written(): Promise<CaseStory> {
      const story = newCase();
      await story.route();
      await story.instruct();
      await story.write();
      await says(story, 'instruction-opened', 'letter-sent');
      return story;
    }

    it('stands by its letter if the same act hands it over inside the operator', async () => {
      const [story, act] = [await written(), randomUUID()];
      await story.giveBack(act);
      await story.route('mediation', act);
      await story.reply();
      await story.review('satisfactory');
      await says(story, 'instruction-opened', 'letter-sent', 'reply-reviewed');
    });

    it('writes again once somebody has it', async () => {
      const story = await written();
      await story.giveBack();
      await awaitUntil(async () => JSON.stringify(await exchange.subject(story.caseId)).includes('"left"'));
      const early = await story.write();
      await held(ombudsman);
      await story.route();
      await says(story, 'instruction-opened', 'letter-sent', 'letter-sent');
      expect(story.last()).toMatchObject({ respondent: operator, causedBy: early });
    });
  });

  describe('on the direct track', () => {
    it('says nothing until the case is taken to the Médiateur', async () => {
      const story = newCase();
      await story.route('direct');
      await story.reply();
      const early = await story.instruct();
      await held(ombudsman);
      expect(exchange.saidOf(story.caseId)).toEqual([]);
      await story.takeToMediation();
      await says(story, 'instruction-opened');
      expect(story.last()).toMatchObject({ causedBy: early });
      await story.write();
      await says(story, 'instruction-opened', 'letter-sent');
      expect(story.last()).toMatchObject({ ombudsman, respondent: operator });
    });
  });

  describe('when a window has passed', () => {
    it('takes silence on a proposal for a proposal that lapsed', async () => {
      const story = newCase();
      await story.route();
      await story.instruct();
      await story.proposeLongAgo();
      await says(story, 'instruction-opened', 'settlement-proposed', 'settlement-lapsed');
      expect(story.last()).toMatchObject({ answerDueOn: '2018-02-04', actor: { role: 'system' } });
      await story.write();
      await says(story, 'instruction-opened', 'settlement-proposed', 'settlement-lapsed', 'letter-sent');
    });

    it('takes silence on a recommendation for a refusal', async () => {
      const story = await reviewed();
      await story.recommendLongAgo();
      await says(story, ...upToRecommendation, 'recommendation-refused');
      expect(story.last()).toMatchObject({ reasons: ['no-answer'], refusedOn: '2018-02-20' });
      await isSentBack(await story.accept(), operator, 'recommendation-refused');
    });

    it('takes silence on execution for none, and a late execution all the same', async () => {
      const story = await recommended();
      await story.acceptLongAgo();
      const silent = [...upToRecommendation, 'recommendation-accepted', 'recommendation-not-executed'];
      await says(story, ...silent);
      expect(story.last()).toMatchObject({ dueOn: '2018-04-20', reason: 'window-passed' });
      await story.execute('fully', ombudsman);
      await says(story, ...silent, 'recommendation-executed');
      expect(story.last()).toMatchObject({ late: true, actor: { role: 'delegate', institution: ombudsman } });
    });
  });

  it('goes to the head of government with what was executed in part alone', async () => {
    const story = await recommended();
    await story.accept();
    await story.execute('partly');
    await says(story, ...upToRecommendation, 'recommendation-accepted', 'recommendation-executed');
    await story.execute('not', ombudsman);
    await story.ask(ombudsman, 'referral', { to: 'head-of-government', text: planted, language: 'fr' });
    const partly = ['recommendation-accepted', 'recommendation-executed', 'recommendation-not-executed'];
    await says(story, ...upToRecommendation, ...partly, 'case-referred');
  });

  it('waits as long as routing gives the operator', async () => {
    const story = await recommended();
    await story.extend('2030-06-30');
    await awaitUntil(async () => (await exchange.timerOf(story.caseId))?.getUTCFullYear() === 2030);
    await story.accept();
    await says(story, ...upToRecommendation, 'recommendation-accepted');
  });

  describe('what does not fit', () => {
    it('is sent back with where the file stands', async () => {
      const story = newCase();
      await story.route();
      await isSentBack(await story.write(), ombudsman, 'instruction-not-opened');
      await story.instruct();
      await isSentBack(await story.instruct(), ombudsman, 'letter-not-sent');
      await story.write();
      await isSentBack(await story.write(), ombudsman, 'letter-unanswered');
      await isSentBack(await story.close('settled'), ombudsman, 'closure-reason-mismatch');
      await isSentBack(await story.close('contest-window-passed'), ombudsman, 'unknown-code');
      await story.close('unfounded');
      await isSentBack(await story.instruct(), ombudsman, 'case-closed');
      await says(story, 'instruction-opened', 'letter-sent', 'case-closed');
    });

    it("is sent back to a stranger, and to the operator that brings the complainant's word", async () => {
      const story = await reviewed();
      await story.propose();
      const complainant = await story.ask(operator, 'settlement-answer', { side: 'complainant', answer: 'accepted' });
      await isSentBack(complainant, operator, 'not-the-ombudsman');
      await story.ask(ombudsman, 'settlement-answer', { side: 'complainant', answer: 'refused' });
      await story.recommend();
      await says(story, ...upToReview, 'settlement-proposed', 'settlement-answered', 'recommendation-issued');
      await isSentBack(await story.accept(stranger), stranger, 'not-the-respondent');
      await isSentBack(await story.execute('fully', stranger), stranger, 'not-a-party');
    });

    it('is sent back with every code that is in no list, and a refusal without its reasons', async () => {
      const story = await reviewed();
      const remedies = ['repair', 'fireworks', 'balloons'];
      const unknown = await story.ask(ombudsman, 'recommendation', { remedies, text: planted, language: 'fr' });
      await isSentBack(unknown, ombudsman, 'unknown-code,unknown-code');
      await story.recommend();
      await says(story, ...upToRecommendation);
      await isSentBack(
        await story.ask(operator, 'recommendation-answer', { answer: 'refused' }),
        operator,
        'reasons-owed',
      );
    });

    it('is known when it comes twice', async () => {
      const story = newCase();
      await story.route();
      await story.instruct();
      const { duplicate } = await exchange.talliedOf(ombudsman);
      const id = randomUUID();
      await story.write({ id });
      await story.write({ id });
      await awaitUntil(async () => (await exchange.talliedOf(ombudsman)).duplicate === duplicate + 1);
      await says(story, 'instruction-opened', 'letter-sent');
    });
  });

  describe('what comes before its case or its reply', () => {
    it('waits in its order and is taken then', async () => {
      const story = newCase();
      await story.instruct();
      await story.write();
      await awaitUntil(async () => (await exchange.talliedOf(ombudsman)).held === 2);
      await story.route();
      await says(story, 'instruction-opened', 'letter-sent');
      await story.review('satisfactory');
      await held(ombudsman);
      await story.reply();
      await says(story, 'instruction-opened', 'letter-sent', 'reply-reviewed');
      await story.close('reply-satisfactory');
      await says(story, 'instruction-opened', 'letter-sent', 'reply-reviewed', 'case-closed');
    });

    it('is sent back when the case was withdrawn early', async () => {
      const story = newCase();
      const early = await story.instruct();
      await held(ombudsman);
      await story.withdraw();
      await isSentBack(early, ombudsman, 'case-withdrawn');
      await story.route();
      await isSentBack(await story.instruct(), ombudsman, 'case-withdrawn');
    });
  });

  it('ends with a withdrawal and is taken up anew when the complaint is reopened', async () => {
    const story = await recommended();
    await story.withdraw();
    await awaitUntil(async () => JSON.stringify(await exchange.subject(story.caseId)).includes('"ended"'));
    await isSentBack(await story.accept(), operator, 'case-withdrawn');
    await story.reopen();
    await awaitUntil(async () => JSON.stringify(await exchange.subject(story.caseId)).includes('"received"'));
    await story.instruct();
    await says(story, ...upToRecommendation, 'instruction-opened');
  });

  it.each([
    ['taken to the Médiateur', async (story: CaseStory) => story.takeToMediation()],
    [
      'completed in time, and that is told late',
      async (story: CaseStory) => {
        await story.complete();
        await story.route();
      },
    ],
  ])('takes up what was found inadmissible once it is %s', async (_, goOn) => {
    const story = newCase();
    await story.findInadmissible();
    await goOn(story);
    await isReceived(story);
    await story.instruct();
    await says(story, 'instruction-opened');
  });

  it('keeps every text sealed, while it waits and after', async () => {
    const story = newCase();
    await story.instruct();
    await story.write();
    await awaitUntil(async () => (await exchange.talliedOf(ombudsman)).held === 2);
    const waiting = JSON.stringify(await exchange.subject(story.caseId));
    expect(waiting).toContain('letter-submitted');
    expect(waiting).not.toContain(planted);
    await story.route();
    await says(story, 'instruction-opened', 'letter-sent');
    const kept = await exchange.kept('texts', story.caseId);
    expect(kept).toMatchObject([{ type: 'ma.jisr.mediation.letter-submitted.v1' }]);
    expect(JSON.stringify([kept, exchange.saidOf(story.caseId)])).not.toContain(planted);
  });

  it('keeps apart the texts of two institutions whose requests have one id, and gives each out as its own', async () => {
    const id = randomUUID();
    const story = newCase();
    await story.route();
    await story.instruct();
    await story.write({ id });
    await says(story, 'instruction-opened', 'letter-sent');
    await story.reply();
    await story.review('unsatisfactory');
    await story.recommend();
    await says(story, ...upToRecommendation);
    await story.refuse('Refus motivé.', id);
    await says(story, ...upToRecommendation, 'recommendation-refused');
    expect(await textOf(story, ombudsman, id)).toContain(planted);
    expect(await textOf(story, operator, id)).toBe('Refus motivé.');
  });

  it('gives out no text for a request that had none, though another institution’s of that id had', async () => {
    const id = randomUUID();
    const story = await recommended();
    await story.refuse('Refus motivé.', id);
    await says(story, ...upToRecommendation, 'recommendation-refused');
    expect(await textOf(story, operator, id)).toBe('Refus motivé.');
    expect(await textOf(story, ombudsman, id)).toBeUndefined();
  });

  it('has given each request exactly one answer', async () => {
    for (const institution of [ombudsman, operator, stranger]) {
      const { received, accepted, duplicate, rejected, held: waiting } = await exchange.talliedOf(institution);
      expect(waiting).toBe(0);
      expect(received).toBe(accepted + duplicate + rejected);
    }
  });

  anInstitutionThatCalls(() => exchange);
});
