import { accept, refuse, type Decision } from '@jisr/decider';
import { documentSeenBy, isLockedFor } from './dossier-sight.ts';
import type { Available, Dossier, DossierCommandOf, DossierEvent, DossierRefusal, Version } from './dossier.ts';

type Answer = Decision<DossierEvent, DossierRefusal>;

/** Whose document it is shares it. What others may have read already is never private again. */
export function changeConfidentiality(
  { documentId, by, to }: DossierCommandOf<'change-confidentiality'>,
  dossier: Dossier,
): Answer {
  const document = documentSeenBy(dossier, documentId, by);
  if (!document) return refuse('document-unknown');
  if (document.confidentiality === to) return accept();
  if (to === 'private') return refuse('document-shared');
  const { documentType, versions } = document;
  const available = versions.filter(isAvailable);
  return accept({ type: 'document-shared', documentId, documentType, confidentiality: to, available });
}

/** Takes or renews the lock of the latest version: whoever edits an older one would undo what came since. */
export function lock(command: DossierCommandOf<'lock'>, dossier: Dossier): Answer {
  const { documentId, version, institution, actor, at, until } = command;
  const document = documentSeenBy(dossier, documentId, institution);
  if (!document) return refuse('document-unknown');
  const latest = document.versions.length;
  if (version > latest) return refuse('version-unknown');
  if (version < latest) return refuse('version-not-latest');
  if (isLockedFor(document, command, at)) return refuse('document-locked');
  return accept({ type: 'document-locked', documentId, lock: { institution, actor, until } });
}

/** Gives one's own lock back; a lock that is over needs nobody to end it. */
export function unlock(command: DossierCommandOf<'unlock'>, dossier: Dossier): Answer {
  const { documentId, institution, at } = command;
  const document = documentSeenBy(dossier, documentId, institution);
  if (!document) return refuse('document-unknown');
  if (isLockedFor(document, command, at)) return refuse('document-locked');
  return document.lock ? accept({ type: 'document-unlocked', documentId }) : accept();
}

const isAvailable = (version: Version): version is Available => version.status === 'available';
