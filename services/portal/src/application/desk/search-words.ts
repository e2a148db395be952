import { CodeLists } from '@jisr/contracts';
import { loadTerritory } from '@jisr/reference';
import { fold } from '@jisr/spelling';
import { Injectable } from '@nestjs/common';
import { OperationStore } from '../../adapters/mongo/operation-store.ts';
import type { CaseFilter } from './inbox-filter.ts';

interface Named {
  readonly code: string;
  readonly words: readonly string[];
}

const mostOperations = 200;

/**
 * What somebody who types words looks for: cases each of whose words begins a receipt number or a reference, or a word of the
 * category, the place or the operation, in Arabic or in Latin letters, however they are spelt.
 */
@Injectable()
export class SearchWords {
  private readonly regions: readonly Named[];
  private readonly provinces: readonly Named[];

  constructor(
    private readonly operations: OperationStore,
    private readonly codes: CodeLists,
  ) {
    const { regions, provinces } = loadTerritory();
    this.regions = regions.map(({ code, names }) => ({ code, words: wordsOf(names) }));
    this.provinces = provinces.map(({ code, names }) => ({ code, words: wordsOf(names) }));
  }

  async filterFor(text: string): Promise<CaseFilter> {
    const words = text.split(/\s+/).filter((word) => fold(word) !== '');
    const each = await Promise.all(words.map((word) => this.anywhere(word)));
    return each.length > 0 ? { $and: each } : {};
  }

  private categories(): readonly Named[] {
    return this.codes.everyOf('categories').map(({ code, labels }) => ({ code, words: wordsOf(labels) }));
  }

  private async anywhere(word: string): Promise<CaseFilter> {
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
      ],
    };
  }
}

const wordsOf = (names: Readonly<Record<string, string>>) =>
  Object.values(names).flatMap((name) => withBareWords(fold(name).split(' ')));

/** Arabic writes its article with the word: who types بيضاء means البيضاء too. */
const withBareWords = (words: readonly string[]) =>
  words.flatMap((word) => (/^ال../u.test(word) ? [word, word.slice(2)] : [word]));

const hasPrefix = (words: readonly string[], part: string) => words.some((word) => word.startsWith(part));
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
