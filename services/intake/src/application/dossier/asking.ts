import type { Reader } from '@jisr/entrance';

/** Who asks for something of a dossier, and why. */
export interface Asking extends Reader {
  readonly caseId: string;
  /** True where private documents are not to be seen, not even by their own institution. */
  readonly sharedOnly?: boolean;
}
