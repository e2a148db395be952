import { createHmac, type KeyObject } from 'node:crypto';
import type { MasterKey } from './master-key.ts';

/** What is known of a person that another complaint of the same person would tell again. */
export interface Identifiers {
  readonly nationalId?: string;
  readonly email?: string;
  readonly phone?: string;
}

/**
 * Keyed digests by which two complaints of one person are found without reading either. A digest alone says nothing of the
 * person: without the master key not even a guess can be tried. Spelling (case, spaces, `+212` for `0`) doesn't matter.
 */
export class PersonDigests {
  readonly #key: KeyObject;

  constructor(master: MasterKey) {
    this.#key = master.personDigestKey;
  }

  /** One digest for each identifier that is given; none for a person of whom only a name is known. */
  of({ nationalId, email, phone }: Identifiers): readonly string[] {
    const spelled = [
      ['nationalId', nationalId?.toUpperCase().replace(/[^A-Z0-9]/g, '')],
      ['email', email?.trim().toLowerCase()],
      ['phone', phone?.replace(/\D/g, '').replace(/^(00212|212|0)/, '')],
    ] as const;
    return spelled.flatMap(([kind, text]) => (text ? [this.#digest(kind, text)] : []));
  }

  /** Hex of HMAC-SHA-256 over the kind and the text, so that a phone number never meets an identity number. */
  #digest(kind: keyof Identifiers, text: string): string {
    return createHmac('sha256', this.#key)
      .update(JSON.stringify([kind, text]))
      .digest('hex');
  }
}
