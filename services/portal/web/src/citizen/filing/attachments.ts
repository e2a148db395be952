import { useEffect, useState } from 'react';
import { keeper, onKeptChange, type Attachment } from '../kept.ts';

/** As many as somebody sends from a phone. */
export const mostAttachments = 20;
/** Of one of them. */
export const largestBytes = 50_000_000;

/** What is to be added to a complaint's dossier, as it is kept on this device. */
export function useAttachments(id: string): readonly Attachment[] {
  const [attachments, setAttachments] = useState<readonly Attachment[]>([]);
  useEffect(() => {
    const read = () => void keeper.get('attachments', id).then((kept) => setAttachments(kept ?? []));
    read();
    return onKeptChange(read);
  }, [id]);
  return attachments;
}

/** Adds what fits; answers whether all of it did. */
export async function addAttachments(id: string, files: readonly File[], documentType: string): Promise<boolean> {
  const before = (await keeper.get('attachments', id)) ?? [];
  const fitting = files
    .filter(({ size }) => size > 0 && size <= largestBytes)
    .slice(0, mostAttachments - before.length);
  const added = fitting.map((file) => ({ id: crypto.randomUUID(), name: file.name, documentType, content: file }));
  await keeper.set('attachments', id, [...before, ...added]);
  return fitting.length === files.length;
}

export async function changeAttachments(
  id: string,
  change: (attachments: readonly Attachment[]) => readonly Attachment[],
): Promise<void> {
  await keeper.set('attachments', id, change((await keeper.get('attachments', id)) ?? []));
}
