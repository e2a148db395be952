import { Module } from '@nestjs/common';
import { CaseController } from './adapters/http/desk/case.controller.ts';
import { InboxController } from './adapters/http/desk/inbox.controller.ts';
import { PassageController } from './adapters/http/desk/passage.controller.ts';
import { ActStore } from './adapters/mongo/act-store.ts';
import { PresenceStore } from './adapters/mongo/presence-store.ts';
import { TurnStore } from './adapters/mongo/turn-store.ts';
import { AskOnCase } from './application/desk/ask-on-case.ts';
import { CasePageQuery } from './application/desk/case-page.query.ts';
import { CasePartsReader } from './application/desk/case-parts.ts';
import { DeskCases } from './application/desk/desk-cases.ts';
import { InboxQuery } from './application/desk/inbox.query.ts';
import { Desks } from './application/desk/reader.ts';
import { SearchWords } from './application/desk/search-words.ts';
import { Summaries } from './application/desk/summaries.ts';

/** The case desk of each institution. */
@Module({
  controllers: [InboxController, CaseController, PassageController],
  providers: [
    ActStore,
    PresenceStore,
    TurnStore,
    AskOnCase,
    CasePageQuery,
    CasePartsReader,
    DeskCases,
    InboxQuery,
    Desks,
    SearchWords,
    Summaries,
  ],
})
export class DeskModule {}
