import type { Handler, UnitOfWork } from '@jisr/messaging';
import type { CaseEvent } from '@jisr/parties';
import { Injectable } from '@nestjs/common';

/** Whatever moves a case moves what the portal shows of it. */
@Injectable()
export class ProjectCaseWhenCaseMovedHandler implements Handler<CaseEvent> {
  handle(_event: CaseEvent, _unit: UnitOfWork): void {
    return;
  }
}
