import type { Keeping, UnitOfWork } from '@jisr/messaging';
import { openSealed, PersonalKey, type MasterKey, type StoredKey } from '@jisr/security';

/** What a text is about; authenticated with it. */
export type TextKind =
  'reply' | 'information-request' | 'information-provided' | 'measure-commitment' | 'measure-report';

/** Keeps the texts of requests, which may speak of the complainant, each sealed under a key of its own. */
export class TextVault implements Keeping {
  constructor(private readonly master: MasterKey) {}

  /** A request without a text leaves nothing. */
  keep(caseId: string, kind: TextKind, requestId: string, text: string | undefined, unit: UnitOfWork): void {
    if (text === undefined) return;
    const key = PersonalKey.create(this.master, caseId);
    const document = {
      _id: `${caseId}|${kind}|${requestId}` as never,
      key: key.stored,
      sealed: key.seal(text, { record: caseId, field: kind }),
    };
    unit.write('texts', { insertOne: { document } });
  }

  /** Seals a request whose case is not here yet, with a key of its own beside it. */
  seal(text: string, caseId: string): string {
    const key = PersonalKey.create(this.master, caseId);
    return JSON.stringify({ key: key.stored, sealed: key.seal(text, heldRequestOf(caseId)) });
  }

  /** Throws when its key is gone: who erases a case must take what waits for it out of its document. */
  open(kept: string, caseId: string): string {
    const { key, sealed } = JSON.parse(kept) as { readonly key: StoredKey; readonly sealed: string };
    const opened = openSealed<string>(PersonalKey.restore(this.master, caseId, key), sealed, heldRequestOf(caseId));
    if ('erased' in opened) throw new Error(`a held request of ${caseId} was erased, but still waits`);
    return opened.value;
  }
}

const heldRequestOf = (caseId: string) => ({ record: caseId, field: 'held-request' });
