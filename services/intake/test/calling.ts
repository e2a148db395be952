import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { complaintIdOf } from '@jisr/contracts';
import { awaitUntil, complaint, stranger } from '@jisr/testing';
import { intakeSubscription } from '../src/adapters/kafka/intake.subscription.ts';
import { newReference, request } from './requests.ts';
import { ombudsman, operator, type Stage } from './stage.ts';

const filed = '2018-01-02T10:00:00.000Z';
const asked = (...names: string[]) => names.map((name) => `ma.jisr.intake.${name}.v1`);
const registered = [
  { type: 'ma.jisr.intake.complaint-registered.v1', sequence: 1 },
  { type: 'ma.jisr.intake.complaint-admitted.v1', sequence: 2 },
];
/** A complaint as the body of a call. */
const filing = (reference: string, more: object = {}) => {
  const { subject, data } = complaint(operator, reference, more);
  return { subject, time: filed, data };
};

/** Requests whose caller waits for the answer. */
export function anInstitutionThatCalls(at: () => Stage): void {
  const operators = () => at().callerOf(operator);

  /** A case that was filed over HTTP. */
  async function opened() {
    const reference = newReference();
    const key = randomUUID();
    const heard = await operators().ask('complaint-submitted', filing(reference), { key });
    return { reference, key, heard, caseId: complaintIdOf(operator, reference) };
  }

  describe('given an institution that calls', () => {
    it('registers its complaint, and tells what was decided and what may be asked next', async () => {
      const { heard, caseId, key } = await opened();
      expect(heard.status).toBe(200);
      const allowed = asked('withdrawal-submitted', 'link-submitted');
      expect(heard.body).toEqual({ status: 'taken', complaintId: caseId, stated: registered, allowed });
      expect(await at().until(caseId, 'complaint-admitted')).toEqual(['complaint-registered', 'complaint-admitted']);
      expect(await at().dataOf(caseId, 'complaint-registered')).toMatchObject({ causedBy: key, occurredAt: filed });
    });

    it('gives the same answer to the same key, whatever the order of members, and does nothing twice', async () => {
      const { reference, key, heard, caseId } = await opened();
      const { subject, data } = filing(reference);
      const again = { data: Object.fromEntries(Object.entries(data as object).reverse()), subject };
      const repeated = await operators().ask('complaint-submitted', again, { key });
      expect([repeated.status, repeated.body]).toEqual([200, heard.body]);
      expect(heard.headers.get('idempotency-replayed')).toBeNull();
      expect(repeated.headers.get('idempotency-replayed')).toBe('true');
      expect(await at().until(caseId, 'complaint-admitted')).toHaveLength(2);
    });

    it.each([
      ['data', { ...(filing('SR-other').data as object) }, filed],
      ['time', undefined, '2018-01-03T10:00:00.000Z'],
    ])('refuses a key that stands for a request with other %s', async (_, data, time) => {
      const { reference, key } = await opened();
      const other = { ...filing(reference), time, ...(data && { data }) };
      const heard = await operators().ask('complaint-submitted', other, { key });
      expect([heard.status, heard.body.code]).toEqual([422, 'idempotency-key-reused']);
    });

    it('does once what is asked twice at the same moment', async () => {
      const [reference, key] = [newReference(), randomUUID()];
      const ask = () => operators().ask('complaint-submitted', filing(reference), { key });
      const heard = await Promise.all([ask(), ask(), ask()]);
      for (const { status, body } of heard) expect([status, body.stated]).toEqual([200, registered]);
      const replayed = heard.filter(({ headers }) => headers.get('idempotency-replayed') === 'true');
      expect(replayed).toHaveLength(2);
      expect(await at().until(complaintIdOf(operator, reference), 'complaint-admitted')).toHaveLength(2);
    });

    it('takes many of one institution side by side', async () => {
      const ask = () => operators().ask('complaint-submitted', filing(newReference()));
      const heard = await Promise.all(Array.from({ length: 100 }, ask));
      expect(new Set(heard.map(({ status }) => status))).toEqual(new Set([200]));
    });

    it('knows a request that came on the topic, and the other way round', async () => {
      const byTopic = { ...complaint(operator, newReference()), time: filed };
      await at().submit(operator, byTopic);
      const caseId = complaintIdOf(operator, byTopic.subject);
      await at().until(caseId, 'complaint-admitted');
      const repeated = await operators().ask('complaint-submitted', filing(byTopic.subject), { key: byTopic.id });
      expect(repeated.headers.get('idempotency-replayed')).toBe('true');
      expect([repeated.status, repeated.body.stated]).toEqual([200, registered]);

      const { key, reference } = await opened();
      const before = await at().counted(operator, 'duplicate');
      await at().submit(operator, { ...complaint(operator, reference), id: key });
      await awaitUntil(async () => (await at().counted(operator, 'duplicate')) === before + 1);
      expect(
        at()
          .sentBackTo(operator)
          .filter(({ requestId }) => requestId === key),
      ).toEqual([]);
    });

    it('says which rule a refused request breaks and what would be taken, to the caller alone', async () => {
      const { caseId, reference } = await opened();
      const key = randomUUID();
      const heard = await operators().ask('completion-submitted', { subject: reference, data: {} }, { key });
      expect(heard.status).toBe(409);
      expect(heard.headers.get('content-type')).toBe('application/problem+json');
      expect(heard.body).toMatchObject({
        type: 'urn:jisr:problem:complaint-complete',
        code: 'complaint-complete',
        allowed: asked('withdrawal-submitted', 'link-submitted'),
      });
      const completion = request(operator, 'completion-submitted', reference);
      const onTopic = { ...completion, time: filed };
      await at().submit(operator, onTopic);
      expect(await at().rejectionOf(operator, onTopic)).toMatchObject({
        violations: [{ code: 'complaint-complete', reason: heard.body.title }],
        allowed: asked('withdrawal-submitted', 'link-submitted'),
      });
      expect(
        at()
          .sentBackTo(operator)
          .filter(({ requestId }) => requestId === key),
      ).toEqual([]);
      expect(at().saidOf(caseId)).toEqual(['complaint-registered', 'complaint-admitted']);
    });

    it('lets a refused key try again', async () => {
      const [reference, key] = [newReference(), randomUUID()];
      const withdraw = () =>
        operators().ask(
          'withdrawal-submitted',
          { subject: reference, time: filed, data: { reason: 'solved' } },
          { key },
        );
      const early = await withdraw();
      expect([early.status, early.body.code]).toEqual([404, 'complaint-unknown']);
      expect(early.body.allowed).toEqual(asked('complaint-submitted'));
      await operators().ask('complaint-submitted', filing(reference));
      const late = await withdraw();
      expect([late.status, late.headers.get('idempotency-replayed')]).toEqual([200, null]);
    });

    it('names all that is wrong with header, body and data at once, in the language of the caller', async () => {
      const body = { subject: 7, time: 'yesterday', data: { channel: 'pigeon' }, more: true };
      const heard = await operators().ask('complaint-submitted', body, { key: '', language: 'ar' });
      expect([heard.status, heard.headers.get('content-language')]).toEqual([400, 'ar']);
      const pointers = new Set(heard.body.errors?.map(({ pointer }) => pointer));
      for (const pointer of ['', '/subject', '/time', '/more', '/data/channel', '/data/category'])
        expect(pointers).toContain(pointer);
      expect(heard.body.errors?.find(({ pointer }) => pointer === '/data/category')?.reason).toMatch(/[ء-ي]/);
    });

    it('refuses data that breaks its schema or a list, and more than a request may weigh', async () => {
      const broken = await operators().ask('complaint-submitted', filing(newReference(), { channel: 'pigeon' }));
      expect([broken.status, broken.body.errors?.map(({ pointer }) => pointer)]).toEqual([422, ['/data/channel']]);
      const unlisted = await operators().ask('complaint-submitted', filing(newReference(), { category: 'weather' }));
      expect([unlisted.status, unlisted.body.errors?.map(({ code }) => code)]).toEqual([422, ['unknown-category']]);
      const heavy = filing(newReference(), { description: 'x'.repeat(300_000) });
      const oversized = await operators().ask('complaint-submitted', heavy);
      expect([oversized.status, oversized.body.code]).toEqual([413, 'oversized']);
    });

    it('tells nobody but those who take part what may be asked on a case', async () => {
      const { caseId } = await opened();
      const own = await operators().allowedOn(caseId.toUpperCase());
      expect([own.status, own.body.allowed]).toEqual([200, asked('withdrawal-submitted', 'link-submitted')]);
      for (const other of [ombudsman, stranger])
        expect((await at().callerOf(other).allowedOn(caseId)).status).toBe(404);
      expect((await operators().allowedOn(randomUUID())).status).toBe(404);
    });

    it("refuses what concerns another institution's case", async () => {
      const { caseId } = await opened();
      const body = { subject: caseId, data: { reason: 'solved' } };
      const heard = await at().callerOf(stranger).ask('withdrawal-submitted', body);
      expect([heard.status, heard.body.code, heard.body.allowed]).toEqual([403, 'not-the-receiver', []]);
    });

    it('holds what comes before its case can tell, and answers it once it can', async () => {
      const { reference, caseId } = await opened();
      const key = randomUUID();
      const body = { subject: reference, data: {} };
      const early = await operators().ask('acceptance-submitted', body, { key });
      expect([early.status, early.body]).toEqual([202, { complaintId: caseId, status: 'waiting' }]);
      const another = await operators().ask('acceptance-submitted', body);
      expect([another.status, another.body.code]).toEqual([409, 'already-waiting']);
      await operators().ask('withdrawal-submitted', { subject: reference, data: { reason: 'solved' } });
      await awaitUntil(() =>
        at()
          .sentBackTo(operator)
          .some(({ requestId }) => requestId === key),
      );
      const settled = await operators().ask('acceptance-submitted', body, { key });
      expect([settled.status, settled.body.code]).toEqual([409, 'complaint-withdrawn']);
    });

    it('has every request of its subscription in the document that it serves', async () => {
      const document = (await operators().call('/openapi.json', {}, {})).body as { paths?: object };
      const paths = Object.keys(document.paths ?? {}).filter((path) => path.startsWith('/v1/requests/'));
      const names = Object.keys(intakeSubscription.inbound ?? {}).map((type) => `/v1/requests/${type.split('.')[3]}`);
      expect(paths.toSorted()).toEqual(names.toSorted());
      expect((await operators().ask('reply-submitted', filing(newReference()))).status).toBe(404);
    });
  });

  describe('given who calls', () => {
    const ask = (token: string) => operators().ask('complaint-submitted', filing(newReference()), { token });

    it('lets the portal ask for an institution that it names', async () => {
      const heard = await ask(await at().tokenOf('portal', ombudsman));
      expect(heard.status).toBe(200);
      await at().until(heard.body.complaintId ?? '', 'complaint-registered');
      expect(await at().dataOf(heard.body.complaintId ?? '', 'complaint-registered')).toMatchObject({
        institution: ombudsman,
      });
    });

    it.each([
      ['nobody', () => Promise.resolve(''), 401],
      ['another service', () => at().tokenOf('notifications', operator), 401],
      ['the portal for nobody', () => at().tokenOf('portal'), 403],
      ['the portal for one that does not take part', () => at().tokenOf('portal', 'unheard-of'), 403],
    ])('refuses %s', async (_, token, status) => expect((await ask(await token())).status).toBe(status));
  });
}
