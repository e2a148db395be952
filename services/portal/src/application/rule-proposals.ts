import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Person, ProposalView, RuleView } from '@jisr/portal-api';
import { Problem } from '@jisr/problem';
import { Injectable } from '@nestjs/common';
import { ProposalStore, type Decision } from '../adapters/mongo/proposal-store.ts';
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
   * Nobody can refuse a proposal from before routing is told until routing has refused it. Where the answer was lost, it can be
   * approved again: what is in force already counts as published.
   */
  async approve(id: string, person: Person, language: string): Promise<void> {
    const proposal = await this.known(id);
    if (proposal.proposedBy === person.id) throw new Problem(403, 'own-proposal');
    await this.move(id, ['proposed', 'publishing'], 'publishing', person);
    await this.publish(proposal, person, language);
    await this.move(id, ['publishing'], 'approved', person);
  }

  /** Whoever proposed it can take it back this way too. */
  async refuse(id: string, person: Person): Promise<void> {
    await this.known(id);
    await this.move(id, ['proposed'], 'refused', person);
  }

  private async known(id: string): Promise<ProposalView> {
    const proposal = await this.store.find(id);
    if (!proposal) throw new Problem(404, 'not-found');
    return proposal;
  }

  private async move(
    id: string,
    from: readonly ProposalView['status'][],
    status: Decision['status'],
    { id: decidedBy }: Person,
  ): Promise<void> {
    const decision = { status, decidedBy, decidedAt: new Date().toISOString() };
    if (!(await this.store.move(id, from, decision))) throw new Problem(409, 'conflict');
  }

  private async publish({ id, rule, reason }: ProposalView, person: Person, language: string): Promise<void> {
    try {
      await this.tell('/v1/rules', { rule, reason }, person, language);
    } catch (error) {
      if (!(error instanceof Problem) || error.status >= 500) throw error;
      if (error.status === 409 && (await this.rules(person)).some((known) => isSame(known, rule))) return;
      await this.store.giveBack(id, person.id);
      throw error;
    }
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

/** The end of a version says nothing: a later version may have set it. */
function isSame({ validTo: _, ...one }: RuleView, { validTo: _other, ...other }: RuleView): boolean {
  return isDeepStrictEqual(one, other);
}
