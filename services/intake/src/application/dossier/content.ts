import type { StoredKey } from '@jisr/security';
import type { Confidentiality, Language, QuarantineReason } from '../../domain/dossier.ts';

/** What an institution wants to put into a dossier, before its content comes. */
export interface Announced {
  readonly caseId: string;
  readonly institution: string;
  /** Who of the institution; pseudonymous. */
  readonly actor: string;
  readonly documentId: string;
  /** True where it is another version of a document that is there. */
  readonly isVersion: boolean;
  readonly documentType: string;
  readonly confidentiality: Confidentiality;
  readonly language?: Language;
  /** Bytes of the whole. */
  readonly size: number;
  /** In hex; what arrives must have it. */
  readonly expectedSha256?: string;
}

/**
 * One content, from its announcement on. Its bytes rest beside it in sealed chunks under its own key; destroying the key
 * erases bytes and file name.
 */
export interface Content extends Announced {
  readonly _id: string;
  readonly key: StoredKey;
  readonly sealedName: string;
  readonly createdAt: Date;
  /** Bytes that are stored. */
  readonly offset: number;
  /** Sealed state of the hash over the bytes so far; none before the first and after the last. */
  readonly hashing?: string;
  readonly sha256?: string;
  /**
   * `received`: whole, but not in the dossier yet; `scanning`: in the dossier, open to nobody; `removed`: on its way out.
   */
  readonly status: 'receiving' | 'received' | 'scanning' | 'available' | 'quarantined' | 'removed';
  readonly version?: number;
  /** Of a quarantined one. */
  readonly quarantinedFor?: QuarantineReason;
  /** While something is to be done with it: not before this, or the end of the lease of whoever does it. */
  readonly nextAttemptAt?: Date;
  readonly claim?: string;
  /** How often it was put off. */
  readonly postponed: number;
}

export type ClaimedContent = Content & { readonly claim: string };

export const contents = 'contents';
export const contentChunks = 'content_chunks';

/** Clear bytes of each chunk but the last. */
export const chunkBytes = 64 * 1024;

/** Name of a chunk, counted from 0. */
export const chunkId = (contentId: string, index: number): string => `${contentId}|${index}`;

export const chunksOf = ({ size }: Pick<Content, 'size'>): number => Math.ceil(size / chunkBytes);
