import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { awaitUntil, stranger, type Exchange, type FollowedTopic, type Rejection } from '@jisr/testing';
import { CaseStory, ombudsman, operator, planted } from './story.ts';

const asked = (...names: string[]) => names.map((name) => `ma.jisr.mediation.${name}-submitted.v1`);
const letter = { text: `Madame ${planted} attend.`, language: 'fr' };
const verdict = { verdict: 'unsatisfactory', ...letter };

/** Requests whose caller waits for the answer; the others say what they say on their topic. */
export function anInstitutionThatCalls(at: () => Exchange): void {
  const ask = (by: string, { caseId }: CaseStory, name: string, data: object, key?: string) =>
    at().callerOf(by).ask(`${name}-submitted`, { subject: caseId, data }, { key });

  /** A file that the ombudsman has received and nobody has taken up. */
  async function received(): Promise<CaseStory> {
    const story = new CaseStory(at());
    await story.route();
    await awaitUntil(async () => (await at().subject(story.caseId)) !== null);
    return story;
  }

  async function written(): Promise<CaseStory> {
    const story = await received();
    await ask(ombudsman, story, 'instruction', { delegation: 'rabat' });
    await ask(ombudsman, story, 'letter', letter);
    return story;
  }

  describe('given an institution that calls', () => {
    it('takes its request, and tells what was stated and what may be asked next', async () => {
      const story = await received();
      const heard = await ask(ombudsman, story, 'instruction', { delegation: 'rabat' });
      expect([heard.status, heard.body]).toEqual([
        200,
        {
          status: 'taken',
          complaintId: story.caseId,
          stated: [{ type: 'ma.jisr.mediation.instruction-opened.v1', sequence: 1 }],
          allowed: asked('letter', 'settlement-proposal', 'closure'),
        },
      ]);
      expect(await story.hears('instruction-opened')).toEqual(['instruction-opened']);
    });

    it('says which rule a refused request breaks, and what would be taken instead', async () => {
      const story = await received();
      const heard = await ask(ombudsman, story, 'letter', letter);
      expect([heard.status, heard.body.code]).toEqual([409, 'instruction-not-opened']);
      expect(heard.body.allowed).toEqual(asked('instruction', 'closure'));
      expect((await at().callerOf(ombudsman).allowedOn(story.caseId)).body.allowed).toEqual(heard.body.allowed);
      expect((await at().callerOf(operator).allowedOn(story.caseId)).body.allowed).toEqual([]);
      expect((await at().callerOf(stranger).allowedOn(story.caseId)).status).toBe(404);
    });

    it('refuses what the institution may not send, and what is not its to say', async () => {
      const story = await written();
      const unlawful = await ask(operator, story, 'letter', letter);
      expect([unlawful.status, unlawful.body.code]).toEqual([403, 'unauthorised-type']);
      const foreign = await ask(ombudsman, story, 'settlement-answer', { side: 'operator', answer: 'accepted' });
      expect([foreign.status, foreign.body.code]).toEqual([403, 'not-the-respondent']);
      const alien = await ask(stranger, story, 'recommendation-answer', { answer: 'accepted' });
      expect([alien.status, alien.body.code, alien.body.allowed]).toEqual([403, 'not-the-respondent', []]);
    });

    it('holds a review that comes before its reply, sealed, and answers a repeat with what became of it', async () => {
      const [story, key] = [await written(), randomUUID()];
      const review = () => ask(ombudsman, story, 'review', verdict, key);
      expect((await review()).status).toBe(202);
      const waiting = await review();
      expect([waiting.status, waiting.headers.get('idempotency-replayed')]).toEqual([202, 'true']);
      expect(JSON.stringify(await at().subject(story.caseId))).not.toContain(planted);
      await story.reply();
      await story.hears('instruction-opened', 'letter-sent', 'reply-reviewed');
      const settled = await review();
      expect([settled.status, settled.body.stated]).toEqual([
        200,
        [{ type: 'ma.jisr.mediation.reply-reviewed.v1', sequence: 3 }],
      ]);
      expect(settled.body.allowed).toEqual(asked('letter', 'settlement-proposal', 'recommendation', 'closure'));
    });

    it('sends what waited back on its topic when it is refused in the end, and tells a repeat the same', async () => {
      const sentBack: FollowedTopic<Rejection> = await at().rejectedOf(ombudsman);
      const [story, key] = [await written(), randomUUID()];
      expect((await ask(ombudsman, story, 'review', verdict, key)).status).toBe(202);
      await story.withdraw();
      expect(await at().rejectionOf(key, sentBack)).toEqual({ code: 'case-withdrawn', topic: 'http' });
      const rejection = sentBack.records.find(({ data }) => data.requestId === key);
      expect(rejection?.data.allowed).toEqual([]);
      const repeated = await ask(ombudsman, story, 'review', verdict, key);
      expect([repeated.status, repeated.body.code]).toEqual([409, 'case-withdrawn']);
    });

    it('counts what comes over HTTP with what comes on the topic', async () => {
      const before = await at().talliedOf(ombudsman);
      const [story, key] = [await received(), randomUUID()];
      const instruct = () => ask(ombudsman, story, 'instruction', {}, key);
      await Promise.all([instruct(), instruct()]);
      await ask(ombudsman, story, 'review', verdict);
      const { received: all, accepted, duplicate, rejected, held } = await at().talliedOf(ombudsman);
      expect({
        all: all - before.received,
        accepted: accepted - before.accepted,
        duplicate: duplicate - before.duplicate,
        rejected: rejected - before.rejected,
        held: held - before.held,
      }).toEqual({ all: 3, accepted: 1, duplicate: 1, rejected: 1, held: 0 });
    });
  });
}
