import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonical, type Json } from '../src/canonical.ts';
import { inMemory } from '../src/evidence/file-source.ts';
import { manifestTyp } from '../src/evidence/manifest.ts';
import { writeEvidence, type EvidenceParts } from '../src/evidence/write-evidence.ts';
import { ZipReader } from '../src/evidence/zip-reader.ts';
import { writeZip } from '../src/evidence/zip-writer.ts';
import { sha256 } from '../src/hash.ts';
import { signDetached } from '../src/signatures/detached.ts';
import type { SigningKey } from '../src/signatures/keys.ts';
import { sampleCase } from '../src/testing/sample-case.ts';
import { TimeStampAuthority } from '../src/testing/time-stamp-authority.ts';
import { TimeStampClient } from '../src/timestamps/client.ts';
import { certificatesOf } from '../src/timestamps/token.ts';

type Changes = Readonly<Record<string, string | Uint8Array | undefined>>;

/** A folder of bundles, and a time-stamping authority to make them with. */
export class Bundles {
  private made = 0;

  private constructor(
    private readonly folder: string,
    readonly authority: TimeStampAuthority,
  ) {}

  static async start(): Promise<Bundles> {
    return new Bundles(await mkdtemp(join(tmpdir(), 'jisr-evidence-')), await TimeStampAuthority.start());
  }

  async stop(): Promise<void> {
    await this.authority.stop();
    await rm(this.folder, { recursive: true });
  }

  get timeStampRoots(): readonly Uint8Array[] {
    return certificatesOf(this.authority.root);
  }

  sampleCase() {
    const client = new TimeStampClient(this.authority.url, { trustedRoots: this.timeStampRoots });
    return sampleCase((root) => client.stamp(root));
  }

  async write(parts: EvidenceParts): Promise<string> {
    const path = this.newPath();
    await writeEvidence(parts, createWriteStream(path));
    return path;
  }

  /**
   * The bundle with files changed, added, or (`undefined`) left out, in a container as it should be; under a new manifest
   * when the platform's key is given.
   */
  async remake(bundle: string, changes: Changes, signer?: SigningKey): Promise<string> {
    const files = await contentsOf(bundle);
    for (const [name, content] of Object.entries(changes)) {
      if (content === undefined) files.delete(name);
      else files.set(name, Buffer.from(content as Uint8Array));
    }
    if (signer) await sign(files, signer);
    const path = this.newPath();
    const entries = [...files].map(([name, bytes]) => {
      const file = inMemory(bytes);
      return { name, size: file.size, open: async () => file.open() };
    });
    await writeZip(entries, createWriteStream(path));
    return path;
  }

  newPath(): string {
    return join(this.folder, `${String((this.made += 1))}.zip`);
  }
}

async function contentsOf(bundle: string): Promise<Map<string, Buffer>> {
  const zip = await ZipReader.open(bundle);
  const files = await Promise.all(zip.names.map(async (name) => [name, await zip.bytes(name)] as const));
  zip.close();
  return new Map(files);
}

async function sign(files: Map<string, Buffer>, signer: SigningKey): Promise<void> {
  const { files: _, ...head } = JSON.parse(String(files.get('manifest.json'))) as Record<string, Json>;
  const listed = [...files].filter(([name]) => !name.startsWith('manifest.'));
  const hashed = listed.map(([name, bytes]) => [name, { sha256: sha256(bytes), size: bytes.length }] as const);
  const payload = canonical({ ...head, files: Object.fromEntries(hashed) });
  files.set('manifest.json', Buffer.from(payload));
  files.set('manifest.jws', Buffer.from(await signDetached(signer, { payload, typ: manifestTyp })));
}
