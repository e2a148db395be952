import type { ServerResponse } from 'node:http';
import { writeHttpBatch, type CloudEvent } from '@jisr/contracts';
import { InstitutionGuard, ReadLog, readerOf, type InstitutionRequest } from '@jisr/entrance';
import { Problem } from '@jisr/problem';
import { Controller, Get, Query, Req, Res, UseGuards } from '@nestjs/common';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { Transform } from 'class-transformer';
import { FeedBell } from '../../application/feed-bell.ts';
import { beginning, formatCursor, parseCursor } from '../../application/feed-cursor.ts';
import { FeedReader } from '../../application/feed-reader.ts';

/** Digits alone are a number: `Number` would take nothing at all as zero. */
const WholeNumber = () =>
  Transform(({ value }: { value: unknown }) => (/^[0-9]+$/.test(String(value)) ? Number(value) : value));

/** How a feed is read. */
export class FeedQuery {
  /** The cursor of the last event that was dealt with; from the beginning, without. */
  @IsOptional()
  readonly after?: string;

  /** How many events at most. */
  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(1)
  @Max(500)
  readonly limit: number = 100;

  /** Seconds to wait for the first event, if there is none. */
  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(0)
  @Max(60)
  readonly wait: number = 0;
}

/**
 * What an institution is told, for systems without Kafka: the events of its cases and the requests that were sent back, a page
 * at a time as a CloudEvents batch. Order per case; the same cursor gives the same events again, so nothing is lost with a reader.
 */
@Controller('v1/feed')
@UseGuards(InstitutionGuard)
export class FeedController {
  constructor(
    private readonly reader: FeedReader,
    private readonly bell: FeedBell,
    private readonly log: ReadLog,
  ) {}

  @Get()
  async read(
    @Query() { after, limit, wait }: FeedQuery,
    @Req() request: InstitutionRequest,
    @Res() response: ServerResponse,
  ): Promise<void> {
    const { institution } = request;
    const reader = readerOf(request);
    const from = after === undefined ? beginning : parseCursor(after);
    if (!from) throw new Problem(400, 'invalid', { errors: [{ pointer: '/after', code: 'cursor-invalid' }] });
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const page = await this.bell.until(
      () => this.reader.read(institution, from, limit),
      ({ events }) => events.length === 0,
      { waitMs: wait * 1_000, gone: gone.signal },
    );
    const cases = [...new Set(page.events.filter(isOfCase).map(({ subject }) => subject))];
    await this.log.note(reader, { what: 'feed' }, ...cases);
    const { headers, body } = writeHttpBatch(page.events);
    const next = `</v1/feed?after=${formatCursor(page.next)}&limit=${limit}&wait=${wait}>; rel="next"`;
    response.writeHead(200, { ...headers, link: next, 'cache-control': 'no-store' }).end(body);
  }
}

const isOfCase = ({ source }: CloudEvent, _index: number): boolean => source.startsWith('/jisr/');
