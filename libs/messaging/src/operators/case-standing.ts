import { partitionOf, partitionsOf, topics } from '@jisr/contracts';
import { partitionId } from '../log/log-record.ts';
import type { ParkedKey } from '../parking/parked-documents.ts';
import { keyIdAt } from '../parking/parking-lot.ts';
import type { Store } from '../router/batch-transaction.ts';

/** Where a service stands with one case. */
export interface CaseStanding {
  /** The partition of the lifecycle topic that the case's events are in. */
  readonly partition: number;
  /** Offset of the record that the service reads next there; none before it has read any. */
  readonly position?: string;
  /** The case's own records that wait, where one of them could not be handled. */
  readonly parked?: Pick<ParkedKey, 'status' | 'attempts'> & { readonly fingerprint: string; readonly waiting: number };
}

/** How far a service has come with a case: past what offset it is, and whether the case's records wait. */
export async function caseStandingOf({ offsets, lot }: Store, caseId: string): Promise<CaseStanding> {
  const topic = topics.lifecycle.name;
  const partition = partitionOf(caseId, partitionsOf(topic));
  const place = partitionId(lot.group, topic, partition);
  const _id = keyIdAt(place, Buffer.from(caseId));
  const [position, key, waiting] = await Promise.all([
    offsets.read(place),
    lot.keys.findOne({ _id }),
    lot.records.countDocuments({ keyId: _id }),
  ]);
  return {
    partition,
    ...(position !== undefined && { position: position.toString() }),
    ...(key && {
      parked: { status: key.status, attempts: key.attempts, fingerprint: key.failure.fingerprint, waiting },
    }),
  };
}
