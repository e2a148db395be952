import { groupOf, readersOnly, services, topicsFor } from './topics.ts';

export type Access = 'read' | 'write';

/** Everyone who has credentials. */
export const principalsOf = (institutions: readonly string[]): string[] => [
  ...services,
  ...readersOnly,
  ...institutions,
];

/** The declared matrix: who may do what on which topic. Provisioning grants it, a test tries all of it. */
export function accessMatrix(institutions: readonly string[]): Map<string, Map<string, ReadonlySet<Access>>> {
  const matrix = new Map<string, Map<string, ReadonlySet<Access>>>();
  for (const principal of principalsOf(institutions)) {
    const rights = new Map<string, ReadonlySet<Access>>();
    for (const { name, readers, writers } of topicsFor(institutions)) {
      const allowed = new Set<Access>();
      if (readers.includes(principal)) allowed.add('read');
      if (writers.includes(principal)) allowed.add('write');
      rights.set(name, allowed);
    }
    matrix.set(principal, rights);
  }
  return matrix;
}

/** Prefix of the consumer groups that a principal may use. */
export const groupPrefixOf = (principal: string): string =>
  services.some((service) => service === principal) ? groupOf(principal) : `${principal}.`;
