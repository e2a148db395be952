import type { Person } from '@jisr/portal-api';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { IsInt, IsString, IsUUID, Length, Min } from 'class-validator';
import type { Request, Response } from 'express';
import { PlatformServices } from '../services/platform-services.ts';
import { languageOf } from './language-of.ts';
import { passOn } from './pass-on.ts';
import { For, SignedIn } from './session.ts';

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

/** Documents that were quarantined, which operators open after all; intake keeps them, and who opened what. */
@Controller('api/operations-console/quarantine')
@For('operator')
export class QuarantineController {
  constructor(private readonly platform: PlatformServices) {}

  @Get()
  async look(@SignedIn() { id: person }: Person, @Res() response: Response): Promise<void> {
    await passOn(await this.platform.call('intake', '/internal/quarantine', { person }), response);
  }

  @Post('lift')
  async lift(
    @Body() body: LiftBody,
    @SignedIn() { id: person }: Person,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const headers = { 'content-type': 'application/json', 'accept-language': languageOf(request) };
    const asked = { method: 'POST', headers, body: JSON.stringify(body) };
    await passOn(await this.platform.call('intake', '/internal/quarantine/lift', { person }, asked), response);
  }
}
