import { inboundTopicOf, type CloudEvent } from '@jisr/contracts';
import { toForwardedRecord, type LogWriter } from '@jisr/messaging';
import type { BeforeApplicationShutdown } from '@nestjs/common';

/** Writes what institutions hand in over HTTP to their inbound topics. */
export class InboundWriter implements BeforeApplicationShutdown {
  private ready: Promise<void> | undefined;
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly writer: LogWriter) {}

  /** Resolves when all are acknowledged; in their order, after everything that was handed over before them. */
  async write(institution: string, events: readonly CloudEvent[]): Promise<void> {
    const topic = inboundTopicOf(institution);
    const records = events.map((event) => toForwardedRecord(event, topic));
    const turn = this.last.then(() => this.send(records));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.last;
    if (this.ready) await this.writer.disconnect();
  }

  private async send(records: Parameters<LogWriter['send']>[0]): Promise<void> {
    this.ready ??= this.writer.connect();
    try {
      await this.ready;
    } catch (error) {
      this.ready = undefined;
      throw error;
    }
    await this.writer.send(records);
  }
}
