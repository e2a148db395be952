import type { Institution } from '@jisr/contracts';

/** What kinds of things pass between institutions; an item's id begins with its kind. */
export type ItemKind = Institution['maySign'][number];

/** `request-imr-2026-000123`: a letter, by its number in its sender's register. */
export const letterItem = (kind: Exclude<ItemKind, 'document'>, from: string, year: number, number: number): string =>
  `${kind}-${from}-${year}-${String(number).padStart(6, '0')}`;

/** `document-<uuid>-v2-to-imr`: a version of a document, on its way to one institution. */
export const documentItem = (documentId: string, version: number, to: string): string =>
  `document-${documentId}-v${version}-to-${to}`;

/** The document and version that an item is, if it is one. */
export function documentIn(item: string): { readonly documentId: string; readonly version: number } | undefined {
  const [, documentId, version] = /^document-([0-9a-f-]{36})-v(\d+)-to-/.exec(item) ?? [];
  return documentId === undefined ? undefined : { documentId, version: Number(version) };
}

/** Whether an institution's signature counts on an item. */
export const maySign = (item: string, institution: Institution | undefined): boolean =>
  institution?.maySign.some((kind) => item.startsWith(`${kind}-`)) ?? false;
