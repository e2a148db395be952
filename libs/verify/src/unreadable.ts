/** What was given can't be read, so that nothing can be said of it. The message says what to give instead. */
export class Unreadable extends Error {}

/** Reads by a promise; throws {@link Unreadable} with the system's words and a hint. */
export async function readOr<Result>(reading: Promise<Result>, hint: string): Promise<Result> {
  try {
    return await reading;
  } catch (error) {
    throw new Unreadable(`${error instanceof Error ? error.message : String(error)}\n${hint}`, { cause: error });
  }
}
