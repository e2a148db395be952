import { setTimeout as delay } from 'node:timers/promises';
import { allEventTypes, isInbound, type DataOf, type EventType } from '@jisr/contracts';
import type { ComplainantForm, Since, TimelineEntry } from '@jisr/portal-api';
import { Problem } from '@jisr/problem';
import { Injectable } from '@nestjs/common';
import { ActStore } from '../../adapters/mongo/act-store.ts';
import { DeskCaseStore } from '../../adapters/mongo/desk-case-store.ts';
import { TurnStore } from '../../adapters/mongo/turn-store.ts';
import { IdentitySeal } from '../../adapters/services/identity-seal.ts';
import { isRepeated } from '../../adapters/services/passed-on.ts';
import { PlatformServices } from '../../adapters/services/platform-services.ts';
import { deciderOf } from './case-parts.ts';
import { DeskCases } from './desk-cases.ts';
import { onBehalfOf, type DeskReader } from './reader.ts';

export interface AskedAtDesk {
  readonly caseId: string;
  /** Short name of the request: `reply-submitted`. */
  readonly name: string;
  readonly data: unknown;
  /** The same key asks the same thing once, however often it is sent. */
  readonly key: string;
  /** How many events of the case its asker had before them. */
  readonly seen: number;
  readonly language: string;
}

const followMs = 3_000;
const everyMs = 40;

/**
 * Asks a decider for something on a case, for somebody at a desk.
 *
 * Guarantees: who has not seen the last move of a case that matters asks for nothing on it, but is told what moved and by whom
 * (412); of two people of one institution who ask at once, one is told that the other does, and for as long as the decider may
 * still act on what it gave no answer to. The answer comes once the read model shows what was decided, or a while later. Whatever else is wrong, the decider says; its answer is passed on.
 */
@Injectable()
export class AskAtDesk {
  constructor(
    private readonly cases: DeskCases,
    private readonly store: DeskCaseStore,
    private readonly acts: ActStore,
    private readonly turns: TurnStore,
    private readonly services: PlatformServices,
    private readonly seal: IdentitySeal,
  ) {}

  async run(reader: DeskReader, asked: AskedAtDesk): Promise<Response> {
    const type = requests.get(asked.name);
    const service = type && deciderOf(type, reader.institution);
    if (!type || !service) throw new Problem(404, 'not-found');
    const { caseId } = asked;
    const { person, institution } = reader;
    await this.cases.require(reader, caseId);
    const asker = { institution: institution.id, key: asked.key, name: person.name, type };
    const { mine, turn } = await this.turns.take(caseId, asker);
    if (!mine) throw moved([{ type: turn.type, time: turn.at.toISOString(), colleague: turn.name }]);
    let isOver = true;
    try {
      await this.requireSeen(reader, asked);
      const { sealed, data } = await this.sealed(asked.data);
      const act = { caseId, institution: institution.id, person: person.id, name: person.name, type, at: new Date() };
      await this.acts.keep({ _id: asked.key, ...act });
      const asking = { type, subject: caseId, data: data as DataOf<EventType>, key: asked.key };
      isOver = false;
      const heard = await this.services.ask(asking, onBehalfOf(reader), asked.language);
      const answer = sealed && (await isRepeated(heard)) ? Response.json({ stated: [] }) : heard;
      isOver = answer.ok ? await this.isShown(caseId, `/jisr/${service}`, answer.clone()) : answer.status < 500;
      return answer;
    } finally {
      if (isOver) await this.turns.giveBack(turn);
    }
  }

  private async requireSeen(reader: DeskReader, { caseId, seen, key }: AskedAtDesk): Promise<void> {
    const { timeline } = await this.cases.open(reader, caseId);
    const asked = await this.acts.idsOf(caseId, reader.institution.id, reader.person.id);
    const missed = notCausedBy([key, ...asked], timeline.slice(seen)).filter(matters);
    if (missed.length === 0) return;
    const colleagues = await this.acts.namesOn(caseId, reader.institution.id);
    throw moved(
      missed.map(({ type, time, actor, causedBy = '' }) => {
        const colleague = colleagues.get(causedBy);
        const institution = actor?.institution;
        return {
          type,
          time,
          ...(institution !== undefined && { institution }),
          ...(colleague !== undefined && { colleague }),
        };
      }),
    );
  }

  /** Who complains goes to intake sealed, whoever writes it down. */
  private async sealed(data: unknown): Promise<{ readonly sealed: boolean; readonly data: unknown }> {
    const { complainant, ...said } = (data ?? {}) as { readonly complainant?: ComplainantForm };
    if (!complainant) return { sealed: false, data };
    return { sealed: true, data: { ...said, sealedComplainant: await this.seal.seal(complainant) } };
  }

  /** Waits for the read model to have what a decider stated; says whether it has. */
  private async isShown(caseId: string, source: string, answer: Response): Promise<boolean> {
    const { stated = [] } = (await answer.json()) as { readonly stated?: readonly { readonly sequence: number }[] };
    const last = stated.at(-1)?.sequence;
    if (last === undefined) return true;
    for (const end = Date.now() + followMs; Date.now() < end; await delay(everyMs))
      if (await this.store.has(caseId, source, last)) return true;
    return false;
  }
}

/** What somebody asked for, and what that led to, is no news to them: neither when it is sent again, nor when it is undone. */
function notCausedBy(asked: readonly string[], entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const own = new Set(asked);
  return entries.filter(({ id, causedBy = '' }) => !own.has(causedBy) || !own.add(id));
}

/** What time and the passing of letters bring changes nothing of what an officer decides on. */
const passing = /^ma\.jisr\.(exchange\.|routing\.(clock-(warned|started|suspended|resumed|stopped)|case-escalated)\.)/;
const matters = ({ type }: TimelineEntry): boolean => !passing.test(type);

const moved = (since: readonly Since[]) => new Problem(412, 'case-moved', { since });

const requests = new Map(
  allEventTypes()
    .filter(isInbound)
    .map((type) => [type.split('.')[3] ?? '', type]),
);
