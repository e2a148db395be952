import { inboxSorts, queues, type InboxPage, type InboxSort, type Person, type Queue } from '@jisr/portal-api';
import { Controller, Get, Header, Query } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Length, Matches, Max, Min } from 'class-validator';
import { InboxQuery } from '../../../application/desk/inbox.query.ts';
import { Desks } from '../../../application/desk/reader.ts';
import { For, SignedIn } from '../session.ts';

const code = /^[a-z0-9][a-z0-9-]{0,63}$/;

class InboxParameters {
  @IsIn(queues)
  readonly queue: Queue = 'awaiting-me';

  @IsIn(inboxSorts)
  readonly sort: InboxSort = 'due';

  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000)
  readonly page: number = 1;

  @IsOptional()
  @Length(0, 200)
  readonly q?: string;

  @IsOptional()
  @Matches(code)
  readonly category?: string;

  @IsOptional()
  @Matches(/^MA-\d{2}$/)
  readonly region?: string;

  @IsOptional()
  @Matches(code)
  readonly status?: string;
}

/** The inbox of a desk. */
@Controller('api/desk/cases')
@For('officer', 'correspondent', 'delegate')
export class InboxController {
  constructor(
    private readonly inbox: InboxQuery,
    private readonly desks: Desks,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  cases(@Query() asked: InboxParameters, @SignedIn() person: Person): Promise<InboxPage> {
    return this.inbox.of(this.desks.readerFor(person), asked);
  }
}
