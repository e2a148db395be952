import { civilDayOf } from '@jisr/calendar';
import { CodeLists, type EventOf } from '@jisr/contracts';
import { isRefused } from '@jisr/decider';
import { caseOf, type Handler, type Outcome, TextVault, type UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { clockParts } from '../adapters/kafka/clock.part.ts';
import { clockKinds, type ClockKind } from '../domain/clock.ts';
import { answerOf, unknownCode } from './answer.ts';
import { Clocks } from './clocks.ts';
import { Requesters } from './requesters.ts';

type ExtensionSubmitted = EventOf<'ma.jisr.routing.extension-submitted.v1'>;

/** Whoever owes an act asks once for more time. The others learn the reason by its code; the text beside it stays here, sealed. */
@Injectable()
export class ExtendClockWhenExtensionSubmittedHandler implements Handler<ExtensionSubmitted> {
  constructor(
    private readonly requesters: Requesters,
    private readonly lists: CodeLists,
    private readonly clocks: Clocks,
    private readonly texts: TextVault,
  ) {}

  handle(event: ExtensionSubmitted, unit: UnitOfWork): Outcome {
    const caseId = caseOf(event);
    const { clock, reason } = event.data;
    if (!this.lists.has('extension-reasons', reason)) return unknownCode('/data/reason');
    const kind = clock === undefined ? replyClockOf(caseId, unit) : clockKinds.find((known) => known === clock);
    if (!kind) return unknownCode('/data/clock');
    const { institution: by } = this.requesters.behind(event);
    const decision = this.clocks.extend(kind, caseId, { by, on: civilDayOf(event.time), reason }, unit);
    if (!isRefused(decision)) this.texts.keep(event, unit);
    return answerOf(decision);
  }
}

/** The clock that runs for the reply: to the Médiateur once it was asked for, else to the complainant. */
const replyClockOf = (caseId: string, unit: UnitOfWork): ClockKind =>
  'against' in unit.state(clockParts['reply-to-mediator'], caseId) ? 'reply-to-mediator' : 'treatment';
