import { services } from '@jisr/contracts';
import type { ConsumersView } from '@jisr/portal-api';
import { Injectable } from '@nestjs/common';
import { exhaustMap, share, timer, type Observable } from 'rxjs';
import { ServiceHealth } from '../adapters/services/service-health.ts';
import { consumerView, remember, type Remembered } from './consumer-reading.ts';

const everyMs = 2_000;

/** Every service's consumer, looked at while somebody watches; all watchers share the looks. */
@Injectable()
export class ConsumerBoard {
  private readonly remembered = new Map<string, Remembered>();

  constructor(private readonly health: ServiceHealth) {}

  readonly live: Observable<ConsumersView> = timer(0, everyMs).pipe(
    exhaustMap(() => this.look()),
    share(),
  );

  async look(): Promise<ConsumersView> {
    const consumers = await Promise.all(
      services.map(async (service) => {
        const before = this.remembered.get(service);
        const now = remember(await this.health.read(service), before);
        this.remembered.set(service, now);
        return consumerView(service, now, before?.last);
      }),
    );
    return { at: new Date().toISOString(), consumers };
  }
}
