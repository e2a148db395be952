import { decode, topics, type CloudEvent, type DataOf } from '@jisr/contracts';
import type { Consumer, Kafka } from 'kafkajs';

export type Fact = DataOf<'ma.jisr.reporting.case-fact-stated.v1'>;
export type Kpi = DataOf<'ma.jisr.reporting.kpi-stated.v1'>;
type Statement = CloudEvent<string, Fact | Kpi>;

const { caseFacts, kpisNational, kpisRegional, kpisOperations } = topics;
const stated = [caseFacts, kpisNational, kpisRegional, kpisOperations].map(({ name }) => name);

/** Everything that reporting states, as an analyst reads it. */
export class Statements {
  readonly #facts = new Map<string, Fact[]>();
  readonly #latest = new Map<string, Fact | Kpi>();
  #text = '';

  private constructor(private readonly consumer: Consumer) {}

  static async follow(kafka: Kafka): Promise<Statements> {
    const consumer = kafka.consumer({ groupId: 'analyst.reporting-spec', maxWaitTimeInMs: 100 });
    const statements = new Statements(consumer);
    await consumer.connect();
    await consumer.subscribe({ topics: stated, fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachMessage: ({ topic, message: { key, headers = {}, value } }) => {
        const decoded = decode({ key, headers: headers as Record<string, Buffer>, value });
        if ('event' in decoded) statements.#take(topic, decoded.event as Statement);
        return Promise.resolve();
      },
    });
    return statements;
  }

  /** From now on only what comes is looked at. */
  forget(): void {
    this.#facts.clear();
    this.#latest.clear();
    this.#text = '';
  }

  /** Every fact stated of a case, in order. */
  factsOf(caseId: string): readonly Fact[] {
    return [...(this.#facts.get(caseId) ?? [])];
  }

  /** What the compacted topics mean: the last statement of each key. */
  latest(): ReadonlyMap<string, Fact | Kpi> {
    return new Map(this.#latest);
  }

  /** The last figures stated of a cell: `national|ma|2026-01|all`. */
  kpi(cell: string): Kpi | undefined {
    const scope = cell.slice(0, cell.indexOf('|'));
    return this.#latest.get(`jisr.reporting.kpis.${scope}.v1 ${cell}`) as Kpi | undefined;
  }

  /** All that was read, as text. */
  text(): string {
    return this.#text;
  }

  close(): Promise<void> {
    return this.consumer.disconnect();
  }

  #take(topic: string, event: Statement): void {
    const { subject, data } = event;
    this.#latest.set(`${topic} ${subject}`, data);
    this.#text += JSON.stringify(event);
    if (topic !== caseFacts.name) return;
    this.#facts.set(subject, [...(this.#facts.get(subject) ?? []), data as Fact]);
  }
}
