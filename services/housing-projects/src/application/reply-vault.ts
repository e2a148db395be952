import type { UnitOfWork } from '@jisr/messaging';
import { PersonalKey, type MasterKey } from '@jisr/security';

/** Keeps the text of replies, which may speak of the complainant, sealed under a key of its own for each case. */
export class ReplyVault {
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
}
