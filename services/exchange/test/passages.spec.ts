import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sha256, signItem, type Hash, type Statement } from '@jisr/proof';
import { Exchange, stranger } from '@jisr/testing';
import type { JWK } from 'jose';
import { ombudsman, operator, ToldCase } from './case-told.ts';

const words = 'Veuillez nous faire part de votre position.\n\nنرجو موافاتنا بموقفكم.';

interface Offer {
  readonly item: string;
  readonly from: string;
  readonly to: string;
  readonly sha256: Hash;
  readonly size: number;
}

describe('what passes between institutions', () => {
  let exchange: Exchange;
  /** Stands for mediation, which keeps what the ombudsman wrote. */
  let texts: Server;
  const askedOfTexts: string[] = [];
  beforeAll(async () => {
    exchange = await Exchange.open('exchange');
    texts = createServer(({ url = '' }, response) => {
      askedOfTexts.push(url);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ status: 'known', text: words }));
    });
    await once(texts.listen(Number(new URL(exchange.platform.urlOf('mediation')).port), '127.0.0.1'), 'listening');
  }, 120_000);
  afterAll(async () => {
    texts.close();
    await exchange.close();
  });

  /** A case in mediation in which the ombudsman has written to the operator. */
  async function written(): Promise<{ readonly story: ToldCase; readonly offer: Offer }> {
    const story = await (await (await new ToldCase(exchange).register()).route()).takeToMediation();
    await story.write();
    const [, offered] = await said(story, 2);
    return { story, offer: offered?.data as unknown as Offer };
  }
  const said = async (story: ToldCase, count: number) => {
    await exchange.namesOf(story.id, count);
    return exchange.saidOf(story.id);
  };
  const names = async (story: ToldCase, count: number) => exchange.namesOf(story.id, count);
  const keyOf = (institution: string) => {
    const jwk = exchange.platform.credentials.institutionKeys[institution] as JWK;
    return { kid: jwk.kid ?? '', privateKey: jwk };
  };
  const now = () => new Date().toISOString();
  const ask = (institution: string, name: string, story: ToldCase, data: object) =>
    exchange.callerOf(institution).ask(name, { subject: story.id, data });

  async function sign(story: ToldCase, { item, from, to, sha256, size }: Offer, by = from, signer = by) {
    const at = now();
    const statement: Statement = { kind: 'origin', item, caseId: story.id, sha256, size, from: by, to, at };
    return ask(by, 'signature-submitted', story, {
      item,
      to,
      sha256,
      at,
      signature: await signItem(keyOf(signer), statement),
    });
  }
  async function confirm(story: ToldCase, { item, from, to, sha256: hash }: Offer, originJws: string, by = to) {
    const at = now();
    const about = { item, caseId: story.id, sha256: hash, from: by, to: from, at, origin: sha256(originJws) };
    const receipt = await signItem(keyOf(by), { kind: 'receipt', ...about });
    return ask(by, 'receipt-submitted', story, { item, sha256: hash, at, receipt });
  }
  const letterOf = async (institution: string, story: ToldCase, item: string) =>
    fetch(`${exchange.platform.urlOf('exchange')}/v1/cases/${story.id}/letters/${item}`, {
      headers: { authorization: `Bearer ${await exchange.callerOf(institution).token()}` },
    });

  it('begins with a letter that has its number and its one form, which both sides can read and nobody else', async () => {
    const { story, offer } = await written();
    const [registered] = await said(story, 2);
    expect(registered?.data).toMatchObject({ kind: 'request', from: ombudsman, to: operator });
    expect(registered?.data['number']).toMatch(/^IMR\/2026\/\d{6}$/);
    const [mine, theirs, strange] = await Promise.all(
      [ombudsman, operator, stranger].map((institution) => letterOf(institution, story, offer.item)),
    );
    const pdf = Buffer.from(await (mine as Response).arrayBuffer());
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect([sha256(pdf), pdf.length]).toEqual([offer.sha256, offer.size]);
    expect(Buffer.from(await (theirs as Response).arrayBuffer()).equals(pdf)).toBe(true);
    expect(strange?.status).toBe(404);
    expect(askedOfTexts.filter((path) => path.includes(story.id))).toEqual([
      expect.stringContaining(`/internal/cases/${story.id}/texts/${ombudsman}/`),
    ]);
  });

  it('is signed by its sender, confirmed by its receiver, and told to both', async () => {
    const { story, offer } = await written();
    expect((await sign(story, offer)).body).toMatchObject({ status: 'taken' });
    const signed = (await said(story, 3)).at(-1)?.data as { readonly signature: string };
    expect((await confirm(story, offer, signed.signature)).body).toMatchObject({ status: 'taken' });
    expect(await names(story, 4)).toEqual(['letter-registered', 'item-offered', 'item-signed', 'item-received']);
  });

  it('has the same receipt when it is sent again', async () => {
    const { story, offer } = await written();
    await sign(story, offer);
    const signed = (await said(story, 3)).at(-1)?.data as { readonly signature: string };
    await confirm(story, offer, signed.signature);
    expect((await sign(story, offer)).status).toBe(200);
    expect((await confirm(story, offer, signed.signature)).status).toBe(200);
    await story.write();
    expect(await names(story, 6)).toEqual([
      'letter-registered',
      'item-offered',
      'item-signed',
      'item-received',
      'letter-registered',
      'item-offered',
    ]);
  });

  it.each([
    ['by another institution', 403, 'not-the-sender', (story: ToldCase, offer: Offer) => sign(story, offer, operator)],
    [
      'with another’s key',
      409,
      'key-unknown',
      (story: ToldCase, offer: Offer) => sign(story, offer, ombudsman, operator),
    ],
    [
      'as other bytes',
      422,
      'another-hash',
      (story: ToldCase, offer: Offer) => sign(story, { ...offer, sha256: sha256('other bytes') }),
    ],
  ])('is not signed %s', async (_how, status, code, attempt) => {
    const { story, offer } = await written();
    const answer = await attempt(story, offer);
    expect([answer.status, answer.body.code === 'invalid' ? answer.body.errors?.[0]?.code : answer.body.code]).toEqual([
      status,
      code,
    ]);
  });

  it('can not be confirmed over another signature than the one that was given', async () => {
    const { story, offer } = await written();
    await sign(story, offer);
    const answer = await confirm(story, offer, 'another signature');
    expect([answer.status, answer.body.code]).toEqual([409, 'signature-bad']);
  });

  it('waits where the signature comes before the letter is known', async () => {
    const story = await (await (await new ToldCase(exchange).register()).route()).takeToMediation();
    const early = { item: 'request-imr-2026-999999', from: ombudsman, to: operator, sha256: sha256('x'), size: 1 };
    expect((await sign(story, early)).status).toBe(202);
  });

  it('is numbered without gaps, however many letters come at once', async () => {
    const stories = await Promise.all(Array.from({ length: 12 }, () => new ToldCase(exchange).register()));
    await Promise.all(stories.map((story) => story.takeToMediation()));
    await Promise.all(stories.map((story) => story.write()));
    for (const story of stories) await names(story, 2);
    const rows = await exchange.rows<{ number: string }>('letters', { from: ombudsman, year: 2026 });
    const numbers = rows.map(({ number }) => Number(number.split('/')[2])).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(numbers.length).toBeGreaterThanOrEqual(12);
  });
});
