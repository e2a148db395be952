import type { Keeping, UnitOfWork } from '@jisr/messaging';
import { openSealed, PersonalKey, type MasterKey, type StoredKey } from '@jisr/security';

/** Which request of the complainant a text came with. */
export type Statement = 'contest' | 'reopening' | 'rating';

/** Keeps what complainants write about a case, sealed under a key of its own for each text; nobody else learns it. */
export class StatementVault implements Keeping {
  constructor(private readonly master: MasterKey) {}

  /** One text a request, and nothing when it has none. */
  keep(requestId: string, complaintId: string, kind: Statement, text: string | undefined, unit: UnitOfWork): void {
    if (text === undefined) return;
    const key = PersonalKey.create(this.master, complaintId);
    const sealed = key.seal(text, { record: complaintId, field: kind });
    const document = { _id: requestId as never, complaintId, kind, key: key.stored, sealed };
    unit.write('statements', { insertOne: { document } });
  }

  /** Seals a request that waits for its case, with a key of its own beside it. */
  seal(text: string, complaintId: string): string {
    const key = PersonalKey.create(this.master, complaintId);
    return JSON.stringify({ key: key.stored, sealed: key.seal(text, heldRequestOf(complaintId)) });
  }

  /** Throws when its key is gone: who erases a complaint must take what waits for it out of its document. */
  open(kept: string, complaintId: string): string {
    const { key, sealed } = JSON.parse(kept) as { readonly key: StoredKey; readonly sealed: string };
    const restored = PersonalKey.restore(this.master, complaintId, key);
    const opened = openSealed<string>(restored, sealed, heldRequestOf(complaintId));
    if ('erased' in opened) throw new Error(`a held request of ${complaintId} was erased, but still waits`);
    return opened.value;
  }
}

const heldRequestOf = (complaintId: string) => ({ record: complaintId, field: 'held-request' });
