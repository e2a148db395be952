import { accept, refuse, type Decision } from '@jisr/decider';
import { documentSeenBy, documentsOf, findDocument, isLockedFor } from './dossier-sight.ts';
import type { Dossier, DossierCommandOf, DossierEvent, DossierRefusal, Filed } from './dossier.ts';

type Answer = Decision<DossierEvent, DossierRefusal>;

/** Begins a document with its first version. Content that is there already is not added again. */
export function addDocument(command: DossierCommandOf<'add-document'>, dossier: Dossier): Answer {
  if (hasContent(dossier, command.contentId)) return accept();
  const { documentId, documentType, confidentiality, institution } = command;
  if (findDocument(dossier, documentId)) return refuse('document-known');
  return accept<DossierEvent>(
    { type: 'document-begun', documentId, documentType, confidentiality, institution },
    { type: 'version-added', documentId, filed: filedOf(command, 1) },
  );
}

/** Adds to a document that the institution sees, unless somebody else is editing it. */
export function addVersion(command: DossierCommandOf<'add-version'>, dossier: Dossier): Answer {
  if (hasContent(dossier, command.contentId)) return accept();
  const document = documentSeenBy(dossier, command.documentId, command.institution);
  if (!document) return refuse('document-unknown');
  if (isLockedFor(document, command, command.at)) return refuse('document-locked');
  const filed = filedOf(command, document.versions.length + 1);
  return accept({ type: 'version-added', documentId: document.documentId, filed });
}

const hasContent = (dossier: Dossier, contentId: string): boolean =>
  documentsOf(dossier).some(({ versions }) => versions.some((version) => version.contentId === contentId));

const filedOf = (
  { contentId, institution, language, sha256, size, addedOn }: DossierCommandOf<'add-document' | 'add-version'>,
  version: number,
): Filed => ({ version, contentId, institution, ...(language && { language }), sha256, size, addedOn });
