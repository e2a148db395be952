import { Module } from '@nestjs/common';
import { AdministrationRegistersController } from './adapters/http/administration/registers.controller.ts';
import { RulesController } from './adapters/http/administration/rules.controller.ts';
import { TemplatesController } from './adapters/http/administration/templates.controller.ts';
import { AuditStore } from './adapters/mongo/audit-store.ts';
import { ProposalStore } from './adapters/mongo/proposal-store.ts';
import { TemplateStore } from './adapters/mongo/template-store.ts';
import { AuditTrail } from './application/administration/audit.query.ts';
import { InstitutionViews } from './application/administration/institution-views.ts';
import { ReplyTemplates } from './application/administration/reply-templates.ts';
import { RuleProposals } from './application/administration/rule-proposals.ts';
import { OperationsModule } from './operations.module.ts';
import { SignInModule } from './sign-in.module.ts';

/** Rules that two people change, templates that one does, what the installation is made of, and who did what. */
@Module({
  imports: [OperationsModule, SignInModule],
  controllers: [RulesController, TemplatesController, AdministrationRegistersController],
  providers: [
    ...[AuditStore, ProposalStore, TemplateStore],
    ...[AuditTrail, InstitutionViews, ReplyTemplates, RuleProposals],
  ],
  exports: [ReplyTemplates],
})
export class AdministrationModule {}
