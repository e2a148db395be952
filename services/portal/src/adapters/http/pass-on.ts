import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { Response as Outgoing } from 'express';

/** Headers of an answer that are the reader's too. */
const passed = [
  ...['content-type', 'content-length', 'content-range', 'content-disposition', 'content-language', 'accept-ranges'],
  ...['etag', 'repr-digest', 'idempotency-replayed', 'content-security-policy', 'allow'],
  ...[
    'tus-resumable',
    'tus-version',
    'tus-max-size',
    'tus-extension',
    'upload-offset',
    'upload-length',
    'upload-expires',
  ],
];

/** Gives a service's answer to whoever asked the portal, as it comes: status, content and the headers that say what it is. */
export async function passOn(
  answer: Response,
  outgoing: Outgoing,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  outgoing.status(answer.status).setHeader('cache-control', 'no-store');
  for (const [name, value] of Object.entries(more)) outgoing.setHeader(name, value);
  for (const name of passed) {
    const value = answer.headers.get(name);
    if (value !== null) outgoing.setHeader(name, value);
  }
  if (!answer.body || outgoing.req.method === 'HEAD') return void outgoing.end();
  await pipeline(Readable.fromWeb(answer.body as ReadableStream), outgoing).catch((error: unknown) => {
    outgoing.destroy(error instanceof Error ? error : undefined);
  });
}
