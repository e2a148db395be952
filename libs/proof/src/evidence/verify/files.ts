import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { itemOf, layout } from '../layout.ts';
import { breakAt } from './broken-link.ts';
import type { Bundle } from './bundle.ts';

const link = 'files';
const unlisted: readonly string[] = [layout.manifest, layout.manifestSignature];

/** Third link: the bundle holds the files of the manifest and no others, each with its hash and size. Streams. */
export async function verifyFiles({ zip, manifest }: Bundle): Promise<void> {
  const listed = Object.keys(manifest.files);
  const missing = listed.find((name) => !zip.names.includes(name));
  if (missing !== undefined) breakAt(link, missing, 'is in the manifest and not in the bundle');
  for (const name of zip.names) await verifyFile({ zip, manifest }, name);
  const items = listed.flatMap((name) => itemOf(name) ?? []);
  const twice = listed.find((name) => items.filter((item) => item === itemOf(name)).length > 1);
  if (twice !== undefined) breakAt(link, twice, 'is not the only file of its item');
}

async function verifyFile({ zip, manifest }: Bundle, name: string): Promise<void> {
  if (unlisted.includes(name)) return;
  const file = Object.hasOwn(manifest.files, name) ? manifest.files[name] : undefined;
  if (!file) breakAt(link, name, 'is in the bundle and not in the manifest');
  if (zip.sizeOf(name) !== file.size) breakAt(link, name, 'has another size than in the manifest');
  const hash = createHash('sha256');
  await pipeline(await zip.stream(name), hash);
  if (hash.digest('hex') !== file.sha256) breakAt(link, name, 'has another hash than in the manifest');
}
