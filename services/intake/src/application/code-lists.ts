import { readFileSync } from 'node:fs';

const names = ['contest-reasons', 'mediation-reasons', 'reopening-reasons'] as const;
export type CodeList = (typeof names)[number];

/** The code lists by which intake judges requests. */
export class CodeLists {
  private constructor(private readonly lists: ReadonlyMap<CodeList, ReadonlySet<string>>) {}

  /** Reads `<name>.v1.json` of each list from a folder. */
  static load(folder: URL): CodeLists {
    const read = (name: CodeList) => {
      const list = JSON.parse(readFileSync(new URL(`${name}.v1.json`, folder), 'utf8')) as Listed;
      return new Set(list.codes.map(({ code }) => code));
    };
    return new CodeLists(new Map(names.map((name) => [name, read(name)])));
  }

  has(list: CodeList, code: string): boolean {
    return this.lists.get(list)?.has(code) ?? false;
  }
}

interface Listed {
  readonly codes: readonly { readonly code: string }[];
}
