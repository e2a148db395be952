import { describe, it } from '@jest/globals';
import { specify } from '@jisr/decider';
import { contract, first, memo, ombudsman, operator, samples, second, secret } from './dossier.samples.ts';
import { dossierDecider } from './dossier.decider.ts';
import type { DossierEvent } from './dossier.ts';

const given = specify(dossierDecider);
const { addDocument, addVersion, release, quarantine, share, lock, unlock } = samples;

const ofContract = { documentId: contract, documentType: 'contract', confidentiality: 'shared' } as const;
const ofMemo = { documentId: memo, documentType: 'other', confidentiality: 'private' } as const;
const begun: DossierEvent = { type: 'document-begun', ...ofContract, institution: operator };
const added: DossierEvent = { type: 'version-added', documentId: contract, filed: first };
const released: DossierEvent = {
  type: 'version-released',
  ...ofContract,
  filed: first,
  mediaType: 'application/pdf',
};
const quarantined: DossierEvent = { type: 'version-quarantined', ...ofContract, filed: first, reason: 'malware' };
const privately: DossierEvent[] = [
  { type: 'document-begun', ...ofMemo, institution: operator },
  { type: 'version-added', documentId: memo, filed: secret },
];
const own = { institution: operator, actor: 'desk-7' };
const locked: DossierEvent = {
  type: 'document-locked',
  documentId: contract,
  lock: { ...own, until: '2026-01-05T10:30:00.000Z' },
};

describe('a document', () => {
  it('begins with its first version', () => given().when(addDocument).then(begun, added));

  it('is added once, however often its content is handed over', () =>
    given(begun, added).when(addDocument).thenNothing());

  it('keeps its id to itself', () =>
    given(begun, added)
      .when({ ...addDocument, contentId: 'another' })
      .thenRefused('document-known'));

  it('takes further versions from everyone who sees it', () =>
    given(begun, added).when(addVersion).then({ type: 'version-added', documentId: contract, filed: second }));

  it('that is not there takes no version', () => given().when(addVersion).thenRefused('document-unknown'));
});

describe('a private document', () => {
  it('is not there for another institution', () => {
    given(...privately)
      .when({ ...addVersion, documentId: memo })
      .thenRefused('document-unknown');
    given(...privately)
      .when({ ...share, by: ombudsman })
      .thenRefused('document-unknown');
    given(...privately)
      .when({ ...lock, documentId: memo, institution: ombudsman })
      .thenRefused('document-unknown');
  });

  it('is shared by its institution, with every version that can be read', () => {
    const cleared: DossierEvent = { type: 'version-released', ...ofMemo, filed: secret, mediaType: 'text/plain' };
    const available = [{ ...secret, status: 'available' as const, mediaType: 'text/plain' }];
    given(...privately, cleared)
      .when(share)
      .then({ type: 'document-shared', ...ofMemo, confidentiality: 'shared', available });
    given(...privately)
      .when(share)
      .then({ type: 'document-shared', ...ofMemo, confidentiality: 'shared', available: [] });
  });

  it('is shared once, and for good', () => {
    const shared: DossierEvent = { type: 'document-shared', ...ofMemo, confidentiality: 'shared', available: [] };
    given(...privately, shared)
      .when(share)
      .thenNothing();
    given(...privately, shared)
      .when({ ...share, to: 'private' })
      .thenRefused('document-shared');
  });
});

describe('a version', () => {
  it('is opened once it was scanned', () => given(begun, added).when(release).then(released));
  it('is opened once', () => given(begun, added, released).when(release).thenNothing());
  it('is closed by what the scan finds', () => given(begun, added).when(quarantine).then(quarantined));
  it('is closed once', () => given(begun, added, quarantined).when(quarantine).thenNothing());
  it('is closed by a later find', () => given(begun, added, released).when(quarantine).then(quarantined));
  it('is opened when its quarantine is lifted', () => given(begun, added, quarantined).when(release).then(released));

  it('that is not there is neither opened nor closed', () => {
    given(begun, added)
      .when({ ...release, version: 2 })
      .thenRefused('version-unknown');
    given().when(quarantine).thenRefused('document-unknown');
  });
});

describe('a lock', () => {
  it('is taken of the latest version alone', () => {
    given(begun, added).when(lock).then(locked);
    given(begun, added)
      .when({ ...lock, version: 2 })
      .thenRefused('version-unknown');
    given(begun, added, { type: 'version-added', documentId: contract, filed: second })
      .when(lock)
      .thenRefused('version-not-latest');
  });

  it.each([
    ['another institution', { institution: ombudsman, actor: 'desk-7' }],
    ['another person of the same institution', { institution: operator, actor: 'desk-8' }],
  ])('keeps out %s', (_, other) => {
    given(begun, added, locked)
      .when({ ...addVersion, ...other })
      .thenRefused('document-locked');
    given(begun, added, locked)
      .when({ ...lock, ...other })
      .thenRefused('document-locked');
    given(begun, added, locked)
      .when({ ...unlock, ...other })
      .thenRefused('document-locked');
  });

  it('lets its holder add, renew and end', () => {
    given(begun, added, locked)
      .when({ ...addVersion, ...own })
      .then({ type: 'version-added', documentId: contract, filed: { ...second, institution: operator } });
    given(begun, added, locked).when(lock).then(locked);
    given(begun, added, locked).when(unlock).then({ type: 'document-unlocked', documentId: contract });
    given(begun, added).when(unlock).thenNothing();
  });

  it('is over at its end without anybody ending it', () => {
    const later = '2026-01-05T10:30:00.000Z';
    given(begun, added, locked)
      .when({ ...addVersion, at: later })
      .then({ type: 'version-added', documentId: contract, filed: second });
    given(begun, added, locked)
      .when({ ...unlock, institution: ombudsman, at: later })
      .then({ type: 'document-unlocked', documentId: contract });
  });
});
