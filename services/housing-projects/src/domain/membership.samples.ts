import type { Join, JoinedFile } from './membership.ts';

export const file: JoinedFile = { id: 'OP-1.delivery-delay.1', operation: 'OP-1', category: 'delivery-delay' };

/** Both ways into a file. */
export const membershipSamples: readonly Join[] = [
  { type: 'join', file },
  { type: 'join', file, founding: { cases: 5, rule: 'collective-file@1' } },
];
