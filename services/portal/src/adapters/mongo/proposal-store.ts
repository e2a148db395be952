import { faultOf } from '@jisr/mongo';
import type { AuditAct, ProposalView } from '@jisr/portal-api';
import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { AuditStore } from './audit-store.ts';

type ProposalRow = Omit<ProposalView, 'id'> & { readonly _id: string };

/** How far a proposal has come, by whom and when. */
export type Decision = Required<Pick<ProposalView, 'status' | 'decidedBy' | 'decidedAt'>>;

/** Proposed versions of rules and what was decided on each, noted for the audit; nothing is ever taken out. */
@Injectable()
export class ProposalStore {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly audit: AuditStore,
  ) {}

  async keep(proposal: ProposalView): Promise<void> {
    const { id, ...row } = proposal;
    const note = {
      person: row.proposedBy,
      act: 'rule-proposed',
      subject: subjectOf(proposal),
      reason: row.reason,
    } as const;
    await this.audit.noted(note, async (session) => {
      await this.collection.insertOne({ _id: id, ...row }, { session });
      return true;
    });
  }

  async find(id: string): Promise<ProposalView | undefined> {
    const row = await this.collection.findOne({ _id: id });
    return row ? viewOf(row) : undefined;
  }

  /** Newest first. */
  async all(): Promise<ProposalView[]> {
    return (await this.collection.find().sort({ proposedAt: -1 }).limit(200).toArray()).map(viewOf);
  }

  /** False when it stands at none of these by now. */
  move(
    proposal: ProposalView,
    from: readonly ProposalView['status'][],
    decision: Decision,
    act: AuditAct,
  ): Promise<boolean> {
    const filter = { _id: proposal.id, status: { $in: [...from] } };
    const note = { person: decision.decidedBy, act, subject: subjectOf(proposal), reason: proposal.reason };
    return this.unlessMoving(
      this.audit.noted(note, async (session) => {
        const { matchedCount } = await this.collection.updateOne(filter, { $set: decision }, { session });
        return matchedCount === 1;
      }),
    );
  }

  /** Leaves to decide again what this person could not have published, unless somebody else is about to. */
  giveBack(proposal: ProposalView, person: string, reason: string): Promise<boolean> {
    const change = {
      $set: { status: 'proposed' as const },
      $unset: { decidedBy: true as const, decidedAt: true as const },
    };
    const filter = { _id: proposal.id, status: 'publishing' as const, decidedBy: person };
    const note = { person, act: 'rule-not-published', subject: subjectOf(proposal), reason } as const;
    return this.unlessMoving(
      this.audit.noted(note, async (session) => {
        const { matchedCount } = await this.collection.updateOne(filter, change, { session });
        return matchedCount === 1;
      }),
    );
  }

  /** False where somebody else moves it at the same moment. */
  private async unlessMoving(moved: Promise<boolean>): Promise<boolean> {
    try {
      return await moved;
    } catch (error) {
      if (faultOf(error) === 'conflict') return false;
      throw error;
    }
  }

  private get collection() {
    return this.connection.collection<ProposalRow>('rule_proposals');
  }
}

const subjectOf = ({ rule: { kind, code, version } }: ProposalView) => `${kind}/${code}@${version}`;
const viewOf = ({ _id, ...proposal }: ProposalRow): ProposalView => ({ id: _id, ...proposal });
