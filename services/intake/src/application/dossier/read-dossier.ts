import { ReadLog } from '@jisr/entrance';
import { Injectable } from '@nestjs/common';
import { ContentReader } from '../../adapters/mongo/content-reader.ts';
import { ContentStore } from '../../adapters/mongo/content-store.ts';
import { seenBy } from '../../domain/dossier-sight.ts';
import type { Available, DossierDocument, Version } from '../../domain/dossier.ts';
import type { Asking } from './asking.ts';
import { CaseAccess } from './case-access.ts';
import { ContentErasedError } from './content-seal.ts';
import type { Content } from './content.ts';

/** A document as a reader is told of it. */
export interface ListedDocument extends Omit<DossierDocument, 'versions' | 'lock'> {
  readonly locked?: { readonly institution: string; readonly until: string };
  readonly versions: readonly (Omit<Version, 'contentId'> & { readonly fileName?: string })[];
}

/** A version that is open to its reader, or why it is not. */
export type Opened =
  | { readonly version: Available; readonly content: Content; readonly fileName: string }
  | { readonly refused: 'document-unknown' | 'document-scanning' | 'document-quarantined' | 'document-erased' };

/** Reads dossiers for those who may; each read is noted before anything of it is given. */
@Injectable()
export class ReadDossier {
  constructor(
    private readonly access: CaseAccess,
    private readonly contents: ContentStore,
    private readonly reader: ContentReader,
    private readonly log: ReadLog,
  ) {}

  /** Nothing for an institution without part in the case. */
  async list(asking: Asking): Promise<readonly ListedDocument[] | undefined> {
    const documents = await this.seenIn(asking);
    if (!documents) return undefined;
    await this.log.note(asking, { what: 'list' }, asking.caseId);
    const contents = await this.contents.ofCase(asking.caseId);
    const names = new Map(contents.map((content) => [content._id, this.nameOf(content)]));
    return documents.map((document) => listed(document, names));
  }

  async open(
    asking: Asking,
    { documentId, version }: { readonly documentId: string; readonly version: number },
    what: 'content' | 'preview',
  ): Promise<Opened> {
    const document = (await this.seenIn(asking))?.find((seen) => seen.documentId === documentId);
    const found = document?.versions.find((seen) => seen.version === version);
    if (!found) return { refused: 'document-unknown' };
    if (found.status !== 'available') return { refused: `document-${found.status}` };
    const content = await this.contents.find(found.contentId);
    if (!content) throw new Error(`${found.contentId} is in a dossier, and is not there`);
    const fileName = this.nameOf(content);
    if (fileName === undefined) return { refused: 'document-erased' };
    await this.log.note(asking, { what, documentId, version }, asking.caseId);
    return { version: found, content, fileName };
  }

  private async seenIn({ caseId, institution, sharedOnly = false }: Asking) {
    const dossier = await this.access.dossierFor(institution, caseId);
    const seen = dossier && seenBy(dossier, institution);
    return seen?.filter(({ confidentiality }) => !sharedOnly || confidentiality === 'shared');
  }

  private nameOf(content: Content): string | undefined {
    try {
      return this.reader.nameOf(content);
    } catch (error) {
      if (error instanceof ContentErasedError) return undefined;
      throw error;
    }
  }
}

function listed(
  { lock, versions, ...document }: DossierDocument,
  names: ReadonlyMap<string, string | undefined>,
): ListedDocument {
  const isLocked = lock !== undefined && lock.until > new Date().toISOString();
  return {
    ...document,
    ...(isLocked && { locked: { institution: lock.institution, until: lock.until } }),
    versions: versions.map(({ contentId, ...version }) => {
      const fileName = names.get(contentId);
      return { ...version, ...(fileName !== undefined && { fileName }) };
    }),
  };
}
