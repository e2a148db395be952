import type { Decider } from '@jisr/decider';
import { addDocument, addVersion } from './dossier-adding.ts';
import { quarantine, release } from './dossier-clearing.ts';
import { changeConfidentiality, lock, unlock } from './dossier-handling.ts';
import type { Dossier, DossierCommand, DossierEvent, DossierRefusal } from './dossier.ts';
import { evolve } from './dossier.evolution.ts';

/**
 * A document belongs to the institution that added it, which alone sees it until it shares it, for good. A version is open to
 * its readers once it was scanned; whoever locks a document is, for a time, the only one to add a version.
 */
export const dossierDecider: Decider<DossierCommand, Dossier, DossierEvent, DossierRefusal> = {
  initial: { status: 'empty' },

  decide(command, dossier) {
    switch (command.type) {
      case 'add-document':
        return addDocument(command, dossier);
      case 'add-version':
        return addVersion(command, dossier);
      case 'change-confidentiality':
        return changeConfidentiality(command, dossier);
      case 'lock':
        return lock(command, dossier);
      case 'unlock':
        return unlock(command, dossier);
      case 'release':
        return release(command, dossier);
      case 'quarantine':
        return quarantine(command, dossier);
    }
  },

  evolve,
};
