import { ownerOf, type DataOf, type EventType } from '@jisr/contracts';
import { v7 } from 'uuid';
import type { Endpoint } from './endpoint.ts';
import { refusalIn, type Answer } from './problem.ts';

/** What was decided on a request at once; or that it waits for its case, and what is decided then is told. */
export type Decided =
  | {
      readonly status: 'taken';
      readonly complaintId?: string;
      readonly stated: readonly { readonly type: string; readonly sequence: number }[];
      /** Types of the requests that would be taken on the case next. */
      readonly allowed?: readonly string[];
    }
  | { readonly status: 'waiting'; readonly complaintId?: string };

export interface Asking<Type extends EventType> {
  readonly type: Type;
  readonly subject: string;
  readonly data: DataOf<Type>;
  /** The request's id; a new one when left out. Whoever asks again under it hears the same. */
  readonly key?: string;
}

/** Asks the service whose request it is, and waits for its answer. */
export async function ask<Type extends EventType>(
  endpointOf: (service: string) => Endpoint,
  { type, subject, data, key = v7() }: Asking<Type>,
): Promise<Answer<Decided>> {
  const [service = '', name = ''] = [ownerOf(type), type.split('.')[3]];
  const response = await endpointOf(service).call(`/v1/requests/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({ subject, data }),
  });
  return response.ok ? ((await response.json()) as Decided) : refusalIn(response);
}
