import { ownerOf, type Institution } from '@jisr/contracts';
import type { GivenText } from '@jisr/messaging';
import type { CasePart, DeskDocument, DeskLetter, DeskNote, Filing, TimelineEntry, Words } from '@jisr/portal-api';
import { Injectable } from '@nestjs/common';
import { PlatformServices, type OnBehalf, type ServiceName } from '../../adapters/services/platform-services.ts';

/** Services that decide on requests about cases. */
const deciders: readonly ServiceName[] = ['intake', 'routing', 'housing-projects', 'mediation', 'exchange'];

/** What other services give of a case. */
export interface CaseParts {
  readonly filing: Filing | undefined;
  readonly documents: readonly DeskDocument[];
  readonly letters: readonly DeskLetter[];
  readonly notes: readonly DeskNote[];
  readonly allowed: readonly string[];
  readonly unavailable: readonly CasePart[];
}

/**
 * Asks the services for what they keep of a case, side by side. What a service has not is empty; what it can't give now is
 * named, so that a page can be shown without it.
 */
@Injectable()
export class CasePartsReader {
  constructor(private readonly services: PlatformServices) {}

  async of(caseId: string, onBehalf: OnBehalf): Promise<CaseParts> {
    const unavailable: CasePart[] = [];
    const part = async <Answer>(name: CasePart, none: Answer, given: Promise<Answer | undefined>): Promise<Answer> =>
      (await given.catch(() => void unavailable.push(name))) ?? none;
    const ask = <Answer>(service: ServiceName, path: string) => this.ask<Answer>(service, path, onBehalf);
    const path = `/v1/cases/${caseId}`;
    const [filing, documents, letters, notes, allowed] = await Promise.all([
      part<Filing | undefined>('filing', undefined, ask('intake', `/internal/complaints/${caseId}/file`)),
      part(
        'documents',
        [],
        ask<Listed<'documents', DeskDocument>>('intake', `${path}/documents`).then((a) => a?.documents),
      ),
      part(
        'letters',
        [],
        ask<Listed<'letters', DeskLetter>>('exchange', `${path}/letters`).then((a) => a?.letters),
      ),
      part(
        'notes',
        [],
        ask<Listed<'notes', DeskNote>>('intake', `${path}/notes`).then((a) => a?.notes),
      ),
      this.allowed(caseId, onBehalf, () => void unavailable.push('allowed')),
    ]);
    return { filing, documents, letters, notes, allowed, unavailable };
  }

  /** Requests that would be taken now, as those deciders say that answer. */
  private async allowed(caseId: string, onBehalf: OnBehalf, isMissing: () => void): Promise<readonly string[]> {
    const answers = await Promise.allSettled(
      deciders.map((service) => this.ask<Listed<'allowed', string>>(service, `/v1/cases/${caseId}/allowed`, onBehalf)),
    );
    if (answers.some(({ status }) => status === 'rejected')) isMissing();
    return answers.flatMap((answer) => (answer.status === 'fulfilled' ? (answer.value?.allowed ?? []) : []));
  }

  /** What was written with an event, if anything. */
  async wordsOf(caseId: string, { text }: TimelineEntry, onBehalf: OnBehalf): Promise<Words | undefined> {
    if (!text) return undefined;
    const path = `/internal/cases/${caseId}/texts/${text.institution}/${encodeURIComponent(text.requestId)}`;
    return this.ask<GivenText>(text.keeper, path, onBehalf).catch(() => ({ status: 'unavailable' }) as const);
  }

  /** Nothing for 404; throws when there is no answer, or another refusal. */
  private async ask<Answer>(service: ServiceName, path: string, onBehalf: OnBehalf): Promise<Answer | undefined> {
    const answer = await this.services.call(service, path, onBehalf);
    if (answer.status === 404) return undefined;
    if (!answer.ok) throw new Error(`${service} answered ${answer.status}`);
    return (await answer.json()) as Answer;
  }
}

type Listed<Name extends string, Item> = Readonly<Record<Name, readonly Item[]>>;

/** The service that decides on a request about a case which an institution may make; nothing for any other. */
export function deciderOf(type: string, { maySend }: Institution): ServiceName | undefined {
  const owner = ownerOf(type);
  return maySend.includes(type) ? deciders.find((service) => service === owner) : undefined;
}
