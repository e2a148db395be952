import { fileTypeFromBuffer } from 'file-type';

/** Gives the same bytes from their beginning each time that it is asked. */
export type Bytes = () => AsyncIterable<Uint8Array>;

/** What a document is shows within so many of its first bytes. */
const telling = 1024 * 1024;

/** The media type that the bytes themselves show, whatever they are called; nothing when they show none. */
export async function sniff(bytes: Bytes): Promise<string | undefined> {
  const found = await fileTypeFromBuffer(await headOf(bytes()));
  if (found) return found.mime.replace(/;.*$/, '');
  return (await isText(bytes())) ? 'text/plain' : undefined;
}

async function headOf(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of bytes) {
    parts.push(part);
    length += part.length;
    if (length >= telling) break;
  }
  return Buffer.concat(parts);
}

/** Valid UTF-8 without a NUL. */
async function isText(bytes: AsyncIterable<Uint8Array>): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const part of bytes) if (decoder.decode(part, { stream: true }).includes('\0')) return false;
    decoder.decode();
    return true;
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false;
    throw error;
  }
}
