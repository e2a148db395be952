import { randomUUID } from 'node:crypto';
import { CodeLists } from '@jisr/contracts';
import type { InstitutionRequest } from '@jisr/entrance';
import { Problem } from '@jisr/problem';
import { complainantAccount } from '@jisr/security';
import { Injectable } from '@nestjs/common';
import { IntakeConfig } from '../config/intake.config.ts';
import { CaseAccess } from '../../application/dossier/case-access.ts';
import type { Announced } from '../../application/dossier/content.ts';
import { documentSeenBy, isLockedFor } from '../../domain/dossier-sight.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { readMetadata, type UploadMetadata } from './upload-metadata.ts';

/** What is to be uploaded, and the name that only its seal may know. */
export interface Announcement {
  readonly announced: Announced;
  readonly fileName: string;
}

/** Judges uploads before a byte of them comes. What passes here is judged again when it is whole. */
@Injectable()
export class Announcements {
  constructor(
    private readonly access: CaseAccess,
    private readonly codes: CodeLists,
    private readonly config: IntakeConfig,
  ) {}

  /** Throws the problem that keeps it from coming. */
  async read({ headers, institution, subject }: InstitutionRequest): Promise<Announcement> {
    const metadata = readMetadata(String(headers['upload-metadata'] ?? ''));
    const size = this.sizeIn(headers['upload-length']);
    const caseId = metadata.complaintId.toLowerCase();
    const dossier = await this.access.dossierFor(institution.id, caseId);
    if (!dossier) throw new Problem(404, 'complaint-unknown');
    if (subject === complainantAccount && (await this.access.isErased(caseId)))
      throw new Problem(410, 'complainant-erased');
    const { language, filename: fileName, sha256 } = metadata;
    const asker = { institution: institution.id, actor: subject };
    const announced = {
      ...asker,
      caseId,
      ...this.documentOf(metadata, dossier, asker),
      ...(language && { language }),
      size,
      ...(sha256 !== undefined && { expectedSha256: sha256.toLowerCase() }),
    };
    return { announced, fileName };
  }

  private sizeIn(header: unknown): number {
    const size = Number(header);
    if (!Number.isSafeInteger(size) || size < 1)
      throw new Problem(400, 'invalid', { errors: [{ pointer: '', code: 'not-valid' }] });
    if (size > this.config.uploadMaxBytes) throw new Problem(413, 'too-large');
    return size;
  }

  private documentOf(
    { documentId, documentType, confidentiality }: UploadMetadata,
    dossier: Dossier,
    asker: Pick<Announced, 'institution' | 'actor'>,
  ): Pick<Announced, 'documentId' | 'isVersion' | 'documentType' | 'confidentiality'> {
    if (documentId === undefined) {
      const errors = this.codes.unlisted('document-types', documentType, '/documentType');
      if (errors.length > 0) throw new Problem(422, 'invalid', { errors });
      return { documentId: randomUUID(), isVersion: false, documentType, confidentiality };
    }
    const document = documentSeenBy(dossier, documentId.toLowerCase(), asker.institution);
    if (!document) throw new Problem(404, 'document-unknown');
    if (isLockedFor(document, asker, new Date().toISOString())) throw new Problem(423, 'document-locked');
    const { documentType: kept, confidentiality: known } = document;
    return { documentId: document.documentId, isVersion: true, documentType: kept, confidentiality: known };
  }
}
