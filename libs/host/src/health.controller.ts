import { Controller, Get, Inject, UseFilters } from '@nestjs/common';
import { HealthBoard } from './health-board.ts';
import { HealthReportFilter } from './health-report.filter.ts';

/** Live: need not be restarted. Ready: makes progress. A dependency that is down makes a service not ready, never not live. */
@Controller('health')
@UseFilters(HealthReportFilter)
export class HealthController {
  constructor(@Inject(HealthBoard) private readonly board: HealthBoard) {}

  @Get('live')
  live() {
    return this.board.live();
  }

  @Get('ready')
  ready() {
    return this.board.ready();
  }
}
