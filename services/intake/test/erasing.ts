import { describe, expect, it } from '@jest/globals';
import { complainantAccount, type StoredKey } from '@jisr/security';
import { awaitUntil } from '@jisr/testing';
import { DossierCaller, plainText, type Answer } from './dossier-caller.ts';
import { textOf } from './dossier-uploading.ts';
import { noon, person, rating, reopening, withdrawal } from './requests.ts';
import { operator, type Stage } from './stage.ts';
import { closed, issued } from './told.ts';

interface Keyed {
  readonly _id: string;
  readonly key: StoredKey;
}

/** What comes in the name of a complainant who was erased, and what came while that was done. */
export function aComplainantWhoWasErased(at: () => Stage): void {
  const complainant = () => new DossierCaller(at(), operator, complainantAccount);
  const kept = (collection: 'contents' | 'texts') => at().connection.collection<Keyed>(collection);
  const openIn = (collection: 'contents' | 'texts', filter: object) =>
    kept(collection).countDocuments({ ...filter, 'key.status': 'live' });
  const textsOf = (caseId: string) => ({ _id: { $regex: `^${caseId}` } });
  const codeOf = ({ status, bytes }: Answer) => [status, (JSON.parse(bytes.toString()) as { code: string }).code];

  const withdrawnCase = async () => {
    const id = await at().openCase(operator, { complainant: person });
    await at().submit(operator, withdrawal(operator, id));
    await at().until(id, 'complaint-withdrawn');
    return id;
  };
  const erase = async (id: string) => {
    const answer = await complainantOfThePortal(`/internal/complaints/${id}/erasure`);
    expect(await answer.json()).toEqual({ status: 'done' });
  };
  const complainantOfThePortal = (path: string) => complainant().open(path, { method: 'POST' });
  /** As what came too late for the erasure to see it. */
  const missedBy = async (erasing: () => Promise<void>, collection: 'contents' | 'texts', filter: object) => {
    const before = await kept(collection).findOne(filter as { _id: string });
    if (!before) throw new Error(`nothing is there that could be missed: ${collection}`);
    await erasing();
    await kept(collection).updateOne({ _id: before._id }, { $set: { key: before.key } });
    expect(await openIn(collection, filter)).toBe(1);
  };

  describe('given a complainant who was erased', () => {
    it('takes no document in their name any more, and others of the other sides', async () => {
      const id = await withdrawnCase();
      await erase(id);
      expect(codeOf(await complainant().begin(id, 30))).toEqual([410, 'complainant-erased']);
      await new DossierCaller(at(), operator).upload(id, textOf(30));
      expect(await openIn('contents', { caseId: id })).toBe(1);
    });

    it('throws away what was announced while they were erased', async () => {
      const id = await withdrawnCase();
      const location = (await complainant().begin(id, 30, plainText)).headers.get('location') ?? '';
      await missedBy(() => erase(id), 'contents', { caseId: id });
      expect(codeOf(await complainant().append(location, 0, textOf(30)))).toEqual([410, 'complainant-erased']);
      expect(await kept('contents').countDocuments({ caseId: id } as object)).toBe(0);
    });

    it('erases what was missed when it is asked again', async () => {
      const id = await withdrawnCase();
      await complainant().upload(id, textOf(30));
      await at().submit(operator, withWords(reopening(operator, id, '2018-02-20')));
      await at().until(id, 'complaint-reopened');
      await at().submit(operator, { ...withdrawal(operator, id), ...noon('2018-02-25') });
      await at().untilKnown(id, ({ status }) => status === 'withdrawn');
      await missedBy(() => missedBy(() => erase(id), 'contents', { caseId: id }), 'texts', textsOf(id));
      await erase(id);
      expect([await openIn('contents', { caseId: id }), await openIn('texts', textsOf(id))]).toEqual([0, 0]);
    });

    it('tells the others so, each time, and forgets what was asked on the case', async () => {
      const id = await withdrawnCase();
      const digests = { caseId: id, digest: { $exists: true } };
      expect(await at().exchange.rows('received', digests)).not.toEqual([]);
      await erase(id);
      expect(await at().dataOf(id, 'complainant-erased')).toMatchObject({ actor: { role: 'citizen' } });
      expect(await at().exchange.rows('received', digests)).toEqual([]);
      await erase(id);
      await awaitUntil(
        () =>
          at()
            .saidOf(id)
            .filter((name) => name === 'complainant-erased').length === 2,
      );
    });

    it('opens the case again and takes a rating, without their words', async () => {
      const id = await withdrawnCase();
      await erase(id);
      await at().submit(operator, withWords(reopening(operator, id, '2018-02-20')));
      await at().until(id, 'complaint-reopened');
      await at().tell(id, issued);
      await at().tell(id, closed, '2018-03-04T10:00:00.000Z');
      await at().submit(operator, withWords(rating(operator, id, '2018-03-05')));
      await at().until(id, 'case-rated');
      expect(await kept('texts').countDocuments({ ...textsOf(id), sealed: { $exists: true } } as object)).toBe(0);
    });

    it('still keeps the words of those who were not', async () => {
      const id = await withdrawnCase();
      await at().submit(operator, withWords(reopening(operator, id, '2018-02-20')));
      await at().until(id, 'complaint-reopened');
      expect(await openIn('texts', textsOf(id))).toBe(1);
    });
  });
}

const withWords = <Asked extends { readonly data: object }>(asked: Asked): Asked => ({
  ...asked,
  data: { ...asked.data, text: 'Madame Tamazirt attend toujours.' },
});
