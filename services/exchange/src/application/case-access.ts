import type { Institution } from '@jisr/contracts';
import { UnitRunner } from '@jisr/messaging';
import { Problem } from '@jisr/problem';
import { Inject, Injectable } from '@nestjs/common';
import { partiesPart } from '../adapters/kafka/parties.part.ts';
import { eventsSeenBy } from '@jisr/parties';

/** What an institution may read of a case. */
@Injectable()
export class CaseAccess {
  constructor(@Inject(UnitRunner) private readonly units: UnitRunner) {}

  /** How many events of a case, from the first, an institution may see. Throws 404 where it is none: there is no such case for it. */
  async eventsSeen(caseId: string, { id }: Institution): Promise<number> {
    const seen = await this.units.run([caseId], { id: caseId, time: new Date().toISOString() }, (unit) =>
      eventsSeenBy(id, unit.state(partiesPart, caseId)),
    );
    if (seen === 0) throw new Problem(404, 'not-found');
    return seen;
  }
}
