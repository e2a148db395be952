import { usableKeysOf, type KeySet } from '@jisr/proof';
import type { Endpoint } from '../calls/endpoint.ts';
import { refusalIn, Refused } from '../calls/problem.ts';

/** The keys of another institution, as the exchange publishes them. Throws when it knows none of that name. */
export async function publishedKeys(exchange: Endpoint, institution: string): Promise<KeySet> {
  const response = await exchange.call(`/v1/institutions/${encodeURIComponent(institution)}/jwks.json`);
  if (!response.ok) throw new Refused((await refusalIn(response)).refused);
  const keys = usableKeysOf(await response.json());
  if (!keys) throw new TypeError(`what is published of ${institution} has no keys to check signatures with`);
  return keys;
}
