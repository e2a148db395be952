import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Draft } from '@jisr/contracts';
import { awaitUntil } from '@jisr/testing';
import { address, description, noon, person, phone, request, withdrawal } from './requests.ts';
import { ombudsman, operator, type Stage } from './stage.ts';

const sent = {
  template: 'complaint-registered',
  recipient: 'complainant',
  channel: 'email',
  language: 'fr',
  attempts: 1,
};

interface Told {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What the portal asks of intake, for complainants and for institutions. */
export function whatThePortalMayKnow(at: () => Stage): void {
  async function ask(
    path: string,
    { method = 'GET', body, as = operator, service = 'portal' }: Asking = {},
  ): Promise<Told> {
    const authorization = `Bearer ${await at().tokenOf(service, as, 'citizen')}`;
    const headers = { authorization, 'content-type': 'application/json' };
    const url = `${at().exchange.platform.urlOf('intake')}/internal/complaints/${path}`;
    const answer = await fetch(url, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    return { status: answer.status, body: (await answer.json()) as Told['body'] };
  }
  const follow = (receiptNumber: unknown, code: unknown) =>
    ask('follow', { method: 'POST', body: { receiptNumber, code } });
  const receiptOf = async (id: string) => (await ask(`${id}/receipt`)).body;
  /** The complaints that each word is found in. */
  async function foundBy(...words: readonly string[]): Promise<readonly (readonly string[])[]> {
    const { found } = (await ask('search', { method: 'POST', body: { words } })).body as {
      readonly found: readonly { readonly complaintIds: readonly string[] }[];
    };
    return found.map(({ complaintIds }) => complaintIds);
  }
  const told = (id: string) =>
    at().tell(id, {
      type: 'ma.jisr.notifications.notification-sent.v1',
      data: { ...sent, notificationId: `${id}.receipt` },
    } as Draft);

  describe('given the portal', () => {
    it('opens a case to whoever has its receipt and its code, however they are spelled', async () => {
      const id = await at().openCase(operator, { complainant: person });
      const { receiptNumber, trackingCode } = await receiptOf(id);
      const spelled = String(trackingCode).toLowerCase().replaceAll('-', ' ');
      expect(await follow(String(receiptNumber).toLowerCase(), spelled)).toEqual({
        status: 200,
        body: { complaintId: id, institution: operator },
      });
    });

    it('answers a wrong code and a receipt that there is not alike', async () => {
      const { receiptNumber, trackingCode } = await receiptOf(await at().openCase());
      const other = await receiptOf(await at().openCase());
      const wrong = await follow(receiptNumber, other['trackingCode']);
      expect(wrong.status).toBe(404);
      expect(await follow('JSR-2018-0000-0000-00000-0', trackingCode)).toEqual(wrong);
    });

    it('tells the code to whoever filed, even when a letter was faster', async () => {
      const id = await at().openCase(operator, { complainant: person });
      const first = await receiptOf(id);
      await told(id);
      await awaitUntil(async () => !('trackingCode' in (await at().contactOf(id))));
      expect(await receiptOf(id)).toEqual(first);
      expect(first['trackingCode']).toMatch(/^(\w{4}-){3}\w{4}$/);
    });

    it('keeps no code for a complaint that was not filed over the web', async () => {
      const id = await at().openCase(operator, { complainant: person, channel: 'letter' });
      await told(id);
      await awaitUntil(async () => !('trackingCode' in (await receiptOf(id))));
    });

    it('gives those who take part what the complainant wrote, without the code, and notes who read it', async () => {
      const id = await at().openCase(operator, { complainant: person, description, alreadyTried: 'Trois visites.' });
      expect(await ask(`${id}/file`)).toEqual({
        status: 200,
        body: { status: 'known', ...person, description, alreadyTried: 'Trois visites.' },
      });
      expect((await ask(`${id}/file`, { as: ombudsman })).status).toBe(404);
      const reads = await at().exchange.rows('reads', { caseId: id, what: 'complainant' });
      expect(reads).toMatchObject([{ institution: operator, subject: 'citizen' }]);
    });

    it('finds complaints by words of what was written and by who complains, however they are spelled', async () => {
      const phrase = `lézarde-${randomUUID().slice(0, 8)}`;
      const told = {
        description: `Une ${phrase}, et l'eau des voisins.`,
        complainant: { name: 'زليخة تامازيرت', phone },
      };
      const [id, other] = [await at().openCase(operator, told), await at().openCase(operator)];
      const mark = phrase.toUpperCase().replace('É', 'e');
      await awaitUntil(async () => (await foundBy(mark))[0]?.includes(id) === true);
      const found = await foundBy(mark, 'Zoulikha', 'voisins', '06-12-34-56-78', 'toiture', 'voisin');
      expect(found.map((ids) => ids.includes(id))).toEqual([true, true, true, true, false, false]);
      await awaitUntil(async () => (await at().exchange.rows('identities', { unindexed: true })).length === 0);
      expect((await foundBy(mark))[0]).not.toContain(other);
    });

    it('finds what a completion brought', async () => {
      const today = new Date().toISOString().slice(0, 10);
      const sealed = async (complainant: object) => ({ sealedComplainant: await at().seal(complainant) });
      const lacking = { ...(await sealed({ name: person.name })), administration: 'Al Omrane' };
      const id = await at().file(ombudsman, lacking, noon(today), 'complaint-found-incomplete');
      await awaitUntil(async () => (await at().exchange.rows('words', { _id: id })).length === 1);
      const brought = await sealed({ address, phone: '+212600000917' });
      await at().submit(ombudsman, request(ombudsman, 'completion-submitted', id, brought, today));
      await awaitUntil(async () => (await foundBy('0600000917'))[0]?.includes(id) === true);
    });

    it('searches for no other service', async () => {
      const asking = { method: 'POST', body: { words: ['toiture'] }, service: 'notifications' };
      expect((await ask('search', asking)).status).toBe(401);
    });

    it.each(['receipt', 'file', 'erasure'])('answers no other service: %s', async (what) =>
      expect((await ask(`${randomUUID()}/${what}`, { service: 'notifications' })).status).toBe(401),
    );
  });

  describe('given a complainant who asks to be forgotten', () => {
    const erase = (id: string, as = operator) => ask(`${id}/erasure`, { method: 'POST', as });

    it('waits until the case has ended', async () => {
      const id = await at().openCase(operator, { complainant: person });
      expect((await ask(`${id}/erasure`)).body).toEqual({ status: 'not-yet' });
      expect(await erase(id)).toMatchObject({ status: 409, body: { code: 'case-open' } });
    });

    it('destroys who complained and what they wrote, for good, and still opens the case to the code', async () => {
      const id = await at().openCase(operator, { complainant: person, description });
      const { receiptNumber, trackingCode } = await receiptOf(id);
      await at().submit(operator, withdrawal(operator, id));
      await at().until(id, 'complaint-withdrawn');
      await awaitUntil(async () => (await at().exchange.rows('words', { _id: id })).length === 1);
      expect((await erase(id, ombudsman)).status).toBe(404);
      expect((await erase(id)).body).toEqual({ status: 'done' });
      expect((await erase(id)).body).toEqual({ status: 'done' });
      expect((await ask(`${id}/file`)).body).toEqual({ status: 'erased' });
      expect(await at().contactOf(id)).toEqual({ status: 'erased' });
      expect(await receiptOf(id)).toEqual({ receiptNumber });
      for (const found of ['likenesses', 'words']) expect(await at().exchange.rows(found, { _id: id })).toEqual([]);
      expect((await follow(receiptNumber, trackingCode)).status).toBe(200);
    });
  });
}

interface Asking {
  readonly method?: string;
  readonly body?: object;
  readonly as?: string;
  readonly service?: string;
}
