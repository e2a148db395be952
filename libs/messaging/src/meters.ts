import { metrics, type Attributes } from '@opentelemetry/api';

const meter = metrics.getMeter('@jisr/messaging');

/** Messaging counters, named after the OpenTelemetry semantic conventions where those have a name. */
export const meters = {
  consumed: meter.createCounter('messaging.client.consumed.messages', { description: 'Records taken from the log' }),
  sent: meter.createCounter('messaging.client.sent.messages', { description: 'Records written to the log' }),
  processDuration: meter.createHistogram('messaging.process.duration', {
    unit: 's',
    description: 'Time of one batch',
    // The convention's own buckets; the default ones are made for milliseconds.
    advice: { explicitBucketBoundaries: [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10] },
  }),
  requests: meter.createCounter('jisr.inbound.requests', { description: 'Requests of institutions by answer' }),
  repeats: meter.createCounter('jisr.inbox.repeats', {
    description: 'Events dropped because they were applied before',
  }),
  gaps: meter.createCounter('jisr.inbox.gaps', { description: 'Missing sequences seen by a reader of all types' }),
  parked: meter.createCounter('jisr.parking.parked', { description: 'Records parked after quick tries' }),
  deadLetters: meter.createCounter('jisr.parking.dead_letters', {
    description: 'Keys given up until an operator acts',
  }),
  conflicts: meter.createCounter('jisr.unit.conflicts', { description: 'Transactions run again after a conflict' }),
  timers: meter.createCounter('jisr.timers.fired', { description: 'Timers handled' }),
  timerFailures: meter.createCounter('jisr.timers.failed', { description: 'Timers that failed and are tried again' }),
};

/** Gauges that are measured when somebody looks. */
export function gauge(name: string, description: string, read: () => Promise<[number, Attributes][]>): () => void {
  const instrument = meter.createObservableGauge(name, { description });
  const observe = async (result: { observe(value: number, attributes?: Attributes): void }) => {
    for (const [value, attributes] of await read()) result.observe(value, attributes);
  };
  instrument.addCallback(observe);
  return () => instrument.removeCallback(observe);
}
