import { isRefused } from '@jisr/decider';
import { MessagingEngine, UnitRunner } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { dossierPart } from '../../adapters/kafka/dossier.part.ts';
import { ContentReader } from '../../adapters/mongo/content-reader.ts';
import { QuarantineStore } from '../../adapters/mongo/quarantine-store.ts';
import { ContentErasedError } from './content-seal.ts';
import { contents, type Content } from './content.ts';
import { quarantineLifts, type Lift, type LiftAsked, type Quarantined } from './quarantined.ts';
import { sniff } from './sniff.ts';

/** Where bytes show no type. */
const anyType = 'application/octet-stream';

/** What nobody may open, and the operators' right to open it after all: with a reason that is kept. */
@Injectable()
export class Quarantine {
  constructor(
    private readonly store: QuarantineStore,
    private readonly reader: ContentReader,
    private readonly units: UnitRunner,
    private readonly engine: MessagingEngine,
  ) {}

  async look(): Promise<{ readonly documents: readonly Quarantined[]; readonly lifts: readonly Lift[] }> {
    const [documents, lifts] = await Promise.all([this.store.latest(), this.store.lifts()]);
    return { documents, lifts };
  }

  /** Opens a version to its readers. Its act is kept with it, or neither is. */
  async lift({ caseId, documentId, version, reason }: LiftAsked, operator: string) {
    const content = await this.store.find({ caseId, documentId, version });
    if (!content) return 'document-unknown' as const;
    const mediaType = await this.typeOf(content);
    if (mediaType === undefined) return 'document-erased' as const;
    const time = this.engine.store.caseTime.now().toISOString();
    await this.units.run([caseId], { id: content._id, time }, (unit) => {
      const decision = unit.decide(dossierPart, caseId, { type: 'release', documentId, version, mediaType });
      if (isRefused(decision)) throw new Error(`${content._id} is not in its dossier: ${decision.refused}`);
      const filter = { _id: content._id as never };
      unit.write(contents, { updateOne: { filter, update: { $set: { status: 'available' } } } });
      const lift = { at: new Date(), operator, caseId, documentId, version, reason };
      unit.write(quarantineLifts, { insertOne: { document: { _id: `lift|${content._id}` as never, ...lift } } });
    });
    return 'lifted' as const;
  }

  private async typeOf(content: Content): Promise<string | undefined> {
    try {
      return (await sniff(() => this.reader.read(content))) ?? anyType;
    } catch (error) {
      if (error instanceof ContentErasedError) return undefined;
      throw error;
    }
  }
}
