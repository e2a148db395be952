import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { encode, partitionOf, topics, type Draft, type EventType, type Language } from '@jisr/contracts';
import type { Producer } from 'kafkajs';

let numbers = 0;

interface Told {
  readonly traceparent?: string;
  readonly times?: number;
}

/** Tells the lifecycle of one case on the real topic, as its contexts would. */
export class CaseStory {
  readonly id = randomUUID();
  readonly email = `${this.id}@example.org`;
  /** A number that no other case has. */
  readonly phone = `+2126${String(++numbers).padStart(8, '0')}`;
  readonly trackingCode = `CODE-${this.id.slice(0, 8).toUpperCase()}`;
  readonly receiptNumber = 'JSR-2026-ABCDE-12345';
  readonly #sequences = new Map<string, number>();

  constructor(private readonly producer: Producer) {}

  registered(language: Language, told: Told = {}): Promise<string> {
    return this.#tell(
      'intake',
      {
        type: 'ma.jisr.intake.complaint-registered.v1',
        data: {
          reference: 'SR-1',
          category: 'delivery-delay',
          channel: 'web',
          language,
          receiptNumber: this.receiptNumber,
          institution: 'al-omrane',
          track: 'direct',
          complainant: { id: randomUUID(), reachable: true },
          actor: { role: 'system' },
        },
      },
      told,
    );
  }

  clockStarted(told: Told = {}): Promise<string> {
    return this.#tell(
      'routing',
      {
        type: 'ma.jisr.routing.clock-started.v1',
        data: {
          clock: 'reply',
          rule: 'direct-treatment@1',
          legalBasis: 'Décret 2-17-265',
          startedOn: '2026-09-04',
          dueOn: '2026-11-03',
          against: 'al-omrane',
          actor: { role: 'system' },
        },
      },
      told,
    );
  }

  withdrawn(told: Told = {}): Promise<string> {
    return this.#tell(
      'intake',
      { type: 'ma.jisr.intake.complaint-withdrawn.v1', data: { reason: 'solved', actor: { role: 'system' } } },
      told,
    );
  }

  /** Tells an event as its schema's first example does, with what the test changes. */
  example(type: string, changes: object = {}): Promise<string> {
    const [, , context = '', name = ''] = type.split('.');
    const file = new URL(`../../../schemas/${context}/${name}/examples/valid-plain.json`, import.meta.url);
    const data = JSON.parse(readFileSync(file, 'utf8')) as object;
    return this.#tell(context, { type, data: { ...data, ...changes } } as Draft<EventType>, {});
  }

  /** Publishes the event, the same bytes as often as asked; answers the event's id. */
  async #tell<T extends EventType>(context: string, { type, data }: Draft<T>, { traceparent, times = 1 }: Told) {
    const sequence = (this.#sequences.get(context) ?? 0) + 1;
    this.#sequences.set(context, sequence);
    const time = '2026-09-04T10:00:00.000Z';
    const id = randomUUID();
    const event = {
      id,
      source: `/jisr/${context}`,
      type,
      subject: this.id,
      time,
      sequence,
      ...(traceparent && { traceparent }),
      data: { ...data, causedBy: randomUUID(), occurredAt: time },
    };
    const { name, partitions } = topics.lifecycle;
    const record = { ...encode(event), partition: partitionOf(this.id, partitions) };
    await this.producer.send({ topic: name, acks: -1, messages: Array.from({ length: times }, () => record) });
    return id;
  }
}
