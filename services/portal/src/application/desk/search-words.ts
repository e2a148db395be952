import { CodeLists } from '@jisr/contracts';
import { Problem } from '@jisr/problem';
import { loadTerritory } from '@jisr/reference';
import { bareOf, fold } from '@jisr/spelling';
import { Injectable } from '@nestjs/common';
import { OperationStore } from '../../adapters/mongo/operation-store.ts';
import { passedOn } from '../../adapters/services/passed-on.ts';
import { PlatformServices } from '../../adapters/services/platform-services.ts';
import type { CaseFilter } from './inbox-filter.ts';
import { onBehalfOf, type DeskReader } from './reader.ts';

/** The cases that are searched for, and what the search could not do. */
export interface WordSearch {
  readonly filter: CaseFilter;
  /** Words that so many complaints have that they were left out. */
  readonly common: readonly string[];
  /** Whether what complainants wrote was searched too: not while intake is away. */
  readonly inTexts: boolean;
}

/** What intake says of a word. */
type Found = { readonly complaintIds: readonly string[] } | { readonly common: true };

interface Named {
  readonly code: string;
  readonly words: readonly string[];
}

const mostOperations = 200;
const mostWords = 10;
const longestWord = 100;

/**
 * What somebody who types words looks for: cases each of whose words begins a receipt number or a reference, or a word of the
 * category, the place or the operation, or is a word of what the complainant wrote or of who complains, in Arabic or in Latin
 * letters, however they are spelt. Only intake knows the words of complainants, and answers by keyed digests.
 */
@Injectable()
export class SearchWords {
  private readonly regions: readonly Named[];
  private readonly provinces: readonly Named[];

  constructor(
    private readonly operations: OperationStore,
    private readonly services: PlatformServices,
    private readonly codes: CodeLists,
  ) {
    const { regions, provinces } = loadTerritory();
    this.regions = regions.map(({ code, names }) => ({ code, words: wordsOf(names) }));
    this.provinces = provinces.map(({ code, names }) => ({ code, words: wordsOf(names) }));
  }

  async searchFor(text: string, reader: DeskReader): Promise<WordSearch> {
    const words = text.split(/\s+/).filter((word) => fold(word) !== '');
    if (words.length === 0) return { filter: {}, common: [], inTexts: true };
    const found = await this.inTexts(words.slice(0, mostWords), reader);
    const isCommon = (index: number) => 'common' in (found?.[index] ?? {});
    const telling = words
      .map((word, index) => ({ word, found: found?.[index] }))
      .filter((_, index) => !isCommon(index));
    const each = await Promise.all(telling.map(({ word, found: ids }) => this.anywhere(word, ids)));
    return {
      filter: each.length > 0 ? { $and: each } : {},
      common: words.filter((_, index) => isCommon(index)),
      inTexts: found !== undefined,
    };
  }

  /** Nothing while intake is away. */
  private async inTexts(words: readonly string[], reader: DeskReader): Promise<readonly Found[] | undefined> {
    try {
      const answer = await this.services.call('intake', '/internal/complaints/search', onBehalfOf(reader), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ words: words.map((word) => word.slice(0, longestWord)) }),
      });
      return (await passedOn<{ readonly found: readonly Found[] }>(answer)).found;
    } catch (error) {
      if (error instanceof Problem && error.status >= 500) return undefined;
      throw error;
    }
  }

  private categories(): readonly Named[] {
    return this.codes.everyOf('categories').map(({ code, labels }) => ({ code, words: wordsOf(labels) }));
  }

  private async anywhere(word: string, found: Found | undefined): Promise<CaseFilter> {
    const operations = await this.operations.named(word, mostOperations);
    const begins = fold(word);
    const codesOf = (named: readonly Named[]) =>
      named.filter(({ words }) => begins.split(' ').every((part) => hasPrefix(words, part))).map(({ code }) => code);
    return {
      $or: [
        { numbers: { $regex: `^${escaped(word.toLowerCase())}` } },
        { 'operation.code': { $in: operations.map(({ _id }) => _id) } },
        { category: { $in: codesOf(this.categories()) } },
        { 'territory.region': { $in: codesOf(this.regions) } },
        { 'territory.province': { $in: codesOf(this.provinces) } },
        { _id: { $in: found && 'complaintIds' in found ? found.complaintIds : [] } },
      ],
    };
  }
}

const wordsOf = (names: Readonly<Record<string, string>>) =>
  Object.values(names).flatMap((name) => withBareWords(fold(name).split(' ')));

/** Arabic writes its article with the word: who types بيضاء means البيضاء too. */
const withBareWords = (words: readonly string[]) => words.flatMap((word) => [word, bareOf(word)]);

const hasPrefix = (words: readonly string[], part: string) => words.some((word) => word.startsWith(part));
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
