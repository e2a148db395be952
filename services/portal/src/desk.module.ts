import { Module } from '@nestjs/common';
import { AdministrationModule } from './administration.module.ts';
import { CaseController } from './adapters/http/desk/case.controller.ts';
import { EventsController } from './adapters/http/desk/events.controller.ts';
import { InboxController } from './adapters/http/desk/inbox.controller.ts';
import { PassageController } from './adapters/http/desk/passage.controller.ts';
import { RegistersController } from './adapters/http/desk/registers.controller.ts';
import { DeskUploadsController } from './adapters/http/desk/uploads.controller.ts';
import { ActStore } from './adapters/mongo/act-store.ts';
import { DeskCaseStore } from './adapters/mongo/desk-case-store.ts';
import { PresenceStore } from './adapters/mongo/presence-store.ts';
import { TurnStore } from './adapters/mongo/turn-store.ts';
import { AskAtDesk } from './application/desk/ask-at-desk.ts';
import { CasePageQuery } from './application/desk/case-page.query.ts';
import { CasePartsReader } from './application/desk/case-parts.ts';
import { DeskCases } from './application/desk/desk-cases.ts';
import { DeskWords } from './application/desk/desk-words.ts';
import { InboxQuery } from './application/desk/inbox.query.ts';
import { Desks } from './application/desk/reader.ts';
import { RegistersQuery } from './application/desk/registers.query.ts';
import { SearchWords } from './application/desk/search-words.ts';
import { SheetQuery } from './application/desk/sheet.query.ts';
import { Summaries } from './application/desk/summaries.ts';

/** The case desk of each institution. */
@Module({
  imports: [AdministrationModule],
  controllers: [
    InboxController,
    RegistersController,
    EventsController,
    PassageController,
    DeskUploadsController,
    CaseController,
  ],
  providers: [
    ...[ActStore, DeskCaseStore, PresenceStore, TurnStore],
    ...[AskAtDesk, CasePageQuery, CasePartsReader, DeskCases, Desks, DeskWords, InboxQuery],
    ...[RegistersQuery, SearchWords, SheetQuery, Summaries],
  ],
})
export class DeskModule {}
