import type { ComplaintForm, FiledView, FilingForm } from '@jisr/portal-api';
import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { IsObject, IsString, Length } from 'class-validator';
import type { Request } from 'express';
import { FileComplaint } from '../../../application/citizen/file-complaint.ts';
import { Attempts } from '../../mongo/attempts.ts';
import { languageOf } from '../language-of.ts';
import { goOnWith } from './following.ts';
import { IdempotencyKey } from './idempotency-key.ts';

class FilingBody implements FilingForm {
  @IsString()
  @Length(1, 64)
  readonly institution!: string;

  /** Its fields are judged by intake. */
  @IsObject()
  readonly complaint!: ComplaintForm;
}

/** A household, a café or a whole mobile network can share an address. */
const perAddress = { most: 300, perMs: 3_600_000 };

/** Where citizens file. Whoever is told the code follows the case at once, to add documents. */
@Controller('api/complaints')
export class ComplaintsController {
  constructor(
    private readonly filing: FileComplaint,
    private readonly attempts: Attempts,
  ) {}

  @Post()
  @HttpCode(200)
  async file(@Body() body: FilingBody, @IdempotencyKey() key: string, @Req() request: Request): Promise<FiledView> {
    const told = (await this.filing.toldBefore(body, key)) ?? (await this.fileNew(body, key, request));
    const { caseId, code } = told;
    if (code !== undefined) await goOnWith({ caseId, institution: body.institution }, request);
    return told;
  }

  private async fileNew(body: FilingBody, key: string, request: Request): Promise<FiledView> {
    await this.attempts.count('file', request.ip ?? '', perAddress);
    return this.filing.run(body, key, languageOf(request));
  }
}
