import type { Keeping, UnitOfWork } from '@jisr/messaging';
import { openSealed, PersonalKey, type MasterKey, type StoredKey } from '@jisr/security';

/** Keeps the text of replies, which may speak of the complainant, sealed under a key of its own for each case. */
export class ReplyVault implements Keeping {
  constructor(private readonly master: MasterKey) {}

  keep(caseId: string, by: string, text: string, unit: UnitOfWork): void {
    const key = PersonalKey.create(this.master, caseId);
    const document = {
      _id: `${caseId}|${by}` as never,
      key: key.stored,
      sealed: key.seal(text, { record: caseId, field: 'reply' }),
    };
    unit.write('replies', { insertOne: { document } });
  }

  /** Seals a reply whose case is not here yet, with a key of its own beside it. */
  seal(text: string, caseId: string): string {
    const key = PersonalKey.create(this.master, caseId);
    return JSON.stringify({ key: key.stored, sealed: key.seal(text, heldReplyOf(caseId)) });
  }

  /** Throws when its key is gone: who erases a case must take what waits for it out of its document. */
  open(kept: string, caseId: string): string {
    const { key, sealed } = JSON.parse(kept) as { readonly key: StoredKey; readonly sealed: string };
    const opened = openSealed<string>(PersonalKey.restore(this.master, caseId, key), sealed, heldReplyOf(caseId));
    if ('erased' in opened) throw new Error(`a held reply of ${caseId} was erased, but still waits`);
    return opened.value;
  }
}

const heldReplyOf = (caseId: string) => ({ record: caseId, field: 'held-reply' });
