/** Where things lie in an evidence bundle. Throws for an id that can't be part of a path. */
export const layout = {
  manifest: 'manifest.json',
  manifestSignature: 'manifest.jws',
  events: 'events.ndjson',
  historyPage: 'history.html',
  historyPrint: 'history.pdf',
  keys: (holder: string) => `keys/${segment(holder)}.jwks.json`,
  document: (item: string, fileName: string) => `documents/${segment(item)}/${segment(fileName)}`,
  letter: (number: string) => `letters/${segment(number)}.pdf`,
  signature: (item: string, kind: 'origin' | 'receipt') => `signatures/${segment(item)}.${kind}.jws`,
  statement: (item: string, kind: 'origin' | 'receipt') => `signatures/${segment(item)}.${kind}.json`,
  anchor: (hour: string) => `anchors/${segment(hour)}.json`,
  timeStamp: (hour: string) => `anchors/${segment(hour)}.tsr`,
} as const;

/** Who signs the manifest, among the holders of keys. */
export const platform = 'platform';

/** What the names of a bundle's files say, in the order of the names. */
export const itemsIn = (names: readonly string[], kind: 'origin' | 'receipt') =>
  matches(names, new RegExp(`^signatures/([^/]+)\\.${kind}\\.(?:jws|json)$`));
export const hoursIn = (names: readonly string[]) => matches(names, /^anchors\/([^/]+)\.(?:json|tsr)$/);

/** The item that a file is, for the files that may be signed: documents and letters. */
export const itemOf = (name: string) =>
  /^documents\/([^/]+)\/[^/]+$|^letters\/([^/]+)\.pdf$/.exec(name)?.slice(1).find(Boolean);

const matches = (names: readonly string[], pattern: RegExp) => [
  ...new Set(names.flatMap((name) => pattern.exec(name)?.[1] ?? [])),
];

/** Whether a text can be one part of a path on every system. */
export const isSegment = (text: string): boolean =>
  text !== '' && text !== '.' && text !== '..' && !/[/\\\u0000-\u001f\u007f]/.test(text);

function segment(text: string): string {
  if (!isSegment(text)) throw new RangeError(`${JSON.stringify(text)} can't be part of a path`);
  return text;
}
