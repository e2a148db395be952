/** Who asks for something of a dossier, and why. */
export interface Asking {
  readonly caseId: string;
  readonly institution: string;
  /** Who of the institution; pseudonymous. */
  readonly subject: string;
  /** A code that the asker gives, if any. */
  readonly purpose?: string;
  /** True where private documents are not to be seen, not even by their own institution. */
  readonly sharedOnly?: boolean;
}
