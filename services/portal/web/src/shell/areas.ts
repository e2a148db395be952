import { deskRoles, type Role } from '@jisr/portal-api';
import type { Area } from './messages.ts';

/** A part of the portal for people who are signed in. */
export interface SignedInArea {
  readonly area: Area;
  readonly path: '/desk' | '/figures' | '/operations' | '/administration';
  /** Who may go there; the portal's own interface checks the same. */
  readonly roles: readonly Role[];
}

/** In the order in which the navigation offers them. */
export const signedInAreas: readonly SignedInArea[] = [
  { area: 'desk', path: '/desk', roles: deskRoles },
  { area: 'figures', path: '/figures', roles: ['analyst', 'correspondent', 'delegate', 'administrator'] },
  { area: 'operations', path: '/operations', roles: ['operator'] },
  { area: 'administration', path: '/administration', roles: ['administrator'] },
];

/** The area that an address lies in; none for the pages that everybody sees. */
export const areaAt = (pathname: string): SignedInArea | undefined =>
  signedInAreas.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`));
