import type { Dossier, DossierDocument, Holder, Instant, Version } from './dossier.ts';

export const documentsOf = (dossier: Dossier): readonly DossierDocument[] =>
  dossier.status === 'empty' ? [] : dossier.documents;

export const findDocument = (dossier: Dossier, documentId: string): DossierDocument | undefined =>
  documentsOf(dossier).find((document) => document.documentId === documentId);

/** A document that an institution may know of: its own, or a shared one. */
export const isSeenBy = ({ confidentiality, institution }: DossierDocument, by: string): boolean =>
  confidentiality === 'shared' || institution === by;

/** The document as an institution may see it; for all that it can tell, another's private one is not there. */
export function documentSeenBy(dossier: Dossier, documentId: string, by: string): DossierDocument | undefined {
  const document = findDocument(dossier, documentId);
  return document && isSeenBy(document, by) ? document : undefined;
}

/** The dossier as an institution may see it: of what is not scanned yet only what it added itself. */
export const seenBy = (dossier: Dossier, by: string): readonly DossierDocument[] =>
  documentsOf(dossier)
    .filter((document) => isSeenBy(document, by))
    .map((document) => ({ ...document, versions: document.versions.filter((version) => isShown(version, by)) }))
    .filter(({ versions }) => versions.length > 0);

const isShown = ({ status, institution }: Version, by: string): boolean => status !== 'scanning' || institution === by;

/** A lock that keeps others out at that moment. */
export const isLockedFor = ({ lock }: DossierDocument, { institution, actor }: Holder, at: Instant): boolean =>
  lock !== undefined && lock.until > at && (lock.institution !== institution || lock.actor !== actor);
