import type { Institution, Language } from '@jisr/contracts';
import type { Reader } from '@jisr/entrance';
import {
  parseKeySet,
  sha256,
  type EvidenceParts,
  type Hash,
  type KeySet,
  type SignedItem,
  type SigningKey,
} from '@jisr/proof';
import { InstitutionKeys } from '@jisr/security';
import { Inject, Injectable } from '@nestjs/common';
import { DossierFiles } from '../adapters/intake/dossier-files.ts';
import { AnchorStore } from '../adapters/mongo/anchor-store.ts';
import { HistoryStore } from '../adapters/mongo/history-store.ts';
import { CaseAccess } from './case-access.ts';
import { CaseHistoryPages } from './case-history-pages.ts';
import { documentsIn, evidenceDocuments } from './evidence-documents.ts';
import type { Entry } from './history.ts';
import { LetterFiles } from './letter-files.ts';
import { SigningKeys } from './signing-keys.ts';
import { Views } from './views.ts';

/** Gathers what proves a case, as one institution may see it, for anybody to check without the platform (docs/proof.md). */
@Injectable()
export class CaseEvidence {
  constructor(
    private readonly access: CaseAccess,
    private readonly histories: HistoryStore,
    private readonly anchors: AnchorStore,
    private readonly letters: LetterFiles,
    @Inject(DossierFiles) private readonly dossiers: DossierFiles,
    private readonly pages: CaseHistoryPages,
    @Inject(Views) private readonly views: Views,
    @Inject(InstitutionKeys) private readonly keys: InstitutionKeys,
    @Inject(SigningKeys) private readonly signing: SigningKeys,
  ) {}

  /** Throws 404 for a case in which the institution never had part. The documents are read for the reader, under its name. */
  async of(caseId: string, institution: Institution, language: Language, reader: Reader): Promise<EvidenceParts> {
    const seen = await this.access.eventsSeen(caseId, institution);
    const entries = await this.histories.entries(caseId, 0, seen);
    const signatures = signaturesIn(entries, institution.id);
    const { kid, ...privateKey } = this.signing.current;
    const signer: SigningKey = { kid, privateKey };
    const generatedAt = new Date().toISOString();
    return {
      caseId,
      generatedAt,
      language,
      signer,
      keys: await this.keysOf(signatures),
      events: entries.map((entry) => this.views.record(entry, institution)),
      documents: evidenceDocuments(documentsIn(entries, await this.dossiers.of(caseId, reader)), signatures),
      letters: await this.letters.of(caseId, institution.id),
      signatures,
      anchors: await this.anchorsOf(caseId, seen),
      history: await this.pages.of(entries, institution, language, generatedAt),
    };
  }

  private async anchorsOf(caseId: string, seen: number): Promise<EvidenceParts['anchors']> {
    const heads = await this.anchors.of(caseId, seen);
    return heads.flatMap(({ entry, proof, anchor: { _id: hour, root, timeStamp } }) =>
      timeStamp ? [{ anchor: { hour, root, entry, proof }, timeStamp }] : [],
    );
  }

  private async keysOf(signatures: readonly SignedItem[]): Promise<Readonly<Record<string, KeySet>>> {
    const signers = new Set(
      signatures.flatMap(({ origin, receipt }) => [
        origin.statement.from,
        ...(receipt ? [receipt.statement.from] : []),
      ]),
    );
    const sets = await Promise.all(
      [...signers].map(async (id) => [id, parseKeySet({ keys: await this.keys.of(id) }) ?? { keys: [] }] as const),
    );
    return { ...Object.fromEntries(sets), platform: this.signing.published };
  }
}

/** What an institution sent or received with a signature, and the receipt for it. */
function signaturesIn(entries: readonly Entry[], institution: string): readonly SignedItem[] {
  return entries.flatMap(({ event }) => {
    if (event.type !== 'ma.jisr.exchange.item-signed.v1') return [];
    const { item, from, to, sha256: hash, size, at, signature: jws } = event.data;
    if (from !== institution && to !== institution) return [];
    const about = { item, caseId: event.subject, sha256: hash as Hash };
    const origin = { statement: { kind: 'origin' as const, ...about, size, from, to, at }, jws };
    const receipt = receiptIn(entries, item, to);
    if (!receipt) return [{ origin }];
    const statement = { kind: 'receipt' as const, ...about, from: to, to: from, at: receipt.at, origin: sha256(jws) };
    return [{ origin, receipt: { statement, jws: receipt.receipt } }];
  });
}

function receiptIn(entries: readonly Entry[], item: string, by: string) {
  for (const { event } of entries)
    if (event.type === 'ma.jisr.exchange.item-received.v1' && event.data.item === item && event.data.to === by)
      return event.data;
  return undefined;
}
