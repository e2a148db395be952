import type { UnitOfWork } from '@jisr/messaging';
import { PersonalKey, type MasterKey } from '@jisr/security';

const collection = 'justifications';

/** What institutions write to justify an extension, sealed under a key of its own for each: it may speak of the complainant. */
export class Justifications {
  constructor(private readonly master: MasterKey) {}

  /** Keeps the text of one request; the event of the extension states the code of its reason alone. */
  keep(requestId: string, caseId: string, text: string, unit: UnitOfWork): void {
    const key = PersonalKey.create(this.master, caseId);
    const sealed = key.seal(text, { record: requestId, field: 'justification' });
    const document = { _id: requestId as never, caseId, key: key.stored, sealed };
    unit.write(collection, { insertOne: { document } });
  }
}
