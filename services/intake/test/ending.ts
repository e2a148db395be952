import { describe, expect, it } from '@jest/globals';
import { routed } from '@jisr/testing';
import { mediation, rating, reopening, withdrawal } from './requests.ts';
import { ombudsman, operator, type Stage } from './stage.ts';
import { closed, issued, referred, returned, settled } from './told.ts';

/** What is left to say about an ended case. */
export function aCaseThatHasEnded(at: () => Stage): void {
  describe('given a case that has ended', () => {
    const closedCase = async () => {
      const id = await at().openCase();
      await at().tell(id, issued);
      await at().tell(id, closed, '2018-03-04T10:00:00.000Z');
      await at().untilKnown(id, ({ status }) => status === 'closed');
      return id;
    };

    it('opens it again in its window', async () => {
      const id = await closedCase();
      expect(await at().codesOf(operator, reopening(operator, id, '2018-04-04'))).toEqual([' reopening-window-passed']);
      await at().submit(operator, reopening(operator, id, '2018-04-03'));
      expect(await at().dataOf(id, 'complaint-reopened')).toMatchObject({
        reason: 'new-facts',
        reopenedOn: '2018-04-03',
        track: 'direct',
      });
    });

    it('opens a withdrawn one again as well', async () => {
      const id = await at().openCase();
      await at().submit(operator, withdrawal(operator, id));
      await at().submit(operator, reopening(operator, id, '2018-02-20'));
      await at().until(id, 'complaint-reopened');
    });

    it('takes one rating, also when it comes before word of the end', async () => {
      const id = await at().openCase();
      await at().submit(operator, rating(operator, id, '2018-03-05'));
      await at().tell(id, issued);
      await at().tell(id, closed, '2018-03-04T10:00:00.000Z');
      expect(await at().dataOf(id, 'case-rated')).toMatchObject({ score: 4 });
      expect(await at().codesOf(operator, rating(operator, id, '2018-03-06'))).toEqual([' already-rated']);
    });

    it.each([
      ['closes', settled],
      ['refers', referred],
    ] as const)('hears of it when the Médiateur %s what is with the Médiateur', async (_, end) => {
      const id = await at().openCase();
      await at().tell(id, issued);
      await at().submit(ombudsman, mediation(ombudsman, id));
      await at().until(id, 'complaint-taken-to-mediation');
      await at().tell(id, closed);
      await at().tell(id, end);
      await at().untilKnown(id, (known) => known.status === 'closed' && known.endedOn === '2018-05-01');
    });

    it('goes on when a returned one is routed again', async () => {
      const id = await at().openCase();
      await at().tell(id, returned);
      await at().tell(id, routed);
      await at().untilKnown(id, (known) => known.status === 'admitted' && known.respondent === operator);
      await at().submit(operator, withdrawal(operator, id));
      await at().until(id, 'complaint-withdrawn');
    });
  });
}
