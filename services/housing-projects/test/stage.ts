import { randomUUID } from 'node:crypto';
import { illegalIn } from '@jisr/case-status';
import { complaintIdOf, type DataOf, type EventType } from '@jisr/contracts';
import { ServiceTokens } from '@jisr/security';
import { awaitUntil, Exchange, routed } from '@jisr/testing';

export const operator = 'al-omrane';
export const ombudsman = 'imr';
const actor = { role: 'system' } as const;

type Short = EventType extends infer T ? (T extends `ma.jisr.housing-projects.${infer Name}.v1` ? Name : never) : never;
type DataOfShort<Name extends Short> = DataOf<`ma.jisr.housing-projects.${Name}.v1` & EventType>;

/** Long past, so that a window that opened then has passed; or today, so that it is open. */
export const longAgo = '2018-01-20T10:00:00.000Z';
export const today = new Date().toISOString();

/** Everybody else around the service, in the words of this spec. */
export class Stage {
  private constructor(readonly exchange: Exchange) {}

  static async open(): Promise<Stage> {
    return new Stage(await Exchange.open('housing-projects'));
  }

  newCase(): string {
    return complaintIdOf(operator, `SR-${randomUUID()}`);
  }

  newCode(): string {
    return `OP-${randomUUID()}`;
  }

  /** A request of an institution; answers its id. */
  ask<Name extends Short>(
    name: Name,
    subject: string,
    data: DataOfShort<Name>,
    { by = operator, time = today, id = randomUUID() as string } = {},
  ): Promise<string> {
    return this.exchange.ask(by, { id, type: `ma.jisr.housing-projects.${name}.v1`, subject, time, data });
  }

  /** What the service gives the portal of the words of the operator's request. */
  async textOf(caseId: string, requestId: string): Promise<{ readonly status: string; readonly text?: string }> {
    const { platform } = this.exchange;
    const token = await new ServiceTokens('portal', platform.credentials.serviceSecret).sign('housing-projects');
    const url = `${platform.urlOf('housing-projects')}/internal/cases/${caseId}/texts/${operator}/${requestId}`;
    const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    return (await answer.json()) as { status: string };
  }

  report(code: string, more: Partial<DataOfShort<'operation-reported'>> = {}, by = operator): Promise<string> {
    const sheet = {
      code,
      names: { fr: `Résidence ${code}` },
      kind: 'housing',
      territory: { region: 'MA-06' },
    } as const;
    return this.ask('operation-reported', code, { ...sheet, ...more }, { by, time: longAgo });
  }

  /** Resolves once the service looks operations up among this one. */
  async known(code: string): Promise<void> {
    await awaitUntil(async () => (await this.exchange.subject(code)) !== null);
  }

  reply(caseId: string, more: Partial<DataOfShort<'reply-submitted'>> = {}, time = today): Promise<string> {
    const data = { outcome: 'granted', language: 'fr', text: 'Votre demande a été satisfaite.' } as const;
    return this.ask('reply-submitted', caseId, { ...data, ...more }, { time });
  }

  route(
    caseId: string,
    more: Partial<DataOf<'ma.jisr.routing.case-routed.v1'>> = {},
    time = today,
    causedBy?: string,
  ): Promise<string> {
    return this.exchange.tell(caseId, { ...routed, data: { ...routed.data, ...more } }, time, causedBy);
  }

  async opened(caseId: string, more: Partial<DataOf<'ma.jisr.routing.case-routed.v1'>> = {}): Promise<string> {
    await this.route(caseId, more);
    await this.said(caseId, 'treatment-opened');
    return caseId;
  }

  /** An entity says that the case is not its own, and another has it by the same act. */
  async handOver(caseId: string, more: Partial<DataOf<'ma.jisr.routing.case-routed.v1'>>): Promise<void> {
    const [data, act] = [{ reason: 'wrong-entity', actor } as const, randomUUID()];
    await this.exchange.tell(caseId, { type: 'ma.jisr.routing.case-returned.v1', data }, today, act);
    await this.route(caseId, more, today, act);
  }

  contest(caseId: string): Promise<string> {
    const data = { reason: 'not-executed', contestedOn: today.slice(0, 10), actor } as const;
    return this.exchange.tell(caseId, { type: 'ma.jisr.intake.reply-contested.v1', data }, today);
  }

  withdraw(caseId: string): Promise<string> {
    const data = { reason: 'solved', actor } as const;
    return this.exchange.tell(caseId, { type: 'ma.jisr.intake.complaint-withdrawn.v1', data }, today);
  }

  takeToMediation(caseId: string): Promise<string> {
    const takenOn = today.slice(0, 10);
    const parties = { ombudsman, institution: operator, respondent: operator, reference: 'SR-1' };
    const data = { reason: 'reply-refused', category: 'refund', takenOn, ...parties, actor };
    return this.exchange.tell(caseId, { type: 'ma.jisr.intake.complaint-taken-to-mediation.v1', data }, today);
  }

  write(caseId: string): Promise<string> {
    const sent = { ombudsman, respondent: operator, language: 'fr', sentOn: today.slice(0, 10), actor } as const;
    return this.exchange.tell(caseId, { type: 'ma.jisr.mediation.letter-sent.v1', data: sent }, today);
  }

  /** What the service said of a case so far, once it has said exactly this much more or less. */
  async said(caseId: string, ...names: readonly Short[]): Promise<readonly Record<string, unknown>[]> {
    const heard = await this.exchange.namesOf(caseId, names.length);
    if (heard.join() !== names.join()) throw new Error(`expected ${names.join()}, but it said ${heard.join()}`);
    return this.exchange.saidOf(caseId).map(({ data }) => data);
  }

  /** What the service stated in any case that it should not have, as the case's course goes. */
  unlawful(): readonly string[] {
    const { records } = this.exchange.lifecycle;
    const logOf = (caseId: string) => records.filter(({ key }) => key === caseId);
    return [...new Set(records.map(({ key }) => key))]
      .flatMap((caseId) =>
        illegalIn(logOf(caseId).map(({ headers, data }) => ({ type: headers['ce_type'] ?? '', data }))),
      )
      .filter((transition) => transition.startsWith('housing-projects.'));
  }
}
