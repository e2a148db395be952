import { parseCanonical } from '../canonical.ts';
import { parseHash, type Hash } from '../hash.ts';
import { parseInstant } from '../instant.ts';

export const evidenceVersion = 'jisr-evidence-v1';
/** The `typ` of the manifest's signature. */
export const manifestTyp = 'jisr-manifest-v1';

/** What a bundle is, and each of its files but itself and its signature. */
export interface Manifest {
  readonly version: typeof evidenceVersion;
  readonly caseId: string;
  /** RFC 3339 in UTC: when the platform signed. */
  readonly generatedAt: string;
  /** BCP 47: the language of letters and history. */
  readonly language: string;
  readonly files: Readonly<Record<string, { readonly sha256: Hash; readonly size: number }>>;
}

/** The manifest that a text is; `undefined` when it is not canonical, or a member is missing, wrong, or one too many. */
export function parseManifest(text: string): Manifest | undefined {
  const manifest = parseCanonical(text) as Record<string, unknown> | undefined;
  const { version, caseId, generatedAt, language, files, ...more } = manifest ?? {};
  const texts = [caseId, language].every((member) => typeof member === 'string' && member !== '');
  if (version !== evidenceVersion || !texts || parseInstant(generatedAt) === undefined) return undefined;
  if (typeof files !== 'object' || files === null || Object.keys(more).length > 0) return undefined;
  return Object.values(files).every(isFile) ? (manifest as unknown as Manifest) : undefined;
}

function isFile(value: unknown): boolean {
  const { sha256, size, ...more } = (value ?? {}) as Record<string, unknown>;
  return parseHash(sha256) !== undefined && Number.isSafeInteger(size) && Object.keys(more).length === 0;
}
