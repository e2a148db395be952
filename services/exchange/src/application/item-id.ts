import type { Institution } from '@jisr/contracts';

/** What kinds of things pass between institutions; an item's id begins with its kind. */
export type ItemKind = Institution['maySign'][number];

/** `request-imr-2026-000123`: a letter, by its number in its sender's register. */
export const letterItem = (kind: Exclude<ItemKind, 'document'>, from: string, year: number, number: number): string =>
  `${kind}-${from}-${year}-${String(number).padStart(6, '0')}`;

/** `document-<uuid>-v2`: a version of a document. */
export const documentItem = (documentId: string, version: number): string => `document-${documentId}-v${version}`;

/** Whether an institution's signature counts on an item. */
export const maySign = (item: string, institution: Institution | undefined): boolean =>
  institution?.maySign.some((kind) => item.startsWith(`${kind}-`)) ?? false;
