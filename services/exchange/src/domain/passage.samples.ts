import type { PassageCommand } from './passage.ts';

const sha256 = 'a'.repeat(64);
const signed = { at: '2026-02-03T09:00:00.000Z', jws: 'e30..c2ln' };

export const offer = {
  type: 'offer',
  item: 'request-imr-2026-000001',
  from: 'imr',
  to: 'al-omrane',
  sha256,
  size: 10,
} as const satisfies PassageCommand;

export const sign = {
  type: 'sign',
  by: 'imr',
  mayItSign: true,
  sha256,
  signed,
  verdict: 'good',
} as const satisfies PassageCommand;

export const confirm = {
  type: 'confirm',
  by: 'al-omrane',
  sha256,
  signed: { ...signed, at: '2026-02-03T09:05:00.000Z' },
  verdict: 'good',
} as const satisfies PassageCommand;

/** One command of each kind, enough to reach every state. */
export const passageSamples: readonly PassageCommand[] = [offer, sign, confirm];
