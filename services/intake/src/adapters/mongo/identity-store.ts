import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { filerCodes, identities, type KeptCode, type SealedIdentity } from '../../application/identity-vault.ts';

/** How long whoever filed over the web can be told the code once more, because an answer got lost. */
const filerCodeSeconds = 24 * 3_600;

/** Reads sealed identities outside of a unit of work; opens none. */
@Injectable()
export class IdentityStore implements OnApplicationBootstrap {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.identities.createIndex({ receiptNumber: 1 });
    await this.codes.createIndex({ keptAt: 1 }, { expireAfterSeconds: filerCodeSeconds });
  }

  find(complaintId: string): Promise<SealedIdentity | null> {
    return this.identities.findOne({ _id: complaintId });
  }

  withReceipt(receiptNumber: string): Promise<SealedIdentity | null> {
    return this.identities.findOne({ receiptNumber });
  }

  /** The code that was told by a letter already, as long as it is kept for whoever filed. */
  codeOf(complaintId: string): Promise<KeptCode | null> {
    return this.codes.findOne({ _id: complaintId });
  }

  private get identities() {
    return this.connection.collection<SealedIdentity>(identities);
  }

  private get codes() {
    return this.connection.collection<KeptCode>(filerCodes);
  }
}
