import { Problem } from '@jisr/problem';
import type { Handled } from '../../application/dossier/handle-document.ts';
import type { Filing } from '../../application/dossier/file-content.ts';
import type { Opened } from '../../application/dossier/read-dossier.ts';

type Refusal = Extract<Handled | Opened | Filing, { refused: unknown }>['refused'];

/** How a refusal of the dossier is told: 404 what is not there for the asker, 410 what is erased, 423 what is locked. */
export function problemOfDossier(refused: Refusal): Problem {
  switch (refused) {
    case 'complaint-unknown':
    case 'document-unknown':
    case 'version-unknown':
      return new Problem(404, refused);
    case 'complainant-erased':
    case 'document-erased':
      return new Problem(410, refused);
    case 'content-mismatch':
      return new Problem(422, refused);
    case 'document-locked':
      return new Problem(423, refused);
    case 'document-known':
    case 'document-shared':
    case 'version-not-latest':
    case 'document-scanning':
    case 'document-quarantined':
      return new Problem(409, refused);
  }
}
