import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { Problem } from '@jisr/problem';
import { create as contentDisposition } from 'content-disposition';
import { parse as parseRange } from 'range-parser';
import type { Opened } from '../../application/dossier/read-dossier.ts';
import type { ByteRange, ContentReader } from '../mongo/content-reader.ts';

type OpenVersion = Exclude<Opened, { refused: unknown }>;

/**
 * Sends a version, or one range of it (RFC 9110), as fast as it is taken. It is an attachment that no browser opens by itself;
 * its digest (RFC 9530) is that of the whole. Throws a problem while nothing is sent yet.
 */
export async function sendContent(
  { version, content, fileName }: OpenVersion,
  reader: ContentReader,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { size, sha256, mediaType } = version;
  const range = rangeIn(request, size, sha256);
  const { start, end } = range ?? { start: 0, end: size - 1 };
  response.writeHead(range ? 206 : 200, {
    'content-type': mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : mediaType,
    'content-length': end - start + 1,
    'content-disposition': contentDisposition(fileName),
    'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
    etag: `"${sha256}"`,
    'accept-ranges': 'bytes',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
    ...(range && { 'content-range': `bytes ${start}-${end}/${size}` }),
  });
  if (request.method === 'HEAD') response.end();
  else await pipeline(reader.read(content, { start, end }), response).catch(unlessGone);
}

/** One range that can be had; none when the whole is asked for, or anything that is simpler to answer with the whole. */
function rangeIn({ headers }: IncomingMessage, size: number, sha256: string): ByteRange | undefined {
  const unchanged = headers['if-range'] === undefined || headers['if-range'] === `"${sha256}"`;
  if (headers.range === undefined || !unchanged) return undefined;
  const { code, type, ranges } = parseRange(size, headers.range);
  if (type !== 'bytes' || ranges.length > 1) return undefined;
  const [only] = ranges;
  if (!only && code === 2) throw new Problem(416, 'range-not-satisfiable');
  return code === 0 ? only : undefined;
}

/** A reader that leaves is nobody's fault. */
function unlessGone(error: unknown): void {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE') return;
  throw error;
}
