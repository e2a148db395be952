import { InstitutionGuard, ReadLog, readerOf, type InstitutionRequest } from '@jisr/entrance';
import { Body, Controller, Get, HttpCode, Post, Req, UseGuards } from '@nestjs/common';
import { IsUUID, ValidateIf } from 'class-validator';
import { LaneStore } from '../mongo/lane-store.ts';

/** What to send again. */
export class Replay {
  /** The case of which everything is sent again; without, all that stopped goes on where it stopped. */
  @ValidateIf((_, caseId) => caseId !== undefined)
  @IsUUID()
  readonly caseId?: string;
}

/** An institution's own look at the calls that it does not take. */
@Controller('v1/webhook')
@UseGuards(InstitutionGuard)
export class WebhookController {
  constructor(
    private readonly lanes: LaneStore,
    private readonly log: ReadLog,
  ) {}

  /** What stopped, and why. */
  @Get('dead-letters')
  async dead(@Req() request: InstitutionRequest) {
    const reader = readerOf(request);
    const lanes = await this.lanes.dead(reader.institution);
    const cases = lanes.flatMap(({ about }) => ('caseId' in about ? [about.caseId] : []));
    await this.log.note(reader, { what: 'dead-letters' }, ...cases);
    return {
      deadLetters: lanes.map(({ about, sent, total, lastTrouble }) => ({
        ...('caseId' in about ? { caseId: about.caseId } : { requestId: about.rejection.id }),
        next: sent,
        events: total,
        trouble: lastTrouble,
      })),
    };
  }

  @Post('replay')
  @HttpCode(200)
  async replay(@Body() { caseId }: Replay, @Req() { institution }: InstitutionRequest) {
    return { replayed: await this.lanes.replay(institution.id, caseId) };
  }
}
