import { readFileSync } from 'node:fs';

/** One code of a list, as its file states it. */
export interface Code {
  readonly code: string;
  readonly legalBasis?: string;
}

const names = [
  'categories',
  'inadmissibility-grounds',
  'contest-reasons',
  'mediation-reasons',
  'reopening-reasons',
] as const;
export type CodeList = (typeof names)[number];

/** The code lists by which intake judges requests. */
export class CodeLists {
  private constructor(private readonly lists: ReadonlyMap<CodeList, readonly Code[]>) {}

  /** Reads `<name>.v1.json` of each list from a folder. */
  static load(folder: URL): CodeLists {
    const read = (name: CodeList) =>
      (JSON.parse(readFileSync(new URL(`${name}.v1.json`, folder), 'utf8')) as { codes: readonly Code[] }).codes;
    return new CodeLists(new Map(names.map((name) => [name, read(name)])));
  }

  /** Codes in the order of the list. */
  of(list: CodeList): readonly Code[] {
    return this.lists.get(list) ?? [];
  }

  has(list: CodeList, code: string): boolean {
    return this.of(list).some((listed) => listed.code === code);
  }
}
