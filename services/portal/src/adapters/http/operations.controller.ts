import type { ConsumersView, FailuresView, Person } from '@jisr/portal-api';
import { Body, Controller, Get, Header, Param, Post, Req, Res, Sse, type MessageEvent } from '@nestjs/common';
import type { Request, Response } from 'express';
import { map, takeUntil, timer, type Observable } from 'rxjs';
import { ConsumerBoard } from '../../application/consumer-board.ts';
import { PlatformFailures } from '../../application/platform-failures.ts';
import { languageOf } from './language-of.ts';
import {
  DiscardBody,
  FailureParameters,
  HoldBody,
  HoldParameters,
  RetryBody,
  ServiceParameter,
} from './operations.bodies.ts';
import { passOn } from './pass-on.ts';
import { For, SignedIn } from './session.ts';

/** After so long a watcher comes again, and is asked again who it is. */
const streamMs = 10 * 60_000;

/** What operators see and do: every service's consumer, live, and what could not be handled. */
@Controller('api/operations-console')
@For('operator')
export class OperationsController {
  constructor(
    private readonly board: ConsumerBoard,
    private readonly failures: PlatformFailures,
  ) {}

  @Get('consumers')
  @Header('cache-control', 'no-store')
  consumers(): Promise<ConsumersView> {
    return this.board.look();
  }

  @Sse('consumers/stream')
  stream(): Observable<MessageEvent> {
    return this.board.live.pipe(
      takeUntil(timer(streamMs)),
      map((data) => ({ data })),
    );
  }

  /** Holds a consumer back until it is let go on again. */
  @Post('consumers/:service/:act')
  async hold(
    @Param() { service, act }: HoldParameters,
    @Body() body: HoldBody,
    @SignedIn() person: Person,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await passOn(await this.failures.hold(service, act, body, person, languageOf(request)), response);
  }

  @Get('failures')
  @Header('cache-control', 'no-store')
  all(@SignedIn() person: Person): Promise<FailuresView> {
    return this.failures.all(person);
  }

  @Get('failures/:service/:fingerprint')
  async keys(
    @Param() { service, fingerprint }: FailureParameters,
    @SignedIn() person: Person,
    @Res() response: Response,
  ): Promise<void> {
    await passOn(await this.failures.keysOf(service, fingerprint, person), response);
  }

  @Post('failures/:service/retry')
  async retry(
    @Param() { service }: ServiceParameter,
    @Body() body: RetryBody,
    @SignedIn() person: Person,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await passOn(await this.failures.decide(service, 'retry', body, person, languageOf(request)), response);
  }

  @Post('failures/:service/discard')
  async discard(
    @Param() { service }: ServiceParameter,
    @Body() body: DiscardBody,
    @SignedIn() person: Person,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await passOn(await this.failures.decide(service, 'discard', body, person, languageOf(request)), response);
  }
}
