import { MasterKey, openSealed, PersonalKey, TrackingCodes, type StoredKey } from '@jisr/security';
import type { UnitOfWork } from '@jisr/messaging';

/** Collection of what only intake may know, one document a complaint. */
export const identities = 'identities';

/** Everything personal that came with a complaint; it leaves intake for nobody but the sender of notifications. */
export interface Identity {
  readonly name?: string;
  readonly nationalId?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly description: string;
  readonly alreadyTried?: string;
  /** Kept until the receipt has told it to the complainant; then only its hash is known. */
  readonly trackingCode?: string;
}

/** As stored: nothing readable without the person's key, which the master key wraps. */
export interface SealedIdentity {
  readonly _id: string;
  readonly key: StoredKey;
  readonly sealed: string;
  readonly trackingHash: string;
}

/** Seals identities under a key per person and opens them while that key exists. */
export class IdentityVault {
  private readonly codes: TrackingCodes;

  constructor(private readonly master: MasterKey) {
    this.codes = new TrackingCodes(master);
  }

  /** Stores an identity with a new tracking code, of which only a keyed hash can be compared later. */
  keep(complaintId: string, receiptNumber: string, identity: Omit<Identity, 'trackingCode'>, unit: UnitOfWork): void {
    const trackingCode = this.codes.create();
    const key = PersonalKey.create(this.master, complaintId);
    const document: SealedIdentity = {
      _id: complaintId,
      key: key.stored,
      sealed: key.seal({ ...identity, trackingCode } satisfies Identity, placeOf(complaintId)),
      trackingHash: this.codes.hash(trackingCode, receiptNumber),
    };
    unit.write(identities, { insertOne: { document: document as never } });
  }

  /** Seals the identity again without the tracking code. An erased identity stays as it is. */
  forgetTrackingCode(document: SealedIdentity, unit: UnitOfWork): void {
    const { _id, sealed } = document;
    const key = PersonalKey.restore(this.master, _id, document.key);
    const opened = openSealed<Identity>(key, sealed, placeOf(_id));
    if (!(key instanceof PersonalKey) || 'erased' in opened) return;
    const { trackingCode: _told, ...identity } = opened.value;
    const update = { $set: { sealed: key.seal(identity, placeOf(_id)) } };
    unit.write(identities, { updateOne: { filter: { _id: _id as never }, update } });
  }

  /** The identity, or that it was erased. */
  open({ _id, key, sealed }: SealedIdentity): { readonly value: Identity } | { readonly erased: true } {
    return openSealed<Identity>(PersonalKey.restore(this.master, _id, key), sealed, placeOf(_id));
  }
}

const placeOf = (complaintId: string) => ({ record: complaintId, field: 'identity' });
