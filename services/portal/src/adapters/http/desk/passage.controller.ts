import type { Person } from '@jisr/portal-api';
import { Controller, Get, Headers, Param, ParseIntPipe, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import type { Response as Outgoing } from 'express';
import { languages } from '@jisr/contracts';
import { DeskCases } from '../../../application/desk/desk-cases.ts';
import { Desks, onBehalfOf } from '../../../application/desk/reader.ts';
import { PlatformServices, type ServiceName } from '../../services/platform-services.ts';
import { passOn } from '../pass-on.ts';
import { For, SignedIn } from '../session.ts';

class EvidenceParameters {
  @IsOptional()
  @IsIn(languages)
  readonly language?: string;
}

/** What other services keep of a case, passed on to those whose desk it is on: documents, letters, evidence. */
@Controller('api/desk/cases/:caseId')
@For('officer', 'correspondent', 'delegate')
export class PassageController {
  constructor(
    private readonly cases: DeskCases,
    private readonly services: PlatformServices,
    private readonly desks: Desks,
  ) {}

  @Get('documents/:documentId/versions/:version')
  document(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Param('version', ParseIntPipe) version: number,
    @Headers('range') range: string | undefined,
    @SignedIn() person: Person,
    @Res() outgoing: Outgoing,
  ): Promise<void> {
    const headers = range === undefined ? {} : { range };
    return this.pass('intake', caseId, `documents/${documentId}/versions/${version}`, person, outgoing, { headers });
  }

  @Get('documents/:documentId/versions/:version/preview')
  preview(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Param('version', ParseIntPipe) version: number,
    @SignedIn() person: Person,
    @Res() outgoing: Outgoing,
  ): Promise<void> {
    return this.pass('intake', caseId, `documents/${documentId}/versions/${version}/preview`, person, outgoing);
  }

  @Get('letters/:item')
  letter(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Param('item') item: string,
    @SignedIn() person: Person,
    @Res() outgoing: Outgoing,
  ): Promise<void> {
    return this.pass('exchange', caseId, `letters/${encodeURIComponent(item)}`, person, outgoing);
  }

  @Get('evidence')
  evidence(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Query() { language }: EvidenceParameters,
    @SignedIn() person: Person,
    @Res() outgoing: Outgoing,
  ): Promise<void> {
    const path = language === undefined ? 'evidence' : `evidence?language=${language}`;
    return this.pass('exchange', caseId, path, person, outgoing);
  }

  private async pass(
    service: ServiceName,
    id: string,
    path: string,
    person: Person,
    outgoing: Outgoing,
    init: Parameters<PlatformServices['call']>[3] = {},
  ): Promise<void> {
    const reader = this.desks.readerFor(person);
    const caseId = id.toLowerCase();
    await this.cases.require(reader, caseId);
    await passOn(await this.services.call(service, `/v1/cases/${caseId}/${path}`, onBehalfOf(reader), init), outgoing);
  }
}
