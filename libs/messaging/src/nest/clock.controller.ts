import { Body, Controller, Delete, Get, HttpCode, Inject, Put, UseGuards } from '@nestjs/common';
import { IsRFC3339 } from 'class-validator';
import { MessagingEngine } from '../engine.ts';
import type { Standing } from '../health/standing.ts';
import { ClockGuard } from './clock.guard.ts';

class NewTime {
  @IsRFC3339()
  readonly now!: string;
}

/** Sets the time that this service's cases live in, for whoever the guard lets pass. */
@Controller('internal/clock')
@UseGuards(ClockGuard)
export class ClockController {
  constructor(@Inject(MessagingEngine) private readonly engine: MessagingEngine) {}

  /** How far this service is by the time that was set, so that whoever sets it knows when to set it on. */
  @Get()
  standing(): Promise<Standing> {
    return this.engine.standing();
  }

  /** Answers when the clock is set; the timers that are due by it fire behind the answer. */
  @Put()
  @HttpCode(204)
  set(@Body() { now }: NewTime): void {
    this.engine.setCaseTime(new Date(now));
  }

  @Delete()
  @HttpCode(204)
  release(): void {
    this.engine.setCaseTime();
  }
}
