import { civilDayOf } from '@jisr/calendar';
import { CodeLists } from '@jisr/contracts';
import { Module, type DynamicModule } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { codesInForce } from '../code-lists.ts';
import { Rules } from '../rules.ts';
import { KeepRuleWhenRulePublishedHandler } from './keep-rule-when-rule-published.handler.ts';
import { readRules } from './read-rules.ts';
import { RuleRefresh } from './rule-refresh.ts';

/** What a service adds to its subscription to hear of rules. */
export const rulesKept = { 'ma.jisr.reference.rule-published.v1': KeepRuleWhenRulePublishedHandler } as const;

/** Gives a service its `Rules`: packaged ones, then what it kept, then what it hears of; and the code lists as they stand today. */
@Module({})
export class ReferenceModule {
  static forRoot(): DynamicModule {
    const rules = {
      provide: Rules,
      inject: [getConnectionToken()],
      useFactory: (connection: Connection) => readRules(connection),
    };
    const lists = {
      provide: CodeLists,
      inject: [Rules],
      useFactory: (known: Rules) =>
        new CodeLists((list) => codesInForce(known, list, civilDayOf(new Date().toISOString()))),
    };
    return {
      module: ReferenceModule,
      global: true,
      providers: [rules, lists, KeepRuleWhenRulePublishedHandler, RuleRefresh],
      exports: [Rules, CodeLists, KeepRuleWhenRulePublishedHandler],
    };
  }
}
