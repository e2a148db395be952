/** What passes from one institution to another: a version of a document, or a letter. */
export interface Item {
  readonly item: string;
  readonly from: string;
  readonly to: string;
  /** Of its bytes: 64 hexadecimal digits in lower case. */
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
}

/** A signed statement: when it says that it was made (RFC 3339), and its detached JWS. */
export interface Signed {
  readonly at: string;
  readonly jws: string;
}

/** How far an item's passage to one institution has come. Its sender proves that it sent, its receiver that it received. */
export type Passage =
  | { readonly status: 'unknown' }
  | ({ readonly status: 'offered' } & Item)
  | ({ readonly status: 'signed'; readonly origin: Signed } & Item)
  | ({ readonly status: 'received'; readonly origin: Signed; readonly receipt: Signed } & Item);

export type PassageEvent = Item &
  (
    | { readonly type: 'item-offered' }
    | { readonly type: 'item-signed'; readonly origin: Signed }
    | { readonly type: 'item-received'; readonly receipt: Signed }
  );

export const itemOf = ({ item, from, to, sha256, size }: Item): Item => ({ item, from, to, sha256, size });

/** What a signature is worth, as it was found out before; `good` when it counts. */
export type Verdict =
  'good' | 'key-unknown' | 'key-not-valid-then' | 'key-revoked' | 'signature-bad' | 'signed-in-the-future';

interface Claim {
  readonly by: string;
  readonly sha256: string;
  readonly signed: Signed;
  readonly verdict: Verdict;
}

export type PassageCommand =
  | ({ readonly type: 'offer' } & Item)
  | ({ readonly type: 'sign'; readonly mayItSign: boolean } & Claim)
  | ({ readonly type: 'confirm' } & Claim);

export type PassageRefusal =
  | 'item-unknown'
  | 'item-unsigned'
  | 'not-the-sender'
  | 'not-the-receiver'
  | 'may-not-sign'
  | 'another-hash'
  | Exclude<Verdict, 'good'>;
