import { describe, expect, it } from '@jest/globals';
import { complaintIdOf } from '@jisr/contracts';
import { awaitUntil, complaint } from '@jisr/testing';
import { address, newReference, noon, person, request } from './requests.ts';
import { ombudsman, operator, type Stage } from './stage.ts';

/** What becomes of a complaint on the day it is handed in. */
export function aComplaintThatIsFiled(at: () => Stage): void {
  describe('given a complaint', () => {
    it('registers and admits it', async () => {
      const id = await at().openCase();
      expect(at().saidOf(id)).toEqual(['complaint-registered', 'complaint-admitted']);
    });

    it('names the day of its filing, by whose rules it is judged', async () => {
      const id = await at().file(operator, {}, noon('2018-01-02'));
      expect(await at().dataOf(id, 'complaint-admitted')).toMatchObject({ registeredOn: '2018-01-02' });
    });

    it('finds it inadmissible when a court has the matter', async () => {
      const reference = newReference();
      await at().submit(operator, complaint(operator, reference, { declarations: { noCourtCase: false } }));
      const id = complaintIdOf(operator, reference);
      expect(await at().until(id, 'complaint-found-inadmissible')).toEqual([
        'complaint-registered',
        'complaint-found-inadmissible',
      ]);
    });

    it('takes the same request once, however often it comes', async () => {
      const before = await at().counted(operator, 'duplicate');
      const reference = newReference();
      const submitted = complaint(operator, reference);
      for (let times = 0; times < 3; times++) await at().submit(operator, submitted);
      await awaitUntil(async () => (await at().counted(operator, 'duplicate')) === before + 2);
      expect(await at().until(complaintIdOf(operator, reference), 'complaint-admitted')).toHaveLength(2);
    });

    it('sends back another complaint under the same reference', async () => {
      const reference = newReference();
      await at().submit(operator, complaint(operator, reference));
      expect(await at().codesOf(operator, complaint(operator, reference))).toEqual([' duplicate-reference']);
    });

    it("sends back an unknown category, and says why in the institution's language", async () => {
      const submitted = complaint(ombudsman, newReference(), { category: 'weather' });
      expect(await at().codesOf(ombudsman, submitted)).toEqual(['/data/category unknown-category']);
      expect((await at().violationsOf(ombudsman, submitted))[0]?.reason).toBe('فئة غير معروفة');
    });

    it("sends back a reference that is the id of another's complaint to come", async () => {
      const reference = complaintIdOf(ombudsman, newReference());
      expect(await at().codesOf(operator, complaint(operator, reference))).toEqual([
        '/data/reference reserved-reference',
      ]);
    });
  });

  describe('given the way in which a complaint is filed', () => {
    it('asks who files for another for a mandate, but no lawyer', async () => {
      const representation = { capacity: 'relative' };
      const id = await at().file(operator, { representation }, {}, 'complaint-found-incomplete');
      expect(await at().dataOf(id, 'complaint-found-incomplete')).toMatchObject({ missing: ['mandate'] });
      expect(await at().dataOf(id, 'complaint-registered')).toMatchObject({
        representation,
        actor: { role: 'representative', institution: operator },
      });
      await at().openCase(operator, { representation: { capacity: 'lawyer' } });
      await at().openCase(operator, { representation: { ...representation, mandate: { reference: 'P-1' } } });
    });

    it('takes what an officer typed, with its recording', async () => {
      const filedOrally = { officer: 'desk-7', recording: 'REC-2018-1' };
      const id = await at().openCase(operator, { filedOrally });
      expect(await at().dataOf(id, 'complaint-registered')).toMatchObject({ filedOrally, actor: { role: 'officer' } });
    });

    it('takes the complaint of a group, and what is claimed', async () => {
      const id = await at().openCase(operator, { group: { members: 12 }, claims: ['refund'] });
      expect(await at().dataOf(id, 'complaint-registered')).toMatchObject({ group: { members: 12 } });
      expect(await at().dataOf(id, 'complaint-admitted')).toMatchObject({ claims: ['refund'] });
    });

    it('asks a group before the Médiateur who its members are, and tells nobody', async () => {
      const known = { sealedComplainant: await at().seal({ name: person.name, address }), administration: 'Al Omrane' };
      const today = new Date().toISOString().slice(0, 10);
      const group = { members: 2 };
      const id = await at().file(ombudsman, { ...known, group }, noon(today), 'complaint-found-incomplete');
      expect(await at().dataOf(id, 'complaint-found-incomplete')).toMatchObject({ missing: ['group-details'] });
      const members = { sealedComplainant: await at().seal({ members: [{ name: 'Itto Aharrar' }] }) };
      await at().submit(ombudsman, request(ombudsman, 'completion-submitted', id, members, today));
      await at().until(id, 'complaint-admitted');
      expect(await at().keptLoggedAndTold()).not.toContain('Aharrar');
    });

    it('finds it inadmissible on what the receiving officer found, and says where to go instead', async () => {
      const findings = [{ ground: 'other-body-competent', insteadGoTo: 'Agence urbaine de Salé' }];
      const id = await at().file(operator, { findings }, {}, 'complaint-found-inadmissible');
      expect(await at().dataOf(id, 'complaint-found-inadmissible')).toMatchObject({
        ground: 'other-body-competent',
        legalBasis: 'Loi 14-16',
        insteadGoTo: 'Agence urbaine de Salé',
      });
      const silent = complaint(operator, newReference(), { findings: [{ ground: 'other-body-competent' }] });
      expect(await at().codesOf(operator, silent)).toEqual(['/data/findings/0/insteadGoTo required']);
      const unlisted = complaint(operator, newReference(), { findings: [{ ground: 'bad-weather' }] });
      expect(await at().codesOf(operator, unlisted)).toEqual(['/data/findings/0/ground unknown-code']);
    });
  });
}
