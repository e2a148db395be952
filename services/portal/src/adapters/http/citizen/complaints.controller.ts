import type { ComplaintForm, FiledView, FilingForm } from '@jisr/portal-api';
import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { IsObject, IsString, Length } from 'class-validator';
import type { Request } from 'express';
import { FileComplaint } from '../../../application/citizen/file-complaint.ts';
import { Attempts } from '../../mongo/attempts.ts';
import { languageOf } from '../language-of.ts';
import { IdempotencyKey } from './idempotency-key.ts';

class FilingBody implements FilingForm {
  @IsString()
  @Length(1, 64)
  readonly institution!: string;

  /** Its fields are judged by intake. */
  @IsObject()
  readonly complaint!: ComplaintForm;
}

const perAddress = { most: 60, perMs: 3_600_000 };

/** Where citizens file. Whoever filed follows the case at once, to add documents. */
@Controller('api/complaints')
export class ComplaintsController {
  constructor(
    private readonly filing: FileComplaint,
    private readonly attempts: Attempts,
  ) {}

  @Post()
  @HttpCode(200)
  async file(@Body() body: FilingBody, @IdempotencyKey() key: string, @Req() request: Request): Promise<FiledView> {
    await this.attempts.count('file', request.ip ?? '', perAddress);
    const told = await this.filing.run(body, key, languageOf(request));
    request.session.followed = { caseId: told.caseId, institution: body.institution };
    return told;
  }
}
