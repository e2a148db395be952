import { v5, validate } from 'uuid';

/** Frozen: another namespace would give every case another id. */
const complaintNamespace = '6f0d7a4e-6a39-5c0e-9a53-0f5b0c2e7a11';

/**
 * The complaint's id: the subject itself when it is one already, else derived from the institution's own reference
 * (RFC 9562, version 5). Every context computes the same id without asking another.
 */
export const complaintIdOf = (institution: string, subject: string): string =>
  validate(subject) ? subject : v5(`${institution}/${subject}`, complaintNamespace);

/** The institution behind a source, or nothing for the platform's own. */
export const institutionOfSource = (source: string): string | undefined =>
  source.startsWith('/institutions/') ? source.slice('/institutions/'.length) : undefined;
