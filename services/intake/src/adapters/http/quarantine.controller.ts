import { OperatorGuard, type OperatorRequest } from '@jisr/messaging';
import { Body, Controller, Get, HttpCode, Post, Req, UseGuards } from '@nestjs/common';
import { IsInt, IsString, IsUUID, Length, Min } from 'class-validator';
import { Quarantine } from '../../application/dossier/quarantine.ts';
import { problemOfDossier } from './refused.ts';

class LiftBody {
  @IsUUID()
  readonly caseId!: string;

  @IsUUID()
  readonly documentId!: string;

  @IsInt()
  @Min(1)
  readonly version!: number;

  /** For the audit; nothing personal belongs here. */
  @IsString()
  @Length(3, 500)
  readonly reason!: string;
}

/** Documents that nobody may open, for operators of the portal: to see, and to open after all. */
@Controller('internal/quarantine')
@UseGuards(OperatorGuard)
export class QuarantineController {
  constructor(private readonly quarantine: Quarantine) {}

  @Get()
  look() {
    return this.quarantine.look();
  }

  @Post('lift')
  @HttpCode(204)
  async lift(@Body() body: LiftBody, @Req() { operator }: OperatorRequest): Promise<void> {
    const outcome = await this.quarantine.lift(body, operator);
    if (outcome !== 'lifted') throw problemOfDossier(outcome);
  }
}
