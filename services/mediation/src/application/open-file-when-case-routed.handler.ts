import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { CaseDesk } from './case-desk.ts';

type CaseRouted = EventOf<'ma.jisr.routing.case-routed.v1'>;

/**
 * On the mediation track there is an ombudsman whose file it is: the one that routing names, else the one that received the
 * complaint. On the direct track there is no file.
 */
@Injectable()
export class OpenFileWhenCaseRoutedHandler implements Handler<CaseRouted> {
  constructor(private readonly desk: CaseDesk) {}

  handle(event: CaseRouted, unit: UnitOfWork): void {
    const { institution, ombudsman = institution, respondent, track, registeredOn, causedBy: act } = event.data;
    const since = registeredOn !== undefined && { registeredOn };
    const command =
      track === 'mediation'
        ? ({ type: 'take-up', ombudsman, respondent, act, ...since } as const)
        : ({ type: 'hear-of-respondent', respondent, act } as const);
    this.desk.hear(event.subject, command, unit);
  }
}
