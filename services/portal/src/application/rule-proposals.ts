import { randomUUID } from 'node:crypto';
import type { Person, ProposalView, RuleView } from '@jisr/portal-api';
import { Problem } from '@jisr/problem';
import { Injectable } from '@nestjs/common';
import { ProposalStore } from '../adapters/mongo/proposal-store.ts';
import { passedOn } from '../adapters/services/passed-on.ts';
import { PlatformServices } from '../adapters/services/platform-services.ts';

/** Legal rules change when one administrator proposes and another approves; routing judges what is proposed and publishes it. */
@Injectable()
export class RuleProposals {
  constructor(
    private readonly platform: PlatformServices,
    private readonly store: ProposalStore,
  ) {}

  async rules(person: Person): Promise<readonly RuleView[]> {
    return passedOn(await this.platform.call('routing', '/v1/rules', { person: person.id }));
  }

  /** Throws the problem that routing names when the version is not sound. */
  async check(rule: object, reason: string, person: Person, language: string): Promise<void> {
    await this.tell('/v1/rules/check', { rule, reason }, person, language);
  }

  /** Keeps a sound version for somebody else to decide on. */
  async propose(rule: object, reason: string, person: Person, language: string): Promise<ProposalView> {
    await this.check(rule, reason, person, language);
    const proposal: ProposalView = {
      id: randomUUID(),
      rule: rule as RuleView,
      reason,
      proposedBy: person.id,
      proposedAt: new Date().toISOString(),
      status: 'proposed',
    };
    await this.store.keep(proposal);
    return proposal;
  }

  /**
   * Publishes before it notes the decision: were the note lost, the proposal would still stand, and routing would refuse to
   * publish it a second time.
   */
  async approve(id: string, person: Person, language: string): Promise<void> {
    const { rule, reason, proposedBy } = await this.open(id);
    if (proposedBy === person.id) throw new Problem(403, 'own-proposal');
    await this.tell('/v1/rules', { rule, reason }, person, language);
    await this.note(id, 'approved', person);
  }

  /** Whoever proposed it can take it back this way too. */
  async refuse(id: string, person: Person): Promise<void> {
    await this.open(id);
    await this.note(id, 'refused', person);
  }

  private async open(id: string): Promise<ProposalView> {
    const proposal = await this.store.find(id);
    if (!proposal) throw new Problem(404, 'not-found');
    if (proposal.status !== 'proposed') throw new Problem(409, 'conflict');
    return proposal;
  }

  private async note(id: string, status: 'approved' | 'refused', person: Person): Promise<void> {
    const decision = { status, decidedBy: person.id, decidedAt: new Date().toISOString() };
    if (!(await this.store.decide(id, decision))) throw new Problem(409, 'conflict');
  }

  private async tell(path: string, body: object, person: Person, language: string): Promise<void> {
    const answer = await this.platform.call(
      'routing',
      path,
      { person: person.id },
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': language },
        body: JSON.stringify(body),
      },
    );
    if (!answer.ok) await passedOn(answer);
  }
}
