import { parseCanonical, type Json } from '../../canonical.ts';
import type { Manifest } from '../manifest.ts';
import type { ZipReader } from '../zip-reader.ts';
import { breakAt, type Link } from './broken-link.ts';

/** What the first links have proven: the container, and the manifest that the platform signed. */
export interface Bundle {
  readonly zip: ZipReader;
  readonly manifest: Manifest;
}

/** What is read into memory at once: no document, no letter. */
const largest = 64 * 1024 * 1024;

/** A small file; the link breaks when the bundle lacks it, or it is not small. */
export async function bytesOf(zip: ZipReader, link: Link, name: string): Promise<Buffer> {
  if (!zip.names.includes(name)) breakAt(link, name, 'is missing');
  if (zip.sizeOf(name) > largest) breakAt(link, name, 'is too large');
  return zip.bytes(name);
}

/** A small file's text; the link breaks as well when it is no UTF-8. */
export async function textOf(zip: ZipReader, link: Link, name: string): Promise<string> {
  const bytes = await bytesOf(zip, link, name);
  const text = bytes.toString();
  return Buffer.from(text).equals(bytes) ? text : breakAt(link, name, 'is no UTF-8 text');
}

/** A small file's JSON; the link breaks as well when it is not canonical. */
export async function jsonOf(zip: ZipReader, link: Link, name: string): Promise<Json> {
  return parseCanonical(await textOf(zip, link, name)) ?? breakAt(link, name, 'is no canonical JSON (RFC 8785)');
}
