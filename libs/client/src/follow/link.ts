import type { CloudEvent } from '@jisr/contracts';
import {
  followChain,
  hashOfDisclosed,
  parseDisclosure,
  parseHash,
  type ChainPosition,
  type Hash,
  type ProvenEvent,
} from '@jisr/proof';
import { BrokenChain } from './broken-chain.ts';

const withheldType = 'ma.jisr.exchange.event-withheld.v1';

/**
 * Where a case's chain stands after one more of its events, by what the event shows and not by what it says of itself;
 * nothing when the event is a repeat. Throws `BrokenChain`.
 */
export function link(event: CloudEvent, { head, length }: ChainPosition): ChainPosition | undefined {
  const { jisrindex, jisrhash, jisrhead } = event.extensions ?? {};
  const index = /^\d{1,15}$/.test(jisrindex ?? '') ? Number(jisrindex) : -1;
  const claimed = { hash: parseHash(jisrhash), head: parseHash(jisrhead) };
  const broken = (fault: BrokenChain['fault']) => new BrokenChain(event.subject, index, fault);
  if (index < 0 || !claimed.hash || !claimed.head) throw broken('placeless');
  if (index < length) return undefined;
  if (index > length) throw broken('gap');
  const hash = hashOf(event);
  if (hash !== claimed.hash) throw broken('content');
  const followed = followChain({ head, length }, [{ hash, head: claimed.head }]);
  if ('broken' in followed) throw broken('head');
  return { head: followed.head, length: followed.length };
}

/** The hash of what an event shows; of one that is withheld, the hash that it is. */
function hashOf(event: CloudEvent): Hash | undefined {
  if (event.type === withheldType) return parseHash((event.data as { readonly hash?: unknown } | null)?.hash);
  const disclosure = parseDisclosure(event.extensions?.['jisrdisclosure'] ?? '');
  if (!disclosure || typeof event.data !== 'object' || event.data === null) return undefined;
  try {
    return hashOfDisclosed(event as ProvenEvent & CloudEvent, disclosure);
  } catch {
    return undefined; // texts that no JSON holds have no hash
  }
}
