import type { Endpoint } from '../calls/endpoint.ts';
import { refusalIn, type Answer } from '../calls/problem.ts';

const withinMs = 10 * 60_000;

/** The bytes of a letter as they were printed. */
export async function letterOf(exchange: Endpoint, caseId: string, item: string): Promise<Answer<Uint8Array>> {
  const response = await exchange.call(`/v1/cases/${caseId}/letters/${encodeURIComponent(item)}`);
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : refusalIn(response);
}

/** A version of a document, as it comes. */
export async function documentOf(
  intake: Endpoint,
  caseId: string,
  documentId: string,
  version: number,
): Promise<Answer<ReadableStream<Uint8Array>>> {
  const path = `/v1/cases/${caseId}/documents/${encodeURIComponent(documentId)}/versions/${version}`;
  const response = await intake.call(path, { withinMs, streamed: true });
  return response.ok && response.body ? response.body : refusalIn(response);
}
