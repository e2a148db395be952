import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  certificatesOf,
  parseKeySet,
  sha256,
  signItem,
  TimeStampClient,
  verifyEvidence,
  type Hash,
  type KeySet,
} from '@jisr/proof';
import { TimeStampAuthority } from '@jisr/proof/testing';
import { publicKeyOf, ServiceTokens } from '@jisr/security';
import { awaitUntil, Exchange, stranger } from '@jisr/testing';
import type { JWK } from 'jose';
import mongoose, { type Connection } from 'mongoose';
import { AnchorStore } from '../src/adapters/mongo/anchor-store.ts';
import { HistoryStore } from '../src/adapters/mongo/history-store.ts';
import { AnchorKeeper } from '../src/application/anchor-keeper.ts';
import { ombudsman, operator, ToldCase } from './case-told.ts';

const hours = 3_600_000;
const plan = Buffer.from('a plan');

interface Offer {
  readonly item: string;
  readonly from: string;
  readonly to: string;
  readonly sha256: Hash;
  readonly size: number;
}

describe('the evidence of a case', () => {
  let exchange: Exchange;
  /** Stand for mediation and intake, which keep texts and documents. */
  let others: Server[];
  /** What intake is asked, what its dossiers have, and what each of their documents is. */
  let askedOfIntake: IncomingMessage[] = [];
  let inDossier: readonly object[] = [];
  let authority: TimeStampAuthority;
  let database: Connection;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jisr-evidence-'));
    authority = await TimeStampAuthority.start();
    exchange = await Exchange.open('exchange', {
      [operator]: { withheld: { 'ma.jisr.intake.complaint-admitted.v1': ['possibleDuplicates'] } },
      [ombudsman]: { maySee: ['ma.jisr.intake.*', 'ma.jisr.mediation.*', 'ma.jisr.exchange.*'] },
    });
    const said = (answer: object) => Buffer.from(JSON.stringify(answer));
    const answers = {
      mediation: () => said({ status: 'known', text: 'Veuillez répondre.' }),
      intake: (request: IncomingMessage) => {
        askedOfIntake.push(request);
        return request.url?.includes('/versions/') ? plan : said({ documents: inDossier });
      },
    };
    others = Object.entries(answers).map(([service, answer]) => {
      const server = createServer((request, response) => {
        response.writeHead(200, { 'content-type': 'application/json' }).end(answer(request));
      });
      return server.listen(Number(new URL(exchange.platform.urlOf(service)).port), '127.0.0.1');
    });
    await Promise.all(others.map((server) => once(server, 'listening')));
    database = await mongoose.createConnection(exchange.platform.mongoUrl('jisr-exchange')).asPromise();
  }, 120_000);
  afterAll(async () => {
    await database.close();
    for (const server of others) server.close();
    await exchange.close();
    await authority.stop();
    await rm(folder, { recursive: true });
  });

  const keyOf = (institution: string) => exchange.platform.credentials.institutionKeys[institution] as JWK;
  const signerOf = (institution: string) => ({ kid: keyOf(institution).kid ?? '', privateKey: keyOf(institution) });
  const setOf = (...keys: JWK[]) => parseKeySet({ keys: keys.map(publicKeyOf) }) as KeySet;
  const ask = (institution: string, name: string, story: ToldCase, data: object) =>
    exchange.callerOf(institution).ask(name, { subject: story.id, data });

  /** A case whose letter was signed and confirmed, and whose head was gathered and stamped. */
  async function proven(): Promise<ToldCase> {
    const story = await (await (await new ToldCase(exchange).register()).route()).takeToMediation();
    await story.write();
    await exchange.namesOf(story.id, 2);
    const offer = exchange.saidOf(story.id).at(-1)?.data as unknown as Offer;
    const at = new Date().toISOString();
    const { item, from, to, size } = offer;
    const about = { item, caseId: story.id, sha256: offer.sha256 };
    const signature = await signItem(signerOf(from), { kind: 'origin', ...about, size, from, to, at });
    await ask(from, 'signature-submitted', story, { item, to, sha256: offer.sha256, at, signature });
    const statement = { kind: 'receipt', ...about, from: to, to: from, at, origin: sha256(signature) } as const;
    const receipt = await signItem(signerOf(to), statement);
    await ask(to, 'receipt-submitted', story, { item, sha256: offer.sha256, at, receipt });
    await exchange.namesOf(story.id, 4);
    await told(story, 9);
    const client = new TimeStampClient(authority.url, { trustedRoots: certificatesOf(authority.root) });
    const keeper = new AnchorKeeper(new AnchorStore(database), new HistoryStore(database), client);
    await keeper.keepUp(Date.now() + 2 * hours);
    return story;
  }
  /** Once the exchange has recorded so many events of a case. */
  const told = ({ id }: ToldCase, count: number) =>
    awaitUntil(async () => (await exchange.rows('history', { caseId: id })).length >= count);

  const bundleOf = async (institution: string, { id }: ToldCase, language = 'ar') =>
    fetch(`${exchange.platform.urlOf('exchange')}/v1/cases/${id}/evidence?language=${language}`, {
      headers: { authorization: `Bearer ${await exchange.callerOf(institution).token()}` },
    });
  async function savedFor(institution: string, story: ToldCase): Promise<string> {
    const path = join(folder, `${institution}.zip`);
    await writeFile(path, Buffer.from(await (await bundleOf(institution, story)).arrayBuffer()));
    return path;
  }
  /** Names in a ZIP file are in clear. */
  async function documentsFor(institution: string, story: ToldCase): Promise<readonly string[]> {
    const bytes = Buffer.from(await (await bundleOf(institution, story)).arrayBuffer()).toString('latin1');
    return [...new Set(bytes.match(/documents\/document-[0-9a-f-]{36}-v\d+\/plan-\d\.pdf/g))].sort();
  }
  const trust = () => ({
    keys: new Map([
      [ombudsman, setOf(keyOf(ombudsman))],
      [operator, setOf(keyOf(operator))],
      ['platform', setOf(...(JSON.parse(exchange.platform.credentials.signingKeys) as { keys: JWK[] }).keys)],
    ]),
    timeStampRoots: certificatesOf(authority.root),
  });

  it('holds offline for each side, whatever it may see, and leads both to the same head', async () => {
    const story = await proven();
    const [ours, theirs] = [
      await verifyEvidence(await savedFor(ombudsman, story), trust()),
      await verifyEvidence(await savedFor(operator, story), trust()),
    ];
    if ('broken' in ours || 'broken' in theirs) throw new Error(JSON.stringify([ours, theirs]));
    expect(ours.report.chain).toMatchObject({ length: 9, hidden: 1, inPart: 0 });
    expect(theirs.report.chain).toMatchObject({ length: 9, hidden: 0, inPart: 1, head: ours.report.chain.head });
    for (const { report } of [ours, theirs]) {
      expect(report.items).toHaveLength(1);
      expect(report).toMatchObject({ unsigned: [], onFaith: [], caseId: story.id, language: 'ar' });
      expect(report.anchors).toHaveLength(1);
    }
  }, 120_000);

  it('is checked by the command that anybody has, which names the link that breaks', async () => {
    const path = await savedFor(ombudsman, await proven());
    const verify = (file: string) =>
      promisify(execFile)(
        process.execPath,
        [new URL('../../../libs/verify/bin/jisr-verify.mjs', import.meta.url).pathname, file],
        {
          env: { ...process.env, NODE_OPTIONS: '' },
        },
      );
    expect((await verify(path)).stdout).toContain('9');
    const bytes = await readFile(path);
    const at = bytes.indexOf('complaint-registered');
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    const changed = join(folder, 'changed.zip');
    await writeFile(changed, bytes);
    await expect(verify(changed)).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('events.ndjson') });
  }, 120_000);

  it('is not for an institution that never had part', async () => {
    const story = await new ToldCase(exchange).register();
    await told(story, 2);
    expect((await bundleOf(stranger, story)).status).toBe(404);
    expect((await bundleOf(operator, story)).status).toBe(200);
  });

  it('has for a respondent that gave the case back no document that came after, not even another version', async () => {
    const [before, after] = [randomUUID(), randomUUID()];
    const version = (number: number) => ({
      version: number,
      status: 'available',
      fileName: `plan-${number}.pdf`,
      sha256: sha256(plan),
      size: plan.length,
    });
    const story = await (await new ToldCase(exchange).register()).route(stranger);
    await story.addDocument(before, 1);
    await story.giveBack();
    await story.addDocument(before, 2);
    await story.addDocument(after, 1);
    await told(story, 7);
    inDossier = [
      { documentId: before, versions: [version(1), version(2)] },
      { documentId: after, versions: [version(1)] },
    ];
    const first = `documents/document-${before}-v1/plan-1.pdf`;
    expect(await documentsFor(stranger, story)).toEqual([first]);
    expect(await documentsFor(operator, story)).toEqual(
      [first, `documents/document-${before}-v2/plan-2.pdf`, `documents/document-${after}-v1/plan-1.pdf`].sort(),
    );
  });

  it('is noted each time that it is read', async () => {
    const story = await new ToldCase(exchange).register();
    await told(story, 2);
    await bundleOf(operator, story);
    const reads = await exchange.rows('reads', { caseId: story.id });
    expect(reads).toEqual([expect.objectContaining({ institution: operator, what: 'evidence', subject: operator })]);
  });

  it('is read of intake, document by document, by the person who asks and for what they say', async () => {
    const documentId = randomUUID();
    const story = await new ToldCase(exchange).register();
    await story.addDocument(documentId, 1);
    await told(story, 3);
    const version = { version: 1, status: 'available', fileName: 'plan.pdf', size: plan.length };
    inDossier = [{ documentId, versions: [{ ...version, sha256: sha256(plan) }] }];
    askedOfIntake = [];
    const { serviceSecret } = exchange.platform.credentials;
    const asked = async (purpose: string) => {
      const token = await new ServiceTokens('portal', serviceSecret).sign('exchange', 'desk-7', operator);
      const headers = { authorization: `Bearer ${token}`, purpose };
      const answer = await fetch(`${exchange.platform.urlOf('exchange')}/v1/cases/${story.id}/evidence`, { headers });
      await answer.arrayBuffer();
      return answer.status;
    };
    expect([await asked('Because I want'), askedOfIntake.length]).toEqual([400, 0]);
    expect(await asked('court-file')).toBe(200);
    inDossier = [];
    const readers = await Promise.all(
      askedOfIntake.map(async ({ headers: { authorization = '', purpose } }) => [
        await new ServiceTokens('intake', serviceSecret).verify(authorization.replace('Bearer ', ''), ['exchange']),
        purpose,
      ]),
    );
    const reader = [{ service: 'exchange', person: 'desk-7', institution: operator }, 'court-file'];
    expect(readers).toEqual([reader, reader]);
  });
});
