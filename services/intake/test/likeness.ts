import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { noon, request } from './requests.ts';
import { operator, type Stage } from './stage.ts';

/** How complaints about one matter find each other. */
export function complaintsThatLookAlike(at: () => Stage): void {
  describe('given complaints that look alike', () => {
    const filed = async (data: object, day = '2018-01-02') => {
      const id = await at().file(operator, { operation: { code: 'OP-7' }, ...data }, noon(day));
      return [id, await at().dataOf(id, 'complaint-admitted')] as const;
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
      expect(await at().keptLoggedAndTold()).not.toMatch(/445566/);
    });

    it('links cases at both ends, once', async () => {
      const [one, other] = [await at().openCase(), await at().openCase()];
      const link = (cases: string[]) => request(operator, 'link-submitted', one, { cases, relation: 'same-matter' });
      await at().submit(operator, link([other.toUpperCase()]));
      expect(await at().dataOf(one, 'cases-linked')).toMatchObject({ cases: [other], relation: 'same-matter' });
      expect(await at().dataOf(other, 'cases-linked')).toMatchObject({ cases: [one], relation: 'same-matter' });
      expect(await at().codesOf(operator, link([other]))).toEqual([' already-linked']);
      expect(await at().codesOf(operator, link([one]))).toEqual([' linked-to-itself']);
      expect(await at().codesOf(operator, link([randomUUID()]))).toEqual([' linked-case-unknown']);
    });
  });
}
