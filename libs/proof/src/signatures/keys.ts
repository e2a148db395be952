import { calculateJwkThumbprint, type CryptoKey, type JWK } from 'jose';

/**
 * A public key as its holder publishes it: a JWK (RFC 7517) on P-256.
 *
 * `nbf`, `exp` and `revokedAt` are seconds since the epoch, as such members are in RFC 7519. The key signs from `nbf` on,
 * until `exp` or `revokedAt` (both excluded).
 */
export interface PublishedKey {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
  readonly kid: string;
  readonly nbf?: number;
  readonly exp?: number;
  readonly revokedAt?: number;
}

/** All keys that one institution, or the platform, has ever signed with (RFC 7517, section 5). */
export interface KeySet {
  readonly keys: readonly PublishedKey[];
}

export interface SigningKey {
  readonly kid: string;
  readonly privateKey: CryptoKey | JWK;
}

/** The key set that a value is; `undefined` when a member is wrong, a `kid` comes twice, or a private key is shown. */
export function parseKeySet(value: unknown): KeySet | undefined {
  const keys = (value as Partial<KeySet> | null)?.keys;
  if (!Array.isArray(keys) || !keys.every(isPublishedKey)) return undefined;
  return new Set(keys.map(({ kid }) => kid)).size === keys.length ? { keys } : undefined;
}

/**
 * The keys of a set, as an institution publishes it, by which signatures can be checked. Others are ignored (RFC 7517, section 5).
 * `undefined` for what is no set, shows a private key, has a `kid` twice, or has no such key at all.
 */
export function usableKeysOf(value: unknown): KeySet | undefined {
  const keys = (value as Partial<KeySet> | null)?.keys as unknown;
  if (!Array.isArray(keys) || keys.some(isPrivate)) return undefined;
  const usable = parseKeySet({ keys: keys.filter(isPublishedKey) });
  return usable?.keys.length ? usable : undefined;
}

const isPrivate = (key: unknown) => typeof key === 'object' && key !== null && 'd' in key;

/** The name of a key that anyone can compute from it: RFC 7638, SHA-256, base64url. */
export const thumbprintOf = ({ kty, crv, x, y }: PublishedKey): Promise<string> =>
  calculateJwkThumbprint({ kty, crv, x, y });

/** Why a key could not sign at an instant (milliseconds since the epoch); `undefined` when it could. */
export function objectionTo(key: PublishedKey, at: number): 'key-revoked' | 'key-not-valid-then' | undefined {
  if (key.revokedAt !== undefined && at >= key.revokedAt * 1000) return 'key-revoked';
  const valid = at >= (key.nbf ?? -Infinity) * 1000 && at < (key.exp ?? Infinity) * 1000;
  return valid ? undefined : 'key-not-valid-then';
}

function isPublishedKey(value: unknown): value is PublishedKey {
  const { kty, crv, x, y, kid, nbf, exp, revokedAt, d } = (value ?? {}) as Record<string, unknown>;
  const texts = [x, y, kid].every((member) => typeof member === 'string' && member !== '');
  const instants = [nbf, exp, revokedAt].every((member) => member === undefined || Number.isSafeInteger(member));
  return kty === 'EC' && crv === 'P-256' && texts && instants && d === undefined;
}
