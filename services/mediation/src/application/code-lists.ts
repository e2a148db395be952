import type { Outcome } from '@jisr/messaging';

/** The code lists that are in force; a request that names a code which is not in its list is sent back. */
export class CodeLists {
  constructor(
    private readonly remedies: ReadonlySet<string>,
    private readonly refusalReasons: ReadonlySet<string>,
  ) {}

  /** The answer to a request with an unknown remedy; nothing when all are known. */
  unknownRemedy(given: readonly string[]): Outcome {
    return unknownIn(this.remedies, given, '/data/remedies');
  }

  unknownReason(given: readonly string[]): Outcome {
    return unknownIn(this.refusalReasons, given, '/data/reasons');
  }
}

function unknownIn(list: ReadonlySet<string>, given: readonly string[], place: string): Outcome {
  const rejected = given.flatMap((code, index) =>
    list.has(code) ? [] : [{ pointer: `${place}/${index}`, code: 'unknown-code' }],
  );
  return rejected.length > 0 ? { rejected } : undefined;
}
