import type { DossierCommand, Filed } from './dossier.ts';

export const operator = 'al-omrane';
export const ombudsman = 'imr';
export const contract = '5b0c3a7e-4c0e-4d6f-9a51-0d5b7a1f2c11';
export const memo = '8f2d1a64-7c55-4f0a-8a0e-6a1d2b3c4d5e';

const sha256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const size = 48_213;
const addedOn = '2026-01-05';
const at = '2026-01-05T10:00:00.000Z';
const brought = { language: 'fr', sha256, size, addedOn } as const;

export const first: Filed = { version: 1, contentId: 'content-1', institution: operator, ...brought };
export const second: Filed = { version: 2, contentId: 'content-2', institution: ombudsman, ...brought };
export const secret: Filed = { version: 1, contentId: 'content-3', institution: operator, ...brought };

const own = { institution: operator, actor: 'desk-7' } as const;

/** One of each command, and as many more as it takes to reach every state. */
export const samples = {
  addDocument: {
    type: 'add-document',
    documentId: contract,
    documentType: 'contract',
    confidentiality: 'shared',
    institution: operator,
    contentId: 'content-1',
    ...brought,
  },
  addPrivate: {
    type: 'add-document',
    documentId: memo,
    documentType: 'other',
    confidentiality: 'private',
    institution: operator,
    contentId: 'content-3',
    ...brought,
  },
  addVersion: {
    type: 'add-version',
    documentId: contract,
    institution: ombudsman,
    actor: 'delegate-3',
    at,
    contentId: 'content-2',
    ...brought,
  },
  release: { type: 'release', documentId: contract, version: 1, mediaType: 'application/pdf' },
  releasePrivate: { type: 'release', documentId: memo, version: 1, mediaType: 'text/plain' },
  quarantine: { type: 'quarantine', documentId: contract, version: 1, reason: 'malware' },
  quarantinePrivate: { type: 'quarantine', documentId: memo, version: 1, reason: 'type-not-allowed' },
  share: { type: 'change-confidentiality', documentId: memo, by: operator, to: 'shared' },
  lock: { type: 'lock', documentId: contract, version: 1, ...own, at, until: '2026-01-05T10:30:00.000Z' },
  unlock: { type: 'unlock', documentId: contract, ...own, at },
} as const satisfies Record<string, DossierCommand>;

export const dossierSamples: readonly DossierCommand[] = Object.values(samples);
