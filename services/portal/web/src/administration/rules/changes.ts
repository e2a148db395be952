export type Scalar = string | number | boolean;
/** A step into a rule: a field that has a name in every language, or an item that is called by itself. */
export type Step = { readonly field: string } | { readonly item: string };

/** One place at which two versions differ; of a list of words, what it has no more and what it has new. */
export interface Change {
  readonly path: readonly Step[];
  readonly before: readonly Scalar[];
  readonly after: readonly Scalar[];
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isScalar = (value: unknown): value is Scalar => ['string', 'number', 'boolean'].includes(typeof value);
const scalarsIn = (value: unknown): readonly Scalar[] =>
  Array.isArray(value) ? value.filter(isScalar) : isScalar(value) ? [value] : [];

/** Fields by which people know the items of a list, the first that an item has. */
const names = ['code', 'institution', 'on', 'post', 'at'] as const;

/** What an item of a list is called: by its own code or day, else by its place. */
export function nameOfItem(item: unknown, index: number): string {
  const name = isFields(item) ? names.map((field) => item[field]).find(isScalar) : undefined;
  return name === undefined || name === '' ? String(index + 1) : String(name);
}

/** Every place at which two contents differ, in the order of the newer; items of lists are the same while they are called the same. */
export function changesBetween(before: unknown, after: unknown, path: readonly Step[] = []): readonly Change[] {
  if (isList(before) || isList(after)) return changesInList(itemsOf(before), itemsOf(after), path);
  if (isFields(before) || isFields(after)) {
    const [old, now] = [isFields(before) ? before : {}, isFields(after) ? after : {}];
    const fields = [...new Set([...Object.keys(now), ...Object.keys(old)])];
    return fields.flatMap((field) => changesBetween(old[field], now[field], [...path, { field }]));
  }
  return changedWords(scalarsIn(before), scalarsIn(after), path);
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value) && value.some(isFields);
const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

function changesInList(
  before: readonly unknown[],
  after: readonly unknown[],
  path: readonly Step[],
): readonly Change[] {
  const [old, now] = [before, after].map((items) => new Map(items.map((item, at) => [nameOfItem(item, at), item])));
  if (!old || !now) return [];
  const all = [...new Set([...now.keys(), ...old.keys()])];
  const [kept, keptNow] = [
    [...old.keys()].filter((item) => now.has(item)),
    [...now.keys()].filter((item) => old.has(item)),
  ];
  const moved = kept.some((item, at) => item !== keptNow[at]);
  return [
    ...(moved ? [{ path: [...path, { field: 'order' }], before: kept, after: keptNow }] : []),
    ...all.flatMap((item) => changesBetween(old.get(item), now.get(item), [...path, { item }])),
  ];
}

function changedWords(before: readonly Scalar[], after: readonly Scalar[], path: readonly Step[]): readonly Change[] {
  const gone = before.filter((word) => !after.includes(word));
  const come = after.filter((word) => !before.includes(word));
  if (gone.length > 0 || come.length > 0) return [{ path, before: gone, after: come }];
  return before.some((word, at) => word !== after[at]) ? [{ path, before, after }] : [];
}
