import { UnitRunner } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { complaintPart } from '../../adapters/kafka/complaint.part.ts';
import { dossierPart } from '../../adapters/kafka/dossier.part.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { takesPart } from '../../domain/foresight.ts';

/** Who may look into a dossier at all. */
@Injectable()
export class CaseAccess {
  constructor(private readonly units: UnitRunner) {}

  /** The dossier of a case; nothing for an institution without part in it, as if there were no case. */
  dossierFor(institution: string, caseId: string): Promise<Dossier | undefined> {
    const now = new Date().toISOString();
    return this.units.run([caseId], { id: caseId, time: now }, (unit) =>
      takesPart(unit.state(complaintPart, caseId), institution) ? unit.state(dossierPart, caseId) : undefined,
    );
  }
}
