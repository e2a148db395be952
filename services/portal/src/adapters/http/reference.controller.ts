import { languages, type Language } from '@jisr/contracts';
import type { CommunesView, OperationsView, ReferenceView } from '@jisr/portal-api';
import { Controller, Get, Header, Query } from '@nestjs/common';
import { IsIn, IsOptional, Length, Matches } from 'class-validator';
import { ReferenceViews } from '../../application/reference-views.ts';
import { OperationStore } from '../mongo/operation-store.ts';

class InLanguage {
  @IsIn(languages)
  readonly language!: Language;
}

class CommunesQuery extends InLanguage {
  @Matches(/^\d{2}\.\d{3}$/)
  readonly province!: string;
}

class OperationsQuery extends InLanguage {
  @Length(2, 100)
  readonly q!: string;

  @IsOptional()
  @Matches(/^MA-\d{2}$/)
  readonly region?: string;

  @IsOptional()
  @Matches(/^\d{2}\.\d{3}$/)
  readonly province?: string;
}

/** As many as somebody looks through. */
const mostOperations = 20;
/** So long a change of a list may not be seen. */
const forAMinute = 'public, max-age=60';
const forAnHour = 'public, max-age=3600';

/** What forms offer to choose from; for everybody, and kept by browsers. */
@Controller('api')
export class ReferenceController {
  constructor(
    private readonly views: ReferenceViews,
    private readonly operations: OperationStore,
  ) {}

  @Get('reference')
  @Header('cache-control', forAMinute)
  reference(@Query() { language }: InLanguage): ReferenceView {
    return this.views.in(language);
  }

  @Get('reference/communes')
  @Header('cache-control', forAnHour)
  communes(@Query() { language, province }: CommunesQuery): CommunesView {
    return this.views.communesOf(province, language);
  }

  @Get('operations')
  @Header('cache-control', forAMinute)
  async search(@Query() { q, language, ...place }: OperationsQuery): Promise<OperationsView> {
    const rows = await this.operations.named(q, mostOperations, place);
    return rows.map(({ _id: code, names, territory }) => ({
      code,
      label: names[language] ?? names['fr'] ?? names['ar'] ?? code,
      region: territory.region,
      ...(territory.province !== undefined && { province: territory.province }),
    }));
  }
}
