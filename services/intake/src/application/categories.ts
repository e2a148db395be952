import { readFileSync } from 'node:fs';

/** The code list of complaint categories that is in force. */
export class Categories {
  private readonly codes: ReadonlySet<string>;

  constructor(codes: Iterable<string>) {
    this.codes = new Set(codes);
  }

  static load(file: URL | string): Categories {
    const list = JSON.parse(readFileSync(file, 'utf8')) as { codes: readonly { code: string }[] };
    return new Categories(list.codes.map(({ code }) => code));
  }

  has(code: string): boolean {
    return this.codes.has(code);
  }
}
