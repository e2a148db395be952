import { civilDayOf } from '@jisr/calendar';
import { isRefused } from '@jisr/decider';
import { MessagingEngine, UnitRunner, type UnitOfWork } from '@jisr/messaging';
import { complainantAccount } from '@jisr/security';
import { Injectable } from '@nestjs/common';
import { complaintPart } from '../../adapters/kafka/complaint.part.ts';
import { dossierPart } from '../../adapters/kafka/dossier.part.ts';
import { documentsOf } from '../../domain/dossier-sight.ts';
import type { DossierCommand, DossierRefusal } from '../../domain/dossier.ts';
import { takesPart } from '../../domain/foresight.ts';
import { IdentityVault } from '../identity-vault.ts';
import { contents, type Content } from './content.ts';

/** What became of a content that has come whole: the version that it is, or why it is none. */
export type Filing =
  | { readonly version: number }
  | { readonly refused: DossierRefusal | 'complaint-unknown' | 'complainant-erased' | 'content-mismatch' };

/** Puts a content that has come whole into its dossier, where it waits to be scanned; once, however often it is asked to. */
@Injectable()
export class FileContent {
  constructor(
    private readonly units: UnitRunner,
    private readonly engine: MessagingEngine,
    private readonly vault: IdentityVault,
  ) {}

  async run(content: Content): Promise<Filing> {
    const { expectedSha256, sha256 } = content;
    if (expectedSha256 !== undefined && expectedSha256 !== sha256) return { refused: 'content-mismatch' };
    const time = this.engine.store.caseTime.now().toISOString();
    return this.units.run([content.caseId], { id: content._id, time }, (unit) => this.file(content, time, unit));
  }

  private async file(content: Content, time: string, unit: UnitOfWork): Promise<Filing> {
    const { _id, caseId, institution, actor } = content;
    if (!takesPart(unit.state(complaintPart, caseId), institution)) return { refused: 'complaint-unknown' };
    await this.vault.load([caseId], unit);
    if (actor === complainantAccount && this.vault.isErased(caseId, unit)) return { refused: 'complainant-erased' };
    const decision = unit.decide(dossierPart, caseId, commandOf(content, time));
    if (isRefused(decision)) return decision;
    const versions = documentsOf(unit.state(dossierPart, caseId)).flatMap((document) => document.versions);
    const version = versions.find(({ contentId }) => contentId === _id)?.version;
    if (version === undefined) throw new Error(`${_id} was added to the dossier, and is not there`);
    const filter = { _id: _id as never, status: 'received' };
    const update = { $set: { status: 'scanning', version, nextAttemptAt: new Date() } };
    unit.write(contents, { updateOne: { filter, update } });
    return { version };
  }
}

function commandOf(content: Content, at: string): DossierCommand {
  const { _id, documentId, documentType, confidentiality, institution, actor, language, size, sha256 } = content;
  if (sha256 === undefined) throw new Error(`${_id} is not whole`);
  const brought = { contentId: _id, ...(language && { language }), sha256, size, addedOn: civilDayOf(at) };
  return content.isVersion
    ? { type: 'add-version', documentId, institution, actor, at, ...brought }
    : { type: 'add-document', documentId, documentType, confidentiality, institution, ...brought };
}
