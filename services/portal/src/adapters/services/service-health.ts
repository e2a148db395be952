import { Injectable } from '@nestjs/common';
import parsePrometheus from 'parse-prometheus-text-format';
import type { Reading } from '../../application/consumer-reading.ts';
import { PlatformServices, type ServiceName } from './platform-services.ts';

type Report = Readonly<Record<string, { readonly status: string } | undefined>>;

/** Looks at a service as an operator's tools do: its readiness and its metrics. */
@Injectable()
export class ServiceHealth {
  constructor(private readonly services: PlatformServices) {}

  /** Never throws: a service that gives no answer is unreachable. */
  async read(service: ServiceName): Promise<Reading> {
    const at = Date.now();
    try {
      const [ready, metrics] = await Promise.all([
        this.services.call(service, '/health/ready'),
        this.services.call(service, '/metrics'),
      ]);
      const { error = {} } = (await ready.json()) as { readonly error?: Report };
      const { paused, ...counts } = countsIn(await metrics.text());
      const held = paused > 0 ? 'paused' : 'up';
      return { at, state: ready.ok ? held : 'down', troubles: Object.keys(error), ...counts };
    } catch {
      const { paused: _, ...counts } = countsIn('');
      return { at, state: 'unreachable', troubles: [], ...counts };
    }
  }
}

function countsIn(page: string) {
  const families = new Map(parsePrometheus(page).map(({ name, metrics }) => [name, metrics]));
  const sum = (name: string, labels: Readonly<Record<string, string>> = {}) =>
    (families.get(name) ?? [])
      .filter((sample) => Object.entries(labels).every(([label, value]) => sample.labels?.[label] === value))
      .reduce((total, { value = '0' }) => total + Number(value), 0);
  return {
    paused: sum('jisr_consumer_paused'),
    lag: sum('messaging_kafka_consumer_lag'),
    consumed: sum('messaging_client_consumed_messages_total'),
    retrying: sum('jisr_parking_keys', { status: 'retrying' }),
    dead: sum('jisr_parking_keys', { status: 'dead' }),
    rejected: sum('jisr_inbound_requests_total', { answer: 'rejected' }),
  };
}
