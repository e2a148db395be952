import { documentsOf } from './dossier-sight.ts';
import type { Dossier, DossierDocument, DossierEvent, Version } from './dossier.ts';

/** Total: an event on a document that is not there leaves the dossier as it is. */
export function evolve(dossier: Dossier, event: DossierEvent): Dossier {
  const documents = documentsOf(dossier);
  if (event.type === 'document-begun') {
    const { type: _begun, ...described } = event;
    return { status: 'kept', documents: [...documents, { ...described, versions: [] }] };
  }
  if (dossier.status === 'empty') return dossier;
  const changed = documents.map((document) =>
    document.documentId === event.documentId ? documentAfter(document, event) : document,
  );
  return { status: 'kept', documents: changed };
}

function documentAfter(
  document: DossierDocument,
  event: Exclude<DossierEvent, { type: 'document-begun' }>,
): DossierDocument {
  switch (event.type) {
    case 'version-added':
      return { ...document, versions: [...document.versions, { ...event.filed, status: 'scanning' }] };
    case 'version-released':
      return withVersion(document, { ...event.filed, status: 'available', mediaType: event.mediaType });
    case 'version-quarantined':
      return withVersion(document, { ...event.filed, status: 'quarantined', reason: event.reason });
    case 'document-shared':
      return { ...document, confidentiality: 'shared' };
    case 'document-locked':
      return { ...document, lock: event.lock };
    case 'document-unlocked': {
      const { lock: _over, ...free } = document;
      return free;
    }
  }
}

const withVersion = (document: DossierDocument, changed: Version): DossierDocument => ({
  ...document,
  versions: document.versions.map((version) => (version.version === changed.version ? changed : version)),
});
