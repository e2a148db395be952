import { InstitutionGuard, type InstitutionRequest } from '@jisr/entrance';
import { Problem } from '@jisr/problem';
import { Body, Controller, HttpCode, Post, Req, UseGuards } from '@nestjs/common';
import { readEvents } from '../../application/read-events.ts';
import { InboundWriter } from '../kafka/inbound-writer.ts';

/**
 * The topic of an institution without Kafka: CloudEvents in binary, structured or batch mode (HTTP binding 1.0.2).
 *
 * Guarantees: 202 means that every event of the call is on the institution's inbound topic, in their order, on all in-sync
 * replicas; any other answer that none of them need be, and that the same call may be made again: repeats fall away by their id.
 * What is decided on each is told in the feed.
 */
@Controller('v1/events')
@UseGuards(InstitutionGuard)
export class EventsController {
  constructor(private readonly inbound: InboundWriter) {}

  @Post()
  @HttpCode(202)
  async take(
    @Body() body: unknown,
    @Req() request: InstitutionRequest,
  ): Promise<{ readonly taken: readonly string[] }> {
    const { institution, headers } = request;
    const events = readEvents({ headers, body: Buffer.isBuffer(body) ? body : Buffer.alloc(0) }, institution);
    try {
      await this.inbound.write(institution.id, events);
    } catch {
      throw new Problem(503, 'unavailable');
    }
    return { taken: events.map(({ id }) => id) };
  }
}
