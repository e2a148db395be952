import { accept, refuse, type Decision } from '@jisr/decider';
import { flawOf, type Reply } from './reply.ts';
import { barOf, isLive } from './standing.ts';
import type { Treatment, TreatmentCommand, TreatmentEvent, TreatmentRefusal } from './treatment.ts';

type Answer = Decision<TreatmentEvent, TreatmentRefusal>;
type Command<Type extends TreatmentCommand['type']> = Extract<TreatmentCommand, { type: Type }>;

/** A case that the operator owes a reply to. */
type Owed = Extract<Treatment, { status: 'open' | 'waiting' }>;

/** Once an entity: who has a case back from another takes it on anew. */
export const acknowledges = ({ by, on, ...said }: Command<'acknowledge'>, treatment: Treatment): Answer =>
  asRespondent(by, treatment, ({ file }) => {
    if (file.acknowledged) return refuse('already-acknowledged');
    return accept({ type: 'acknowledged', respondent: by, entity: said.entity ?? file.entity, on });
  });

/** One request at a time, since the operator's clock stands still meanwhile. */
export const asksForInformation = ({ by, request }: Command<'request-information'>, treatment: Treatment): Answer =>
  asRespondent(by, treatment, ({ status }) =>
    status === 'waiting'
      ? refuse('information-already-requested')
      : accept({ type: 'information-requested', by, request }),
  );

/** A reply may come before what was asked for: then it is no longer needed. */
export const replies = (reply: Reply, treatment: Treatment): Answer =>
  asRespondent(reply.by, treatment, ({ file }) => {
    const flaw = flawOf(reply, file.claims);
    return flaw ? refuse(flaw) : accept({ type: 'reply-issued', reply });
  });

/** Why there is nothing to provide: the case is not here yet, or the operator asked for nothing. */
export const whyNothingIsAsked = (treatment: Treatment): TreatmentRefusal =>
  treatment.status === 'awaited' ? barOf(treatment) : 'information-not-requested';

function asRespondent(by: string, treatment: Treatment, step: (owed: Owed) => Answer): Answer {
  if (!isLive(treatment)) return refuse(barOf(treatment));
  if (treatment.status === 'expected') return refuse('not-open');
  if (treatment.status === 'replied') return refuse('already-replied');
  return treatment.file.respondent === by ? step(treatment) : refuse('not-the-respondent');
}
