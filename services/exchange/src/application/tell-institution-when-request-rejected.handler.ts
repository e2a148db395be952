import { institutionOfTopic, partitionOf, type EventOf, type Institution } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { tell } from './feed-writer.ts';
import { caseShards, feedSubject, rejectionShards } from './feed.ts';
import { INSTITUTIONS } from './institutions.token.ts';
import { Webhooks } from './webhooks.ts';

type RequestRejected = EventOf<'ma.jisr.inbound.request-rejected.v1'>;

/** An institution without Kafka reads in its feed what was sent back to it. As on the topic, it can be there twice under one id. */
@Injectable()
export class TellInstitutionWhenRequestRejectedHandler implements Handler<RequestRejected> {
  constructor(
    @Inject(INSTITUTIONS) private readonly institutions: ReadonlyMap<string, Institution>,
    private readonly webhooks: Webhooks,
  ) {}

  async prefetch(events: readonly RequestRejected[], unit: UnitOfWork): Promise<void> {
    await unit.load(events.map((event) => feedSubject(askerOf(event), shardOf(event))));
  }

  handle(event: RequestRejected, unit: UnitOfWork): void {
    const institution = this.institutions.get(askerOf(event));
    if (!institution) return;
    tell(institution.id, shardOf(event), { rejection: event }, unit);
    this.webhooks.queueRejection(institution, event, unit);
  }
}

const askerOf = ({ data }: RequestRejected) => institutionOfTopic(data.original.topic) ?? '';
const shardOf = ({ subject }: RequestRejected) => caseShards + partitionOf(subject, rejectionShards);
