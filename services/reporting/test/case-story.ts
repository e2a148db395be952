import { randomUUID } from 'node:crypto';
import { encodeUnchecked, partitionOf, topics, type DataOf, type EventType } from '@jisr/contracts';
import type { OutgoingRecord } from '@jisr/messaging';

type Said<T extends EventType> = Omit<DataOf<T>, 'causedBy' | 'occurredAt' | 'actor'>;

export interface Filing {
  readonly category?: string;
  readonly region?: string;
}

/** What a careless or newer writer could add to any event, and no figure may show. */
export const planted = { remark: 'Fatima Zahra El Idrissi, 0661-234567, 12 rue des Orangers' };

/** The lifecycle of one case, as its contexts would publish it: the records, in order. */
export class CaseStory {
  readonly id = randomUUID();
  readonly complainant = randomUUID();
  readonly reference = `SR-${this.id}`;
  readonly records: OutgoingRecord[] = [];
  readonly #sequences = new Map<string, number>();

  registered(on: string, { category = 'delivery-delay', region = 'MA-06' }: Filing = {}): this {
    return this.#tell('ma.jisr.intake.complaint-registered.v1', on, {
      reference: this.reference,
      category,
      channel: 'phone',
      language: 'ar',
      territory: { region, province: '06.141' },
      receiptNumber: 'JSR-2026-ABCDE-12345',
      institution: 'al-omrane',
      track: 'direct',
      complainant: { id: this.complainant, reachable: true },
    } as Said<'ma.jisr.intake.complaint-registered.v1'>);
  }

  /** Admitted, routed and taken into treatment, all on one day. */
  treated(on: string, operation: string): this {
    const { reference } = this;
    const common = { institution: 'al-omrane', reference, track: 'direct', category: 'delivery-delay' } as const;
    return this.#tell('ma.jisr.intake.complaint-admitted.v1', on, common)
      .#tell('ma.jisr.routing.case-routed.v1', on, {
        ...common,
        respondent: 'al-omrane',
        delegation: 'casablanca',
        company: 'casablanca-settat',
        agency: 'nouaceur',
        jurisdictionVersion: '1',
        urgency: 'normal',
      })
      .#tell('ma.jisr.housing-projects.operation-matched.v1', on, { operation, method: 'code', score: 1 })
      .#tell('ma.jisr.housing-projects.treatment-opened.v1', on, { respondent: 'al-omrane', entity: 'nouaceur' });
  }

  /** Replied to on that day, which stops the clock. */
  replied(on: string, late: boolean): this {
    return this.#tell('ma.jisr.housing-projects.reply-issued.v1', on, {
      outcome: 'granted',
      language: 'fr',
      repliedOn: on,
      contestableUntil: '2026-12-31',
    }).#tell('ma.jisr.routing.clock-stopped.v1', on, { clock: 'reply', on, late, reason: 'reply-issued' });
  }

  closed(on: string): this {
    return this.#tell('ma.jisr.housing-projects.case-closed.v1', on, { reason: 'reply-accepted' });
  }

  /** Taken to the ombudsman, which recommends and sees its recommendation executed, and closes. */
  recommended(takenOn: string, executedOn: string): this {
    const [institution, ombudsman] = ['al-omrane', 'imr'];
    return this.#tell('ma.jisr.intake.complaint-taken-to-mediation.v1', takenOn, {
      reason: 'reply-unsatisfactory',
      ombudsman,
      institution,
      reference: this.reference,
      category: 'delivery-delay',
      takenOn,
    })
      .#tell('ma.jisr.mediation.instruction-opened.v1', takenOn, { ombudsman, openedOn: takenOn })
      .#tell('ma.jisr.mediation.recommendation-issued.v1', takenOn, {
        ombudsman,
        respondent: institution,
        remedies: ['delivery'],
        issuedOn: takenOn,
        answerDueOn: executedOn,
      })
      .#tell('ma.jisr.mediation.recommendation-accepted.v1', takenOn, {
        acceptedOn: takenOn,
        executionDueOn: executedOn,
      })
      .#tell('ma.jisr.mediation.recommendation-executed.v1', executedOn, { extent: 'fully', executedOn, late: false })
      .#tell('ma.jisr.mediation.case-closed.v1', executedOn, {
        reason: 'recommendation-executed',
        closedOn: executedOn,
      });
  }

  #tell<T extends EventType>(type: T, on: string, said: Said<T>): this {
    const context = type.split('.')[2] ?? '';
    const sequence = (this.#sequences.get(context) ?? 0) + 1;
    this.#sequences.set(context, sequence);
    const time = `${on}T10:00:00.000Z`;
    const data = { ...said, ...planted, causedBy: randomUUID(), occurredAt: time, actor: { role: 'system' } };
    const event = { id: randomUUID(), source: `/jisr/${context}`, type, subject: this.id, time, sequence, data };
    const { name: topic, partitions } = topics.lifecycle;
    this.records.push({ ...encodeUnchecked(event), topic, partition: partitionOf(this.id, partitions) });
    return this;
  }
}
