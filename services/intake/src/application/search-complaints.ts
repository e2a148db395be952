import { PersonDigests, WordDigests } from '@jisr/security';
import { Injectable } from '@nestjs/common';
import { WordStore } from '../adapters/mongo/word-store.ts';
import { formsOf } from './searchable-words.ts';

/** Complaints that a word is found in; `common` when it is in so many that it tells them apart no more. */
export type Found = { readonly complaintIds: readonly string[] } | { readonly common: true };

const mostFound = 5_000;

/** Finds complaints by what their complainants wrote and who they are, without opening one. */
@Injectable()
export class SearchComplaints {
  constructor(
    private readonly store: WordStore,
    private readonly digests: WordDigests,
    private readonly persons: PersonDigests,
  ) {}

  /** Whole words, in any spelling; or a telephone number, a mail address or the number of an identity card. */
  async by(word: string): Promise<Found> {
    const parts = formsOf(word).map((forms) => ({ words: { $in: this.digests.of(forms) } }));
    const identifiers = this.persons.of({ nationalId: word, email: word, phone: word });
    const filter = { $or: [...(parts.length > 0 ? [{ $and: parts }] : []), { words: { $in: identifiers } }] };
    const complaintIds = await this.store.find(filter, mostFound + 1);
    return complaintIds.length > mostFound ? { common: true } : { complaintIds };
  }
}
