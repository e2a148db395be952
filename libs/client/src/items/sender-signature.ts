import type { DataOf } from '@jisr/contracts';
import { verifyItem, type Hash, type KeySet, type SignatureRefusal } from '@jisr/proof';

/** The sender's signature on an item does not count: it must not be confirmed. */
export class BadSignature extends Error {
  override readonly name = 'BadSignature';

  constructor(
    readonly item: string,
    readonly refusal: SignatureRefusal,
  ) {
    super(`the signature on ${item} does not count: ${refusal}`);
  }
}

/** Throws `BadSignature` unless one of the sender's keys has signed that it sends this item of the case to its receiver. */
export async function assertSigned(
  caseId: string,
  { item, sha256, size, from, to, at, signature }: DataOf<'ma.jisr.exchange.item-signed.v1'>,
  keys: KeySet,
): Promise<void> {
  const statement = { kind: 'origin', item, caseId, sha256: sha256 as Hash, size, from, to, at };
  const check = await verifyItem(signature, statement, keys);
  if ('refused' in check) throw new BadSignature(item, check.refused);
}
