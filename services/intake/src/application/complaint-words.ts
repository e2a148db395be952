import type { UnitOfWork } from '@jisr/messaging';
import { PersonDigests, SealBroken, WordDigests } from '@jisr/security';
import { Injectable, Logger } from '@nestjs/common';
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
  private readonly logger = new Logger(ComplaintWords.name);

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
    const words = this.wordsOf(document);
    if (words) unit.write(wordCollection, { replaceOne: { filter, replacement: { words }, upsert: true } });
  }

  /** None of one who was erased, nor of a record that is damaged: it keeps no other from being found. */
  private wordsOf(document: SealedIdentity): readonly string[] | undefined {
    try {
      const opened = this.vault.open(document);
      if ('erased' in opened) return undefined;
      return [...this.digests.of(searchableWords(opened.value)), ...this.persons.of(opened.value)];
    } catch (error) {
      if (!(error instanceof SealBroken)) throw error;
      this.logger.error({ complaint: document._id }, 'a complaint is not searchable: its seal is broken');
      return undefined;
    }
  }
}
