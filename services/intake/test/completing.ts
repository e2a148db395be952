import { describe, expect, it } from '@jest/globals';
import { awaitUntil } from '@jisr/testing';
import { address, noon, person, request, withdrawal } from './requests.ts';
import { ombudsman, operator, type Stage } from './stage.ts';

/** What becomes of a complaint that lacks something. */
export function aComplaintThatLacksSomething(at: () => Stage): void {
  describe('given an incomplete complaint', () => {
    const today = new Date().toISOString().slice(0, 10);
    /** The ombudsman must know who complains, where, and about whom. */
    const lacking = async (complainant: object, day = today) =>
      at().file(
        ombudsman,
        { sealedComplainant: await at().seal(complainant), administration: 'Al Omrane' },
        noon(day),
        'complaint-found-incomplete',
      );
    const completion = (id: string, data: object, day = today) =>
      request(ombudsman, 'completion-submitted', id, data, day);

    it('tells what is missing and until when it can be brought, under which rule', async () => {
      const id = await lacking({ name: person.name }, '2018-01-02');
      expect(await at().dataOf(id, 'complaint-found-incomplete')).toMatchObject({
        missing: ['address'],
        completeBy: '2018-01-17',
        rule: 'completion@1',
      });
    });

    it('finds it inadmissible when the window has passed', async () => {
      const id = await lacking({ name: person.name }, '2018-01-02');
      expect(await at().dataOf(id, 'complaint-found-inadmissible')).toMatchObject({
        ground: 'incomplete',
        legalBasis: 'Loi 14-16',
      });
      const late = completion(id, { sealedComplainant: await at().seal({ address }) });
      expect(await at().codesOf(ombudsman, late)).toEqual([' completion-window-passed']);
    });

    it('admits it after all when it was completed in time, and that is told late', async () => {
      const id = await lacking({ name: person.name }, '2018-01-02');
      await at().until(id, 'complaint-found-inadmissible');
      await at().submit(ombudsman, completion(id, { sealedComplainant: await at().seal({ address }) }, '2018-01-17'));
      expect((await at().until(id, 'complaint-admitted')).slice(-2)).toEqual([
        'complaint-completed',
        'complaint-admitted',
      ]);
    });

    it('admits it once everything is there, and knows what was brought', async () => {
      const id = await lacking({ name: person.name });
      await at().submit(ombudsman, completion(id, { sealedComplainant: await at().seal({ address, ...person }) }));
      await at().until(id, 'complaint-admitted');
      expect(at().saidOf(id)).toEqual([
        'complaint-registered',
        'complaint-found-incomplete',
        'complaint-completed',
        'complaint-admitted',
      ]);
      expect(await at().contactOf(id)).toMatchObject({ name: person.name, email: person.email });
    });

    it('tells what is still missing when not all of it is brought', async () => {
      const id = await lacking({});
      await at().submit(ombudsman, completion(id, { sealedComplainant: await at().seal({ address }) }));
      await awaitUntil(
        () =>
          at()
            .saidOf(id)
            .filter((said) => said === 'complaint-found-incomplete').length === 2,
      );
      expect(await at().dataOf(id, 'complaint-found-incomplete')).toMatchObject({ missing: ['identity'] });
    });

    it('sends back a completion in clear of an institution that may not send it, and one of what is complete', async () => {
      const id = await lacking({ name: person.name });
      expect(await at().codesOf(ombudsman, completion(id, { complainant: { address } }))).toEqual([
        '/data/complainant clear-identity-refused',
      ]);
      const complete = request(operator, 'completion-submitted', await at().openCase());
      expect(await at().codesOf(operator, complete)).toEqual([' complaint-complete']);
    });

    it('takes it back', async () => {
      const id = await lacking({ name: person.name });
      await at().submit(ombudsman, withdrawal(ombudsman, id));
      expect((await at().until(id, 'complaint-withdrawn')).at(-1)).toBe('complaint-withdrawn');
    });
  });
}
