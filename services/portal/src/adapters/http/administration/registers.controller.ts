import {
  auditActs,
  type AuditAct,
  type AuditView,
  type InstitutionView,
  type Person,
  type PersonSeen,
} from '@jisr/portal-api';
import { Controller, Get, Header, Query } from '@nestjs/common';
import { IsIn, IsISO8601, IsOptional, Length } from 'class-validator';
import { AuditTrail } from '../../../application/administration/audit.query.ts';
import { InstitutionViews } from '../../../application/administration/institution-views.ts';
import { PeopleStore } from '../../mongo/people-store.ts';
import { For, SignedIn } from '../session.ts';

const pageSize = 100;

class AuditParameters {
  @IsOptional()
  @Length(1, 255)
  readonly person?: string;

  @IsOptional()
  @IsIn(auditActs)
  readonly act?: AuditAct;

  /** Entries of before this instant. */
  @IsOptional()
  @IsISO8601({ strict: true })
  readonly before?: string;
}

/** What administrators look at and change elsewhere: institutions in their files, people's rights at the issuer, the audit nowhere. */
@Controller('api/administration')
@For('administrator')
export class AdministrationRegistersController {
  constructor(
    private readonly participants: InstitutionViews,
    private readonly people: PeopleStore,
    private readonly trail: AuditTrail,
  ) {}

  @Get('institutions')
  @Header('cache-control', 'no-store')
  institutions(): Promise<readonly InstitutionView[]> {
    return this.participants.all();
  }

  /** Everybody who has signed in, as the issuer described them the last time. */
  @Get('people')
  @Header('cache-control', 'no-store')
  everybody(): Promise<readonly PersonSeen[]> {
    return this.people.all();
  }

  @Get('audit')
  @Header('cache-control', 'no-store')
  audit(@Query() { before, ...asked }: AuditParameters, @SignedIn() reader: Person): Promise<AuditView> {
    return this.trail.find({ ...asked, ...(before && { before: new Date(before) }), limit: pageSize }, reader);
  }
}
