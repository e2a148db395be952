import { v5, validate, version } from 'uuid';

/** Frozen: another namespace would give every case another id. */
const complaintNamespace = '6f0d7a4e-6a39-5c0e-9a53-0f5b0c2e7a11';

/**
 * The complaint's id: the subject itself when it is one already, else derived from the institution's own reference
 * (RFC 9562, version 5). Every context computes the same id without asking another, and in one spelling. It proves nothing:
 * whether an institution may act on that case is for the context that owns the case to decide.
 */
export const complaintIdOf = (institution: string, subject: string): string =>
  validate(subject) ? subject.toLowerCase() : v5(`${institution}/${subject}`, complaintNamespace);

/** Ids of this kind are computed here; who could bring one as a reference could take the id of another's next complaint. */
export const isReservedReference = (reference: string): boolean => validate(reference) && version(reference) === 5;

/** The institution behind a source, or nothing for the platform's own. */
export const institutionOfSource = (source: string): string | undefined =>
  source.startsWith('/institutions/') ? source.slice('/institutions/'.length) : undefined;
