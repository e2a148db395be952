import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { awaitUntil, routed } from '@jisr/testing';
import { acceptance, contest, mediation, noon, request, withdrawal } from './requests.ts';
import { ombudsman, operator, type Stage } from './stage.ts';
import { breached, closed, issued, returned } from './told.ts';

/** What the complainant may say about a case under way and its reply. */
export function aCaseThatIsAnswered(at: () => Stage): void {
  describe('given a case', () => {
    it('withdraws it, by whatever spelling of its id', async () => {
      const id = await at().openCase();
      await at().submit(operator, withdrawal(operator, id.toUpperCase()));
      expect((await at().until(id, 'complaint-withdrawn')).at(-1)).toBe('complaint-withdrawn');
    });

    it('accepts the reply that was issued', async () => {
      const id = await at().openCase();
      await at().tell(id, issued);
      await at().submit(operator, acceptance(operator, id));
      expect((await at().until(id, 'reply-accepted')).at(-1)).toBe('reply-accepted');
    });

    it('lets no institution but its receiver withdraw it or accept for the complainant', async () => {
      const id = await at().openCase();
      for (const foreign of [withdrawal(ombudsman, id), acceptance(ombudsman, id.toUpperCase())])
        expect(await at().codesOf(ombudsman, foreign)).toEqual([' not-the-receiver']);
      expect(at().saidOf(id)).toEqual(['complaint-registered', 'complaint-admitted']);
    });

    it('is past withdrawal and acceptance once it is closed', async () => {
      const id = await at().openCase();
      await at().tell(id, closed);
      await at().untilKnown(id, ({ status }) => status === 'closed');
      for (const late of [withdrawal(operator, id), acceptance(operator, id)])
        expect(await at().codesOf(operator, late)).toEqual([' case-closed']);
    });

    it("is the complainant's to withdraw, or to take to the Médiateur, once nobody has it", async () => {
      const returnedCase = async () => {
        const id = await at().openCase();
        await at().tell(id, returned);
        await at().untilKnown(id, ({ status }) => status === 'returned');
        return id;
      };
      const [one, other] = [await returnedCase(), await returnedCase()];
      expect(await at().codesOf(operator, acceptance(operator, one))).toEqual([' case-returned']);
      await at().submit(operator, withdrawal(operator, one));
      await at().until(one, 'complaint-withdrawn');
      await at().submit(operator, mediation(operator, other));
      await at().until(other, 'complaint-taken-to-mediation');
    });
  });

  describe('given a reply that does not satisfy', () => {
    const repliedTo = async () => {
      const id = await at().openCase();
      await at().tell(id, routed);
      await at().tell(id, issued);
      return id;
    };

    it('contests it within its window, and seals what is written', async () => {
      const id = await repliedTo();
      await at().submit(operator, contest(operator, id));
      expect(await at().dataOf(id, 'reply-contested')).toMatchObject({
        reason: 'incomplete-reply',
        contestedOn: '2018-02-10',
      });
      const seen = await at().keptLoggedAndTold();
      expect(seen).not.toContain('Bouzekri');
      expect(await at().codesOf(operator, contest(operator, id))).toEqual([' reply-already-contested']);
    });

    it('sends back a contest after the window, and one of a stranger', async () => {
      const id = await repliedTo();
      await at().untilKnown(id, (known) => known.status === 'admitted' && known.reply.status === 'issued');
      expect(await at().codesOf(operator, contest(operator, id, '2018-03-04'))).toEqual([' contest-window-passed']);
      expect(await at().codesOf(ombudsman, contest(ombudsman, id))).toEqual([' not-the-receiver']);
      const weather = request(operator, 'contest-submitted', id, { reason: 'weather' });
      expect(await at().codesOf(operator, weather)).toEqual(['/data/reason unknown-code']);
    });

    it('holds a contest, sealed, that comes before word of the reply', async () => {
      const id = await at().openCase();
      const before = await at().counted(operator, 'held');
      await at().submit(operator, contest(operator, id));
      await awaitUntil(async () => (await at().counted(operator, 'held')) === before + 1);
      expect(await at().keptLoggedAndTold()).not.toContain('Bouzekri');
      await at().tell(id, issued);
      expect((await at().until(id, 'reply-contested')).at(-1)).toBe('reply-contested');
      expect(await at().counted(operator, 'held')).toBe(before);
    });

    it('sends back what waits for a reply when the complaint is withdrawn', async () => {
      const id = await at().openCase();
      const waiting = acceptance(operator, id);
      await at().submit(operator, waiting);
      await at().submit(operator, withdrawal(operator, id));
      expect(await at().violationsOf(operator, waiting)).toMatchObject([{ code: 'complaint-withdrawn' }]);
    });

    it('sends a held contest back that was made before the reply', async () => {
      const id = await at().openCase();
      const early = contest(operator, id, '2018-01-20');
      await at().submit(operator, early);
      await at().tell(id, issued);
      expect(await at().violationsOf(operator, early)).toMatchObject([{ code: 'premature' }]);
    });

    it.each([ombudsman, operator])('goes to the Médiateur with the same case, through %s', async (institution) => {
      const id = await repliedTo();
      await at().submit(institution, mediation(institution, id));
      expect(await at().dataOf(id, 'complaint-taken-to-mediation')).toMatchObject({
        reason: 'reply-unsatisfactory',
        ombudsman,
        institution: operator,
        respondent: operator,
        takenOn: '2018-02-10',
        actor: { role: 'citizen', institution },
      });
      expect(await at().codesOf(ombudsman, mediation(ombudsman, id))).toEqual([' case-in-mediation']);
      await at().submit(ombudsman, withdrawal(ombudsman, id));
      await at().until(id, 'complaint-withdrawn');
    });

    it('goes to the Médiateur without a reply once a deadline has passed', async () => {
      const id = await at().openCase();
      await at().tell(id, breached);
      const overdue = request(
        ombudsman,
        'mediation-request-submitted',
        id,
        { reason: 'no-reply-in-time' },
        '2018-03-06',
      );
      await at().submit(ombudsman, overdue);
      await at().until(id, 'complaint-taken-to-mediation');
    });

    it('goes to the Médiateur when the operator would not admit it, unless a court has the matter', async () => {
      const refused = (data: object) => at().file(operator, data, noon('2018-02-01'), 'complaint-found-inadmissible');
      const id = await refused({ findings: [{ ground: 'not-a-complaint' }] });
      await at().submit(operator, mediation(operator, id));
      expect(await at().dataOf(id, 'complaint-taken-to-mediation')).toMatchObject({ registeredOn: '2018-02-01' });
      const inCourt = await refused({ declarations: { noCourtCase: false } });
      expect(await at().codesOf(operator, mediation(operator, inCourt))).toEqual([' complaint-inadmissible']);
    });

    it('is found inadmissible by the Médiateur to whom it went, on a ground of the list', async () => {
      const id = await repliedTo();
      const finding = (data: object) => request(ombudsman, 'inadmissibility-submitted', id, data, '2018-02-11');
      const found = finding({ ground: 'other-body-competent', insteadGoTo: 'Agence urbaine de Salé' });
      expect(await at().codesOf(ombudsman, found)).toEqual([' not-the-receiver']);
      await at().submit(ombudsman, mediation(ombudsman, id));
      await at().until(id, 'complaint-taken-to-mediation');
      expect(await at().codesOf(ombudsman, finding({ ground: 'bad-weather' }))).toEqual(['/data/ground unknown-code']);
      await at().submit(ombudsman, { ...found, id: randomUUID() });
      expect(await at().dataOf(id, 'complaint-found-inadmissible')).toMatchObject({
        ground: 'other-body-competent',
        legalBasis: 'Loi 14-16',
        insteadGoTo: 'Agence urbaine de Salé',
        track: 'mediation',
        actor: { role: 'delegate', institution: ombudsman },
      });
    });

    it('goes to no Médiateur who does not take part', async () => {
      const id = await repliedTo();
      const elsewhere = { reason: 'reply-unsatisfactory', ombudsman: operator };
      const asked = request(operator, 'mediation-request-submitted', id, elsewhere);
      expect(await at().codesOf(operator, asked)).toEqual(['/data/ombudsman not-an-ombudsman']);
    });
  });
}
