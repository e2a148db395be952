import { durable } from '@jisr/mongo';
import type { ProposalView } from '@jisr/portal-api';
import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';

type ProposalRow = Omit<ProposalView, 'id'> & { readonly _id: string };

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

  /** False when somebody else has decided already. */
  async decide(
    id: string,
    decision: Required<Pick<ProposalView, 'status' | 'decidedBy' | 'decidedAt'>>,
  ): Promise<boolean> {
    const change = { $set: decision };
    const { matchedCount } = await this.collection.updateOne({ _id: id, status: 'proposed' }, change, {
      writeConcern: durable,
    });
    return matchedCount === 1;
  }

  private get collection() {
    return this.connection.collection<ProposalRow>('rule_proposals');
  }
}

const viewOf = ({ _id, ...proposal }: ProposalRow): ProposalView => ({ id: _id, ...proposal });
