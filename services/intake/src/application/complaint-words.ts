import type { UnitOfWork } from '@jisr/messaging';
import { PersonDigests, WordDigests } from '@jisr/security';
import { Injectable } from '@nestjs/common';
import { identities, IdentityVault, type SealedIdentity } from './identity-vault.ts';
import { searchableWords } from './searchable-words.ts';

/** Collection of what complaints are found by, one document a complaint: keyed digests alone. */
export const wordCollection = 'words';

export const wordIndex = { words: 1 } as const;

/** The digests of a complaint's words, and of what identifies its complainant. */
export interface ComplaintWordsDocument {
  readonly _id: string;
  readonly words: readonly string[];
}

/** Keeps what complaints are found by. */
@Injectable()
export class ComplaintWords {
  constructor(
    private readonly vault: IdentityVault,
    private readonly digests: WordDigests,
    private readonly persons: PersonDigests,
  ) {}

  /** Makes some complaints searchable that are not yet; answers how many. */
  async index(most: number, unit: UnitOfWork): Promise<number> {
    const waiting = await unit.find<SealedIdentity & { _id: never }>(identities, { unindexed: true }, most);
    for (const document of waiting) this.keep(document, unit);
    return waiting.length;
  }

  /** For one who is erased. */
  forget(complaintId: string, unit: UnitOfWork): void {
    unit.write(wordCollection, { deleteOne: { filter: { _id: complaintId as never } } });
  }

  private keep(document: SealedIdentity, unit: UnitOfWork): void {
    const filter = { _id: document._id as never };
    unit.write(identities, { updateOne: { filter, update: { $unset: { unindexed: true } } } });
    const opened = this.vault.open(document);
    if ('erased' in opened) return;
    const words = [...this.digests.of(searchableWords(opened.value)), ...this.persons.of(opened.value)];
    unit.write(wordCollection, { replaceOne: { filter, replacement: { words }, upsert: true } });
  }
}
