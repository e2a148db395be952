import type { NearView } from '@jisr/portal-api';
import { Controller, Get, Header, Query } from '@nestjs/common';
import { IsOptional, Matches } from 'class-validator';
import { ComplaintsNear } from '../../../application/citizen/complaints-near.ts';

class NearQuery {
  @Matches(/^[a-z0-9][a-z0-9-]{0,63}$/)
  readonly category!: string;

  @IsOptional()
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/)
  readonly operation?: string;

  @IsOptional()
  @Matches(/^\d{2}\.\d{3}$/)
  readonly province?: string;
}

/** Complaints like the one that is written; for everybody, and kept by browsers for a while. */
@Controller('api/complaints/near')
export class NearController {
  constructor(private readonly near: ComplaintsNear) {}

  @Get()
  @Header('cache-control', 'public, max-age=60')
  of(@Query() asked: NearQuery): Promise<NearView> {
    return this.near.of(asked);
  }
}
