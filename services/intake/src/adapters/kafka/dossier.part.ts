import type { Draft } from '@jisr/contracts';
import type { Part } from '@jisr/messaging';
import { dossierDecider } from '../../domain/dossier.decider.ts';
import type { Dossier, DossierCommand, DossierEvent, DossierRefusal, Filed } from '../../domain/dossier.ts';

/** A dossier's place in intake's document on the case. Of what is private nothing is told, whatever becomes of it. */
export const dossierPart: Part<DossierCommand, Dossier, DossierEvent, DossierRefusal> = {
  name: 'dossier',
  decider: dossierDecider,

  publish(event): readonly Draft[] {
    switch (event.type) {
      case 'version-released':
        return event.confidentiality === 'shared' ? [addedOf(event, event.filed, event.mediaType)] : [];
      case 'version-quarantined':
        return event.confidentiality === 'shared' ? [quarantinedOf(event)] : [];
      case 'document-shared':
        return event.available.map((version) => addedOf(event, version, version.mediaType));
      case 'document-begun':
      case 'version-added':
      case 'document-locked':
      case 'document-unlocked':
        return [];
    }
  },
};

function addedOf(
  { documentId, documentType }: { readonly documentId: string; readonly documentType: string },
  { version, institution, language, sha256, size, addedOn }: Filed,
  mediaType: string,
): Draft {
  const actor = { role: 'officer', institution } as const;
  const content = { institution, ...(language && { language }), sha256, size, mediaType, addedOn };
  return { type: 'ma.jisr.intake.document-added.v1', data: { documentId, version, documentType, ...content, actor } };
}

function quarantinedOf({ documentId, filed, reason }: Extract<DossierEvent, { type: 'version-quarantined' }>): Draft {
  const { version, institution, addedOn } = filed;
  const actor = { role: 'system' } as const;
  return {
    type: 'ma.jisr.intake.document-quarantined.v1',
    data: { documentId, version, institution, reason, addedOn, actor },
  };
}
