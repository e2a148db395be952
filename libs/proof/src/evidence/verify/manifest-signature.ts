import { parseInstant } from '../../instant.ts';
import { verifyDetached } from '../../signatures/detached.ts';
import { layout, platform } from '../layout.ts';
import { manifestTyp, parseManifest, type Manifest } from '../manifest.ts';
import type { ZipReader } from '../zip-reader.ts';
import { breakAt } from './broken-link.ts';
import { textOf } from './bundle.ts';
import type { KeyRing } from './trust.ts';

const link = 'manifest signature';

/** Second link: the platform signed the manifest, by a key that was valid when the bundle was made. */
export async function verifyManifest(zip: ZipReader, ring: KeyRing): Promise<Manifest> {
  const payload = await textOf(zip, link, layout.manifest);
  const manifest = parseManifest(payload) ?? breakAt(link, layout.manifest, 'is no manifest of jisr-evidence-v1');
  const jws = await textOf(zip, link, layout.manifestSignature);
  const keys = await ring.keysOf(platform, link);
  const at = parseInstant(manifest.generatedAt) ?? Number.NaN;
  const check = await verifyDetached(jws, { payload, typ: manifestTyp }, keys, at);
  if ('refused' in check) breakAt(link, layout.manifestSignature, check.refused);
  ring.used(platform, check.thumbprint);
  return manifest;
}
