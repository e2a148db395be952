import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { AuditAct, Person, ProposalView, RuleCheckView, RuleView } from '@jisr/portal-api';
import { Problem } from '@jisr/problem';
import { Injectable } from '@nestjs/common';
import { ProposalStore, type Decision } from '../../adapters/mongo/proposal-store.ts';
import { passedOn } from '../../adapters/services/passed-on.ts';
import { PlatformServices } from '../../adapters/services/platform-services.ts';

type Status = ProposalView['status'];

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

  /** Newest first. What is in force though the note of it was lost is noted now. */
  async all(person: Person): Promise<readonly ProposalView[]> {
    const proposals = await this.store.all();
    const open = proposals.filter(({ status }) => status === 'publishing');
    if (open.length === 0) return proposals;
    const known = await this.rules(person).catch(() => []);
    const lost = open.filter(({ rule }) => known.some((one) => isSame(one, rule)));
    for (const proposal of lost) await this.note(proposal, proposal.decidedBy ?? person.id);
    return lost.length === 0 ? proposals : this.store.all();
  }

  /** What the version would change; throws the problem that routing names when it is not sound. */
  async check(rule: object, reason: string, person: Person, language: string): Promise<RuleCheckView> {
    return passedOn(await this.tell('/v1/rules/check', { rule, reason }, person, language));
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
    await this.move(proposal, ['proposed', 'publishing'], 'publishing', person.id, 'rule-approved');
    await this.publish(proposal, person, language);
    await this.note(proposal, person.id);
  }

  /** Whoever proposed it can take it back this way too. */
  async refuse(id: string, person: Person): Promise<void> {
    await this.move(await this.known(id), ['proposed'], 'refused', person.id, 'rule-refused');
  }

  private async known(id: string): Promise<ProposalView> {
    const proposal = await this.store.find(id);
    if (!proposal) throw new Problem(404, 'not-found');
    return proposal;
  }

  private async move(proposal: ProposalView, from: readonly Status[], to: Status, by: string, act: AuditAct) {
    if (!(await this.store.move(proposal, from, decided(to, by), act))) throw new Problem(409, 'conflict');
  }

  /** That it is in force; whoever noted it before is left to stand. */
  private async note(proposal: ProposalView, by: string): Promise<void> {
    if (await this.store.move(proposal, ['publishing'], decided('approved', by), 'rule-published')) return;
    if ((await this.known(proposal.id)).status !== 'approved') throw new Problem(409, 'conflict');
  }

  private async publish(proposal: ProposalView, person: Person, language: string): Promise<void> {
    const { rule, reason } = proposal;
    try {
      await passedOn(await this.tell('/v1/rules', { rule, reason }, person, language));
    } catch (error) {
      if (!(error instanceof Problem) || error.status >= 500) throw error;
      if ((await this.rules(person)).some((known) => isSame(known, rule))) return;
      await this.store.giveBack(proposal, person.id, error.code);
      throw error;
    }
  }

  private tell(path: string, body: object, person: Person, language: string): Promise<Response> {
    return this.platform.call(
      'routing',
      path,
      { person: person.id },
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': language },
        body: JSON.stringify(body),
      },
    );
  }
}

const decided = (status: Decision['status'], decidedBy: string): Decision => ({
  ...{ status, decidedBy },
  decidedAt: new Date().toISOString(),
});

/** The end of a version says nothing: a later version may have set it. */
function isSame({ validTo: _, ...one }: RuleView, { validTo: _other, ...other }: RuleView): boolean {
  return isDeepStrictEqual(one, other);
}
