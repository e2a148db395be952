import { accept, refuse, type Decision } from '@jisr/decider';
import { findDocument } from './dossier-sight.ts';
import type {
  Dossier,
  DossierCommandOf,
  DossierDocument,
  DossierEvent,
  DossierRefusal,
  Filed,
  Version,
} from './dossier.ts';

type Answer = Decision<DossierEvent, DossierRefusal>;

/** Opens a version to its readers: the scan found nothing, or an operator lifts the quarantine. */
export function release({ mediaType, ...of }: DossierCommandOf<'release'>, dossier: Dossier): Answer {
  const found = find(of, dossier);
  if ('refused' in found) return found;
  const { document, version } = found;
  if (version.status === 'available') return accept();
  return accept({ type: 'version-released', ...factsOf(document), filed: filedIn(version), mediaType });
}

/** Closes a version for everyone, however far it had come. */
export function quarantine({ reason, ...of }: DossierCommandOf<'quarantine'>, dossier: Dossier): Answer {
  const found = find(of, dossier);
  if ('refused' in found) return found;
  const { document, version } = found;
  if (version.status === 'quarantined') return accept();
  return accept({ type: 'version-quarantined', ...factsOf(document), filed: filedIn(version), reason });
}

function find(
  { documentId, version }: { readonly documentId: string; readonly version: number },
  dossier: Dossier,
): { readonly document: DossierDocument; readonly version: Version } | { readonly refused: DossierRefusal } {
  const document = findDocument(dossier, documentId);
  if (!document) return refuse('document-unknown');
  const found = document.versions[version - 1];
  return found ? { document, version: found } : refuse('version-unknown');
}

const factsOf = ({ documentId, documentType, confidentiality }: DossierDocument) => ({
  documentId,
  documentType,
  confidentiality,
});

const filedIn = ({ version, contentId, institution, language, sha256, size, addedOn }: Version): Filed => ({
  version,
  contentId,
  institution,
  ...(language && { language }),
  sha256,
  size,
  addedOn,
});
