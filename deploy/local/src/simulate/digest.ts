import { createHash } from 'node:crypto';
import type { CloudEvent } from '@jisr/contracts';
import type { SimulatedCase } from './simulated-case.ts';

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * SHA-256 of what was stated of all cases, the same for two runs that went the same way: by case, each case's events by time,
 * source, type and content; without the ids, receipts and traces that the platform makes anew, nor the run's own prefix.
 */
export function digestOf(
  cast: readonly SimulatedCase[],
  factsOf: ReadonlyMap<string, readonly CloudEvent[]>,
  prefix: string,
): string {
  const hash = createHash('sha256');
  const numbers = new Map(cast.map(({ complaintId, number }) => [complaintId, `case ${number}`]));
  for (const { complaintId, number } of cast) {
    const lines = (factsOf.get(complaintId) ?? []).map((fact) => lineOf(fact, numbers, prefix));
    hash.update(`${number}\n${lines.sort().join('\n')}\n`);
  }
  return hash.digest('hex');
}

function lineOf(
  { time, source, type, data }: CloudEvent,
  numbers: ReadonlyMap<string, string>,
  prefix: string,
): string {
  const { causedBy: _cause, receiptNumber: _receipt, ...said } = data as Readonly<Record<string, unknown>>;
  const text = JSON.stringify(said)
    .replace(uuid, (id) => numbers.get(id) ?? 'id')
    .replaceAll(prefix, '');
  return `${new Date(time).toISOString()} ${source} ${type} ${text}`;
}
