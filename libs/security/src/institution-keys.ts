import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JWK } from 'jose';

const ending = '.jwks.json';
/** How long a change of the folder may go unseen. */
const lookAgainAfterMs = 10_000;

/**
 * The public keys of institutions' systems, from a folder with one JWK set (RFC 7517) `<institution>.jwks.json` each.
 *
 * Guarantees: an institution's key is never taken for another's. A key that came, ended or was revoked since the folder was
 * read is seen so at most ten seconds late. A set that can't be read now leaves what was known.
 */
export class InstitutionKeys {
  private lookedAt = 0;

  private constructor(
    private readonly folder: string,
    private readonly now: () => number,
    private keys: ReadonlyMap<string, readonly JWK[]>,
  ) {}

  /** Throws when the folder, or any set in it, can't be read: one with a private key, or the same `kid` twice, is none. */
  static async load(folder: string, now: () => number = Date.now): Promise<InstitutionKeys> {
    return new InstitutionKeys(folder, now, await readAll(folder));
  }

  /** The institution's public key of that id, if it has or ever had one. */
  async find(institution: string, kid: string): Promise<JWK | undefined> {
    return (await this.of(institution)).find((key) => key.kid === kid);
  }

  /** All public keys of an institution, those that have ended or were revoked included; none of one that handed in none. */
  async of(institution: string): Promise<readonly JWK[]> {
    await this.lookAgain();
    return this.keys.get(institution) ?? [];
  }

  private async lookAgain(): Promise<void> {
    if (this.now() - this.lookedAt < lookAgainAfterMs) return;
    this.lookedAt = this.now();
    this.keys = await readAll(this.folder).catch(() => this.keys);
  }
}

async function readAll(folder: string): Promise<ReadonlyMap<string, readonly JWK[]>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(ending));
  const sets = files.map(async (file) => [file.slice(0, -ending.length), await readSet(join(folder, file))] as const);
  return new Map(await Promise.all(sets));
}

async function readSet(path: string): Promise<readonly JWK[]> {
  const { keys } = JSON.parse(await readFile(path, 'utf8')) as { keys?: JWK[] };
  if (!Array.isArray(keys)) throw new Error(`${path} is no JWK set`);
  if (keys.some((key) => 'd' in key)) throw new Error(`${path} shows a private key`);
  const kids = keys.flatMap(({ kid }) => kid ?? []);
  if (new Set(kids).size < kids.length) throw new Error(`${path} has a kid twice`);
  return keys;
}
