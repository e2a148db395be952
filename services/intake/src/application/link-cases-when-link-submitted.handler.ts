import { institutionOfSource, type EventOf } from '@jisr/contracts';
import { isRefused } from '@jisr/decider';
import { caseOf, type Handler, type Outcome, type UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { complaintPart } from '../adapters/kafka/complaint.part.ts';
import type { OtherCase } from '../domain/complaint.ts';
import { answer } from './refusal.ts';

type LinkSubmitted = EventOf<'ma.jisr.intake.link-submitted.v1'>;

/** Cases about one matter are named to each other, at both ends in the same moment. */
@Injectable()
export class LinkCasesWhenLinkSubmittedHandler implements Handler<LinkSubmitted> {
  prefetch(events: readonly LinkSubmitted[], unit: UnitOfWork): Promise<void> {
    return unit.load(events.flatMap(casesOf));
  }

  handle(event: LinkSubmitted, unit: UnitOfWork): Outcome {
    const complaintId = caseOf(event);
    const { relation } = event.data;
    const cases = casesOf(event).map((id): OtherCase => ({ id, is: standingOf(id, complaintId, unit) }));
    const by = institutionOfSource(event.source) ?? '';
    const decision = unit.decide(complaintPart, complaintId, { type: 'link', by, cases, relation });
    if (isRefused(decision)) return answer(decision);
    for (const { id } of cases) unit.decide(complaintPart, id, { type: 'hear-of-link', to: complaintId, relation });
  }
}

/** Ids of cases, in the one spelling that every context uses. */
const casesOf = ({ data }: LinkSubmitted): readonly string[] => [...new Set(data.cases.map((id) => id.toLowerCase()))];

function standingOf(id: string, complaintId: string, unit: UnitOfWork): OtherCase['is'] {
  if (id === complaintId) return 'this-one';
  return unit.state(complaintPart, id).status === 'unknown' ? 'unknown' : 'known';
}
