import { setTimeout as delay } from 'node:timers/promises';
import { isRefused } from '@jisr/decider';
import { MessagingEngine, UnitRunner } from '@jisr/messaging';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { IntakeConfig } from '../../adapters/config/intake.config.ts';
import { dossierPart } from '../../adapters/kafka/dossier.part.ts';
import { ContentReader } from '../../adapters/mongo/content-reader.ts';
import { ContentStore, leaseMs } from '../../adapters/mongo/content-store.ts';
import { ContentErasedError } from './content-seal.ts';
import type { QuarantineReason } from '../../domain/dossier.ts';
import { contents, type ClaimedContent } from './content.ts';
import { FileContent } from './file-content.ts';
import { reportFault, reportVerdict, reportWait } from './inspection-report.ts';
import { MalwareScanner } from './malware-scanner.ts';
import { pauseBefore } from './pause.ts';
import { sniff } from './sniff.ts';

/** What was found out about a content. */
export type Verdict = { readonly mediaType: string } | { readonly quarantined: QuarantineReason };

const idleMs = 300;
const sweepEveryMs = 60_000;

/**
 * Looks at every content that has come whole, outside of any transaction: what its bytes are, and whether they carry malware.
 *
 * Guarantees: nothing is opened before it was looked at to its end; what can't be looked at now waits, with ever longer
 * pauses, and is never lost. A content is claimed under a lease that its inspector prolongs, so one that dies leaves it to the next
 * within half a minute.
 */
@Injectable()
export class InspectContents implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private sweptAt = 0;

  constructor(
    private readonly store: ContentStore,
    private readonly reader: ContentReader,
    private readonly scanner: MalwareScanner,
    private readonly filing: FileContent,
    private readonly units: UnitRunner,
    private readonly engine: MessagingEngine,
    private readonly config: IntakeConfig,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.store.index();
    this.running = this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) if (!(await this.inspectNext())) await this.idle();
  }

  /** False when nothing waits, or after trouble: what was claimed comes back when its lease ends. */
  private async inspectNext(): Promise<boolean> {
    try {
      await this.sweep();
      const claimed = await this.store.claim();
      if (claimed) await this.advance(claimed);
      return claimed !== null;
    } catch (error) {
      reportFault(error);
      return false;
    }
  }

  private async advance(content: ClaimedContent): Promise<void> {
    const heartbeat = setInterval(() => void this.store.hold(content).catch(reportFault), leaseMs / 3);
    try {
      if (content.status === 'received') await this.file(content);
      else await this.settle(content, await this.judge(content));
    } catch (error) {
      if (this.stopping.signal.aborted) return this.store.postpone(content, 0);
      reportWait(content, error);
      await this.store.postpone(content, pauseBefore(content.postponed + 1));
    } finally {
      clearInterval(heartbeat);
    }
  }

  /** Whoever received it could not tell its sender any more: what the dossier refuses now is thrown away. */
  private async file(content: ClaimedContent): Promise<void> {
    const filed = await this.filing.run(content);
    if ('refused' in filed) await this.store.remove(content._id);
  }

  private async judge(content: ClaimedContent): Promise<Verdict> {
    const mediaType = await this.typeOf(content);
    if (mediaType === undefined || !this.config.documentMediaTypes.includes(mediaType))
      return { quarantined: 'type-not-allowed' };
    const result = await this.scanner.scan(this.read(content));
    return 'malware' in result ? { quarantined: 'malware' } : { mediaType };
  }

  /** What was erased meanwhile has none, since nobody can open it. */
  private async typeOf(content: ClaimedContent): Promise<string | undefined> {
    try {
      return await sniff(() => this.read(content));
    } catch (error) {
      if (error instanceof ContentErasedError) return undefined;
      throw error;
    }
  }

  /** Ends early when the service leaves. */
  private async *read(content: ClaimedContent): AsyncGenerator<Buffer> {
    for await (const part of this.reader.read(content)) {
      this.stopping.signal.throwIfAborted();
      yield part;
    }
  }

  private async settle(content: ClaimedContent, verdict: Verdict): Promise<void> {
    const { _id, caseId, documentId, version = 0 } = content;
    const time = this.engine.store.caseTime.now().toISOString();
    await this.units.run([caseId], { id: _id, time }, (unit) => {
      const decision = unit.decide(
        dossierPart,
        caseId,
        'mediaType' in verdict
          ? { type: 'release', documentId, version, mediaType: verdict.mediaType }
          : { type: 'quarantine', documentId, version, reason: verdict.quarantined },
      );
      if (isRefused(decision)) throw new Error(`${_id} is not in its dossier: ${decision.refused}`);
      const found =
        'mediaType' in verdict
          ? { status: 'available' as const }
          : { status: 'quarantined' as const, quarantinedFor: verdict.quarantined };
      const update = { $set: found, $unset: { claim: true as const, nextAttemptAt: true as const } };
      unit.write(contents, { updateOne: { filter: { _id: _id as never, status: 'scanning' }, update } });
    });
    reportVerdict(content, verdict);
  }

  private async sweep(): Promise<void> {
    if (Date.now() - this.sweptAt < sweepEveryMs) return;
    this.sweptAt = Date.now();
    await this.store.removeExpired();
  }

  private idle(): Promise<void> {
    return delay(idleMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}
