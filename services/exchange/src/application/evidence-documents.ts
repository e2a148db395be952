import type { EvidenceParts, SignedItem } from '@jisr/proof';
import type { DossierFile } from '../adapters/intake/dossier-files.ts';
import { documentIn } from './item-id.ts';

/**
 * The documents of a bundle, each under the items as which its reader sent or received it, so that the signatures are found; under
 * its own name where nobody has signed for it.
 */
export function evidenceDocuments(
  files: readonly DossierFile[],
  signatures: readonly SignedItem[],
): EvidenceParts['documents'] {
  return files.flatMap(({ documentId, version, fileName, file }) => {
    const signed = signatures
      .map(({ origin }) => origin.statement.item)
      .filter((item) => {
        const found = documentIn(item);
        return found?.documentId === documentId && found.version === version;
      });
    const items = signed.length > 0 ? signed : [`document-${documentId}-v${version}`];
    return items.map((item) => ({ item, fileName: asPathPart(fileName), file }));
  });
}

/** A name that can be one part of a path on every system. */
function asPathPart(fileName: string): string {
  const part = fileName.replaceAll(/[/\\\p{Cc}]/gu, '_');
  return ['', '.', '..'].includes(part) ? 'document' : part;
}
