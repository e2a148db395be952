import { Inject, Injectable } from '@nestjs/common';
import { Server, type CustomTransportStrategy } from '@nestjs/microservices';
import { MessagingEngine } from '../engine.ts';

/**
 * Nest's transport for Jisr: batches, our own offsets, no hidden retries.
 * Handlers come from the subscription table, not from `@EventPattern`, so an unmatched type can't be logged and lost.
 */
@Injectable()
export class KafkaBatchStrategy extends Server implements CustomTransportStrategy {
  constructor(@Inject(MessagingEngine) private readonly engine: MessagingEngine) {
    super();
  }

  listen(callback: (error?: unknown) => void): void {
    this.engine.start().then(() => callback(), callback);
  }

  close(): Promise<void> {
    return this.engine.stop();
  }

  override on(): void {
    throw new Error('the batch strategy emits no events of its own; look at /health and /metrics');
  }

  override unwrap<T>(): T {
    return this.engine as T;
  }
}
