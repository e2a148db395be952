import { durable } from '@jisr/mongo';
import type { ProposalView } from '@jisr/portal-api';
import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';

type ProposalRow = Omit<ProposalView, 'id'> & { readonly _id: string };

/** How far a proposal has come, by whom and when. */
export type Decision = Required<Pick<ProposalView, 'status' | 'decidedBy' | 'decidedAt'>>;

/** Proposed versions of rules and what was decided on each; nothing is ever taken out. */
@Injectable()
export class ProposalStore {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async keep({ id, ...proposal }: ProposalView): Promise<void> {
    await this.collection.insertOne({ _id: id, ...proposal }, { writeConcern: durable });
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
  async move(id: string, from: readonly ProposalView['status'][], decision: Decision): Promise<boolean> {
    const filter = { _id: id, status: { $in: [...from] } };
    const { matchedCount } = await this.collection.updateOne(filter, { $set: decision }, { writeConcern: durable });
    return matchedCount === 1;
  }

  /** Leaves to decide again what this person could not have published, unless somebody else is about to. */
  async giveBack(id: string, person: string): Promise<void> {
    const change = {
      $set: { status: 'proposed' as const },
      $unset: { decidedBy: true as const, decidedAt: true as const },
    };
    const filter = { _id: id, status: 'publishing' as const, decidedBy: person };
    await this.collection.updateOne(filter, change, { writeConcern: durable });
  }

  private get collection() {
    return this.connection.collection<ProposalRow>('rule_proposals');
  }
}

const viewOf = ({ _id, ...proposal }: ProposalRow): ProposalView => ({ id: _id, ...proposal });
