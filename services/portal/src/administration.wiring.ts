import { AdministrationController } from './adapters/http/administration.controller.ts';
import { ProposalStore } from './adapters/mongo/proposal-store.ts';
import { RuleProposals } from './application/rule-proposals.ts';

/** What administration is made of. */
export const administrationControllers = [AdministrationController];
export const administrationProviders = [ProposalStore, RuleProposals];
