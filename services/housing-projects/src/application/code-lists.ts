import { readFileSync } from 'node:fs';
import type { Violation } from '@jisr/messaging';

const names = ['remedies', 'refusal-reasons'] as const;
type Name = (typeof names)[number];

interface Listed {
  readonly codes: readonly { readonly code: string }[];
}

/** The code lists by which requests of operators are judged. */
export class CodeLists {
  private constructor(private readonly lists: ReadonlyMap<Name, ReadonlySet<string>>) {}

  /** Reads `<name>.v1.json` of each list from a folder. */
  static load(folder: URL): CodeLists {
    const read = (name: Name) => {
      const { codes } = JSON.parse(readFileSync(new URL(`${name}.v1.json`, folder), 'utf8')) as Listed;
      return new Set(codes.map(({ code }) => code));
    };
    return new CodeLists(new Map(names.map((name) => [name, read(name)])));
  }

  /** A violation when a list does not have a code; none when it does. */
  unlisted(name: Name, code: string, pointer: string): readonly Violation[] {
    return this.lists.get(name)?.has(code) ? [] : [{ pointer, code: 'unknown-code' }];
  }
}
