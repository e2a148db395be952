import { languages, type Language } from '@jisr/contracts';
import type {
  CollectiveFileLine,
  CorrespondentSheet,
  DeskWordsView,
  Person,
  RecommendationRegister,
} from '@jisr/portal-api';
import { Controller, Get, Header, Query } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { ReplyTemplates } from '../../../application/administration/reply-templates.ts';
import { DeskWords } from '../../../application/desk/desk-words.ts';
import { Desks } from '../../../application/desk/reader.ts';
import { RegistersQuery } from '../../../application/desk/registers.query.ts';
import { SheetQuery } from '../../../application/desk/sheet.query.ts';
import { For, SignedIn } from '../session.ts';

class InLanguage {
  @IsIn(languages)
  readonly language!: Language;
}

/** What a desk keeps beside its inbox: the correspondent's sheet, recommendations, collective files, and the words of it all. */
@Controller('api/desk')
@For('officer', 'correspondent', 'delegate')
export class RegistersController {
  constructor(
    private readonly sheets: SheetQuery,
    private readonly registers: RegistersQuery,
    private readonly words: DeskWords,
    private readonly desks: Desks,
    private readonly templates: ReplyTemplates,
  ) {}

  @Get('sheet')
  @Header('cache-control', 'no-store')
  sheet(@SignedIn() person: Person): Promise<CorrespondentSheet> {
    return this.sheets.of(this.desks.readerFor(person));
  }

  @Get('recommendations')
  @Header('cache-control', 'no-store')
  recommendations(@SignedIn() person: Person): Promise<RecommendationRegister> {
    return this.registers.recommendations(this.desks.readerFor(person));
  }

  @Get('collective-files')
  @Header('cache-control', 'no-store')
  collectiveFiles(@SignedIn() person: Person): Promise<readonly CollectiveFileLine[]> {
    return this.registers.collectiveFiles(this.desks.readerFor(person));
  }

  @Get('words')
  @Header('cache-control', 'no-store')
  async vocabulary(@Query() { language }: InLanguage, @SignedIn() person: Person): Promise<DeskWordsView> {
    const { institution } = this.desks.readerFor(person);
    return { ...this.words.in(language), templates: await this.templates.offeredTo(institution.id) };
  }
}
