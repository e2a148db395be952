import { createHash } from 'node:crypto';
import { parseHash, sha256, type Hash } from '@jisr/proof';

/** An item as the caller's own system has it: its bytes, a stream of them, or the SHA-256 that it kept of them. */
export type OwnCopy = Uint8Array | AsyncIterable<Uint8Array> | Hash;

/** The caller's own copy of an item is not what the platform says that passes. It was neither signed nor confirmed. */
export class AnotherItem extends Error {
  override readonly name = 'AnotherItem';

  constructor(
    readonly item: string,
    readonly expected: string,
    readonly found: string,
  ) {
    super(`${item} has another hash here (${found}) than on its way (${expected})`);
  }
}

/** Throws `AnotherItem` unless the caller's copy has the hash that was told. */
export async function assertSame(
  copy: OwnCopy,
  { item, sha256: told }: { item: string; sha256: string },
): Promise<Hash> {
  const own = await hashOf(copy);
  if (own !== told) throw new AnotherItem(item, told, own);
  return own;
}

async function hashOf(copy: OwnCopy): Promise<Hash> {
  if (typeof copy === 'string') return copy;
  if (copy instanceof Uint8Array) return sha256(copy);
  const hash = createHash('sha256');
  for await (const chunk of copy) hash.update(chunk);
  return parseHash(hash.digest('hex')) as Hash;
}
