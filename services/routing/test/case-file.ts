import { randomUUID } from 'node:crypto';
import { complaintIdOf, type Draft, type EventOf, type EventType } from '@jisr/contracts';
import type { Exchange } from '@jisr/testing';

export const operator = 'al-omrane';
export const ombudsman = 'imr';

const actor = { role: 'system' } as const;
const territory = { region: 'MA-01', province: '01.151' } as const;

type Data<T extends EventType> = Omit<EventOf<T>['data'], 'causedBy' | 'occurredAt' | 'actor'>;
type Request = 'jurisdiction-declined' | 'reassignment-submitted' | 'urgency-submitted' | 'extension-submitted';

/** One case between the contexts: what they tell routing of it, and what institutions ask; days are at ten in the morning. */
export class CaseFile {
  readonly reference = `SR-${randomUUID()}`;
  readonly id: string;

  constructor(
    private readonly exchange: Exchange,
    readonly institution = operator,
    readonly track: 'direct' | 'mediation' = institution === ombudsman ? 'mediation' : 'direct',
  ) {
    this.id = complaintIdOf(institution, this.reference);
  }

  register(day: string) {
    const { institution, reference, track } = this;
    const filed = { institution, reference, track, category: 'refund' } as const;
    const data = { ...filed, receiptNumber: 'JSR-2026-ABCDE-12345', channel: 'web', language: 'fr' } as const;
    return this.tell('ma.jisr.intake.complaint-registered.v1', data, day);
  }

  admit(day: string, registeredOn = day) {
    const { institution, reference, track } = this;
    const data = { institution, reference, track, category: 'refund', registeredOn, territory } as const;
    return this.tell('ma.jisr.intake.complaint-admitted.v1', data, day);
  }

  withdraw(day: string) {
    return this.tell('ma.jisr.intake.complaint-withdrawn.v1', { reason: 'solved' }, day);
  }

  reply(day: string) {
    const data = { outcome: 'granted', language: 'fr', repliedOn: day, contestableUntil: '2027-12-31' } as const;
    return this.tell('ma.jisr.housing-projects.reply-issued.v1', data, day);
  }

  takeToMediation(day: string, registeredOn = day) {
    const { institution, reference } = this;
    const filed = { institution, reference, category: 'refund', registeredOn };
    const data = { ...filed, reason: 'reply-late', ombudsman, takenOn: day };
    return this.tell('ma.jisr.intake.complaint-taken-to-mediation.v1', data, day);
  }

  instruct(day: string) {
    return this.tell('ma.jisr.mediation.instruction-opened.v1', { ombudsman, openedOn: day }, day);
  }

  letter(day: string) {
    const data = { ombudsman, respondent: operator, language: 'fr', sentOn: day } as const;
    return this.tell('ma.jisr.mediation.letter-sent.v1', data, day);
  }

  /** What another context says of the case; answers the event's id. */
  tell<T extends EventType>(type: T, data: Data<T>, day: string): Promise<string> {
    return this.exchange.tell(this.id, { type, data: { ...data, actor } } as unknown as Draft<T>, instantOf(day));
  }

  /** What an institution asks routing for; answers the request's id. */
  ask(by: string, request: Request, data: Record<string, unknown>, day: string): Promise<string> {
    return this.exchange.ask(by, {
      type: `ma.jisr.routing.${request}.v1`,
      subject: by === this.institution ? this.reference : this.id,
      time: instantOf(day),
      data,
    });
  }

  /** The short names of what routing has said from the given place on, once there are so many more. */
  async saysNext(from: number, count: number): Promise<readonly string[]> {
    return (await this.exchange.namesOf(this.id, from + count)).slice(from);
  }

  fact(index: number) {
    return this.exchange.saidOf(this.id)[index];
  }

  get facts() {
    return this.exchange.saidOf(this.id).map(({ data }) => data);
  }
}

export const instantOf = (day: string) => (day.includes('T') ? day : `${day}T10:00:00.000Z`);
