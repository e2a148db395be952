import { parseKeySet, thumbprintOf, type KeySet } from '../../signatures/keys.ts';
import { isSegment, layout } from '../layout.ts';
import type { ZipReader } from '../zip-reader.ts';
import { breakAt, type Link } from './broken-link.ts';
import { jsonOf } from './bundle.ts';

/** What the verifier knows by ways other than the bundle. */
export interface Trust {
  /** Key sets by holder: institutions' ids, and `platform`. */
  readonly keys?: ReadonlyMap<string, KeySet>;
  /** Root certificates, in DER, of time-stamping authorities. */
  readonly timeStampRoots?: readonly Uint8Array[];
}

/** A key, or an authority's certificate, that only the bundle vouches for. */
export interface OnFaith {
  readonly holder: string;
  /** RFC 7638 thumbprint of a key; SHA-256 in hexadecimal of an authority's certificate. */
  readonly fingerprint: string;
}

/** The keys of a bundle, each known to the verifier or noted as taken on faith once it is used. */
export class KeyRing {
  private readonly onFaith = new Map<string, OnFaith>();

  constructor(
    private readonly zip: ZipReader,
    private readonly trust: Trust,
  ) {}

  /**
   * The keys to verify a holder's signatures by: those of the bundle, or those the verifier knows (whose validity may have
   * ended since). The link breaks when the bundle has a key that the verifier does not know.
   */
  async keysOf(holder: string, link: Link): Promise<KeySet> {
    if (!isSegment(holder)) breakAt(link, 'keys', `can't hold the keys of ${JSON.stringify(holder)}`);
    const name = layout.keys(holder);
    const inside = parseKeySet(await jsonOf(this.zip, link, name)) ?? breakAt(link, name, 'is no set of ES256 keys');
    const known = this.trust.keys?.get(holder);
    if (!known) return inside;
    const names = await Promise.all(known.keys.map(nameOf));
    for (const key of inside.keys) {
      if (!names.includes(await nameOf(key)))
        breakAt(link, name, `has a key ${key.kid} that is not one of ${holder}'s`);
    }
    return known;
  }

  used(holder: string, fingerprint: string): void {
    if (!this.trust.keys?.has(holder)) this.noted({ holder, fingerprint });
  }

  noted(unknown: OnFaith): void {
    this.onFaith.set(`${unknown.holder} ${unknown.fingerprint}`, unknown);
  }

  get takenOnFaith(): readonly OnFaith[] {
    return [...this.onFaith.values()];
  }
}

const nameOf = async (key: KeySet['keys'][number]) => `${key.kid} ${await thumbprintOf(key)}`;
