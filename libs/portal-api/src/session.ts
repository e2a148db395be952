/** What somebody signed in may do; comes from the issuer's claims. */
export const roles = ['officer', 'correspondent', 'delegate', 'analyst', 'operator', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** Roles that work on cases, for an institution. */
export const deskRoles: readonly Role[] = ['officer', 'correspondent', 'delegate'];

/** Somebody who is signed in. */
export interface Person {
  /** Pseudonymous account, the same at every sign-in; what audits and services are told. */
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Of the desk roles: for which institution; its cases are all that they see. */
  readonly institution?: string;
  /** Narrows a desk to the cases of a region (ISO 3166-2). */
  readonly region?: string;
  /** Narrows a desk to the cases of a delegation, company or agency. */
  readonly entity?: string;
}

/** `GET /api/session` */
export interface SessionView {
  readonly person?: Person;
  /** To be sent as `x-csrf-token` with every request that changes something. */
  readonly csrfToken: string;
}

/** `POST /auth/logout` */
export interface SignedOut {
  /** Where the browser goes next: to the issuer, to end its session there too, or to the start page. */
  readonly next: string;
}
