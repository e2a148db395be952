import { Controller, Get, Inject } from '@nestjs/common';
import { HealthBoard } from './health-board.ts';

/** Live: need not be restarted. Ready: makes progress. A dependency that is down makes a service not ready, never not live. */
@Controller('health')
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
