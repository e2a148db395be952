import type { Institution, Language } from '@jisr/contracts';
import type { Reader } from '@jisr/entrance';
import { toldBy, usableKeysOf, type EvidenceParts, type KeySet, type SignedItem, type SigningKey } from '@jisr/proof';
import { InstitutionKeys } from '@jisr/security';
import { Inject, Injectable } from '@nestjs/common';
import { DossierFiles } from '../adapters/intake/dossier-files.ts';
import { AnchorStore } from '../adapters/mongo/anchor-store.ts';
import { HistoryStore } from '../adapters/mongo/history-store.ts';
import { CaseAccess } from './case-access.ts';
import { CaseHistoryPages } from './case-history-pages.ts';
import { evidenceDocuments } from './evidence-documents.ts';
import { LetterFiles } from './letter-files.ts';
import { SigningKeys } from './signing-keys.ts';
import { Views } from './views.ts';

/**
 * Gathers what proves a case, as one institution may see it, for anybody to check without the platform (docs/proof.md): the
 * events shown to it, and of files and signatures those of which these events tell.
 */
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
    const events = entries.map((entry) => this.views.record(entry, institution));
    const told = toldBy(events);
    const { signatures } = told;
    const own = signatures.filter(({ origin: { statement } }) => isParty(statement, institution));
    const documents = evidenceDocuments(await this.dossiers.of(caseId, reader), own);
    const letters = await this.letters.of(caseId, institution.id);
    const { kid, ...privateKey } = this.signing.current;
    const signer: SigningKey = { kid, privateKey };
    const generatedAt = new Date().toISOString();
    return {
      caseId,
      generatedAt,
      language,
      signer,
      keys: await this.keysOf(signatures),
      events,
      documents: documents.filter(({ item }) => told.document(item).length > 0),
      letters: letters.filter(({ number }) => told.letter(number).length > 0),
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
    const sets = await Promise.all([...signers].map(async (id) => [id, await this.keysOfOne(id)] as const));
    return { ...Object.fromEntries(sets), platform: this.signing.published };
  }

  /** Throws rather than give out evidence that nobody could check. */
  private async keysOfOne(institution: string): Promise<KeySet> {
    const usable = usableKeysOf({ keys: await this.keys.of(institution) });
    if (!usable) throw new Error(`${institution} has signed, and there is no key of it to check that with`);
    return usable;
  }
}

const isParty = ({ from, to }: SignedItem['origin']['statement'], { id }: Institution): boolean =>
  [from, to].includes(id);
