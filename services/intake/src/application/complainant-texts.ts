import { caseOf, type Keeping, TextVault, type UnitOfWork, type Written } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { IdentityVault } from './identity-vault.ts';

/** Keeps what complainants write with their requests, sealed; of one who was erased nothing more. */
@Injectable()
export class ComplainantTexts {
  constructor(
    private readonly texts: TextVault,
    private readonly vault: IdentityVault,
  ) {}

  /** How such a request rests while it waits. */
  get keeping(): Keeping {
    return this.texts;
  }

  /** Finds out who was erased, once a batch. */
  load(requests: readonly Written[], unit: UnitOfWork): Promise<void> {
    return this.vault.load(requests.map(caseOf), unit);
  }

  keep(request: Written, unit: UnitOfWork): void {
    if (!this.vault.isErased(caseOf(request), unit)) this.texts.keep(request, unit);
  }
}
