import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JWK } from 'jose';

const ending = '.jwks.json';
/** An unknown key may be a new one; whoever invents some makes us look no more often than this. */
const lookAgainAfterMs = 10_000;

/**
 * The public keys of institutions' systems, from a folder with one JWK set (RFC 7517) `<institution>.jwks.json` each.
 *
 * Guarantees: an institution's key is never taken for another's. A key that came since the folder was read is found when it
 * is first asked for, at most ten seconds late; one that was taken away is known until the folder is read again.
 */
export class InstitutionKeys {
  private lookedAt = 0;

  private constructor(
    private readonly folder: string,
    private readonly now: () => number,
    private keys: ReadonlyMap<string, readonly JWK[]>,
  ) {}

  /** Throws when the folder, or any set in it, can't be read. */
  static async load(folder: string, now: () => number = Date.now): Promise<InstitutionKeys> {
    return new InstitutionKeys(folder, now, await readAll(folder));
  }

  /** The institution's public key of that id, if it has one. A set that can't be read now leaves what was known. */
  async find(institution: string, kid: string): Promise<JWK | undefined> {
    const known = this.known(institution, kid);
    if (known || this.now() - this.lookedAt < lookAgainAfterMs) return known;
    this.lookedAt = this.now();
    this.keys = await readAll(this.folder).catch(() => this.keys);
    return this.known(institution, kid);
  }

  /** Every public key that the institution has handed over, the revoked ones too; none for one that has handed over none. */
  async all(institution: string): Promise<readonly JWK[]> {
    await this.find(institution, '');
    return this.keys.get(institution) ?? [];
  }

  private known(institution: string, kid: string): JWK | undefined {
    return this.keys.get(institution)?.find((key) => key.kid === kid);
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
  return keys;
}
