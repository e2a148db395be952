import type { Keeper, Kept } from './kept.ts';

/** A device of a test. */
export function memoryKeeper(): Keeper {
  const kept = new Map<string, unknown>();
  const keyOf = (kind: keyof Kept, id: string) => `${kind}:${id}`;
  return {
    get: (kind, id) => Promise.resolve(kept.get(keyOf(kind, id)) as never),
    set: (kind, id, value) => {
      kept.set(keyOf(kind, id), value);
      return Promise.resolve();
    },
    remove: (kind, id) => {
      kept.delete(keyOf(kind, id));
      return Promise.resolve();
    },
    all: (kind) =>
      Promise.resolve([...kept].filter(([key]) => key.startsWith(`${kind}:`)).map(([, value]) => value as never)),
  };
}
