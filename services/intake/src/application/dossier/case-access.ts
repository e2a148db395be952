import { UnitRunner } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { complaintPart } from '../../adapters/kafka/complaint.part.ts';
import { dossierPart } from '../../adapters/kafka/dossier.part.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { takesPart } from '../../domain/foresight.ts';
import { IdentityVault } from '../identity-vault.ts';

/** Who may look into a dossier at all. */
@Injectable()
export class CaseAccess {
  constructor(
    private readonly units: UnitRunner,
    private readonly vault: IdentityVault,
  ) {}

  /** The dossier of a case; nothing for an institution without part in it, as if there were no case. */
  dossierFor(institution: string, caseId: string): Promise<Dossier | undefined> {
    return this.units.run([caseId], because(caseId), (unit) =>
      takesPart(unit.state(complaintPart, caseId), institution) ? unit.state(dossierPart, caseId) : undefined,
    );
  }

  /** Whether who complained was erased. */
  isErased(caseId: string): Promise<boolean> {
    return this.units.run([], because(caseId), async (unit) => {
      await this.vault.load([caseId], unit);
      return this.vault.isErased(caseId, unit);
    });
  }
}

const because = (caseId: string) => ({ id: caseId, time: new Date().toISOString() });
