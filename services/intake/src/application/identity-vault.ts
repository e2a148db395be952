import { erase, MasterKey, openSealed, PersonalKey, TrackingCodes, type StoredKey } from '@jisr/security';
import type { UnitOfWork } from '@jisr/messaging';

/** Collection of what only intake may know, one document a complaint. */
export const identities = 'identities';

/** Collection of the codes that a letter has told, for a day, while whoever filed over the web may ask for theirs again. */
export const filerCodes = 'filer_codes';

/** A code as it rests there, under the person's key. */
export interface KeptCode {
  readonly _id: string;
  readonly sealed: string;
  readonly keptAt: Date;
}

/** Everything personal that came with a complaint; it leaves intake for nobody but the sender of notifications. */
export interface Identity {
  readonly name?: string;
  readonly nationalId?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly address?: string;
  /** Who files for the complainant. */
  readonly representative?: { readonly name: string; readonly email?: string; readonly phone?: string };
  /** Those who complain together with the complainant. */
  readonly members?: readonly { readonly name: string }[];
  readonly description: string;
  readonly alreadyTried?: string;
  /** The administration complained about, as the complainant names it. */
  readonly administration?: string;
  /** Kept until the receipt has told it to the complainant; then only its hash is known. */
  readonly trackingCode?: string;
}

/** Where somebody can be told of a case. */
type Reach = Pick<Identity, 'name' | 'email' | 'phone'>;

export const isReachable = ({ email, phone }: Reach): boolean => email !== undefined || phone !== undefined;

/** Who is told of a case: a representative who can be reached hears for the complainant. */
export function addresseeOf({ representative, ...complainant }: Reach & Pick<Identity, 'representative'>): Reach {
  const { name, email, phone } = representative && isReachable(representative) ? representative : complainant;
  return {
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
    ...(phone !== undefined && { phone }),
  };
}

/** As stored: nothing readable without the person's key, which the master key wraps. */
export interface SealedIdentity {
  readonly _id: string;
  readonly key: StoredKey;
  readonly sealed: string;
  readonly receiptNumber: string;
  readonly trackingHash: string;
  /** When it was handed in; whoever filed may be told the code for a day from then on. */
  readonly keptAt: Date;
  /** Its words can't be searched yet. */
  readonly unindexed?: true;
}

/** Seals identities under a key per person and opens them while that key exists. */
export class IdentityVault {
  private readonly codes: TrackingCodes;
  private readonly loaded = new WeakMap<UnitOfWork, Map<string, SealedIdentity>>();

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
      receiptNumber,
      trackingHash: this.codes.hash(trackingCode, receiptNumber),
      keptAt: new Date(),
      unindexed: true,
    };
    this.loadedIn(unit).set(complaintId, document);
    unit.write(identities, { insertOne: { document: document as never } });
  }

  /** Brings identities into the unit that are to be amended, or of which it is asked whether they were erased, once a batch. */
  async load(complaintIds: readonly string[], unit: UnitOfWork): Promise<void> {
    const found = await unit.find<SealedIdentity>(identities, { _id: { $in: complaintIds } });
    for (const document of found) this.loadedIn(unit).set(document._id, document);
  }

  /** Seals an identity again with what was brought later, which replaces what was said before. An erased one stays erased. */
  amend(complaintId: string, brought: Partial<Identity>, unit: UnitOfWork): void {
    const document = this.loadedIn(unit).get(complaintId);
    if (document) this.reseal({ ...document, unindexed: true }, (identity) => ({ ...identity, ...brought }), unit);
  }

  /**
   * Seals the identity again without the tracking code, which is `keptForFiler` a day longer where the filer may not have seen
   * it yet. An erased identity stays as it is.
   */
  forgetTrackingCode(document: SealedIdentity, unit: UnitOfWork, keptForFiler = false): void {
    const { _id } = document;
    const key = PersonalKey.restore(this.master, _id, document.key);
    const opened = this.open(document);
    const code = 'erased' in opened ? undefined : opened.value.trackingCode;
    if (keptForFiler && code !== undefined && key instanceof PersonalKey) {
      const replacement = { sealed: key.seal(code, codePlaceOf(_id)), keptAt: new Date() };
      unit.write(filerCodes, { replaceOne: { filter: { _id: _id as never }, replacement, upsert: true } });
    }
    this.reseal(document, ({ trackingCode: _told, ...identity }) => identity, unit);
  }

  /** The code that is kept for whoever filed, unless the identity was erased. */
  openCode({ _id, key }: SealedIdentity, { sealed }: KeptCode): string | undefined {
    const opened = openSealed<string>(PersonalKey.restore(this.master, _id, key), sealed, codePlaceOf(_id));
    return 'erased' in opened ? undefined : opened.value;
  }

  /**
   * Whether a code opens a receipt. Takes the same time for a receipt that there is not, whose `document` is missing.
   */
  isOpenedBy(code: string, receiptNumber: string, document: SealedIdentity | null): document is SealedIdentity {
    const matches = this.codes.matches(code, receiptNumber, document?.trackingHash ?? ''.padEnd(64, '0'));
    return matches && document !== null;
  }

  /** Destroys the key of a person for good, and leaves a fence in its place. For an identity that was loaded. */
  erase(complaintId: string, at: string, unit: UnitOfWork): void {
    const document = this.loadedIn(unit).get(complaintId);
    if (!document) return;
    const key = erase(document.key, at);
    this.loadedIn(unit).set(complaintId, { ...document, key });
    const filter = { _id: complaintId as never };
    unit.write(identities, { updateOne: { filter, update: { $set: { key }, $unset: { unindexed: true } } } });
    unit.write(filerCodes, { deleteOne: { filter } });
  }

  /** Whether nothing more may be kept in the name of this person. For an identity that was loaded. */
  isErased(complaintId: string, unit: UnitOfWork): boolean {
    return this.loadedIn(unit).get(complaintId)?.key.status === 'erased';
  }

  /** The identity, or that it was erased. */
  open({ _id, key, sealed }: SealedIdentity): { readonly value: Identity } | { readonly erased: true } {
    return openSealed<Identity>(PersonalKey.restore(this.master, _id, key), sealed, placeOf(_id));
  }

  private reseal(document: SealedIdentity, change: (identity: Identity) => Identity, unit: UnitOfWork): void {
    const { _id, sealed } = document;
    const key = PersonalKey.restore(this.master, _id, document.key);
    const opened = openSealed<Identity>(key, sealed, placeOf(_id));
    if (!(key instanceof PersonalKey) || 'erased' in opened) return;
    const resealed = { ...document, sealed: key.seal(change(opened.value), placeOf(_id)) };
    this.loadedIn(unit).set(_id, resealed);
    const { unindexed } = document;
    const update = { $set: { sealed: resealed.sealed, ...(unindexed && { unindexed }) } };
    unit.write(identities, { updateOne: { filter: { _id: _id as never }, update } });
  }

  private loadedIn(unit: UnitOfWork): Map<string, SealedIdentity> {
    const loaded = this.loaded.get(unit) ?? new Map<string, SealedIdentity>();
    this.loaded.set(unit, loaded);
    return loaded;
  }
}

const placeOf = (complaintId: string) => ({ record: complaintId, field: 'identity' });
const codePlaceOf = (complaintId: string) => ({ record: complaintId, field: 'tracking-code' });
