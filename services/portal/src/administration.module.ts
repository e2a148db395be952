import { Module } from '@nestjs/common';
import { AdministrationController } from './adapters/http/administration.controller.ts';
import { ProposalStore } from './adapters/mongo/proposal-store.ts';
import { RuleProposals } from './application/rule-proposals.ts';

/** Rules that two people change, and what the installation is made of. */
@Module({ controllers: [AdministrationController], providers: [ProposalStore, RuleProposals] })
export class AdministrationModule {}
