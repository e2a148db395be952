import type { Treatment, TreatmentEvent } from './treatment.ts';

type Awaited = Extract<Treatment, { status: 'awaited' }>;
type Arrived = Exclude<Treatment, Awaited>;
type Later = Exclude<TreatmentEvent, { type: 'opened' | 'expected' }>;

/** What happened to a case makes it what it is; before the case is here, only what is held for it counts. */
export function evolveTreatment(treatment: Treatment, event: TreatmentEvent): Treatment {
  if (event.type === 'opened') return { status: 'open', file: event.file };
  if (event.type === 'expected') return { status: 'expected', file: event.file };
  return treatment.status === 'awaited' ? held(treatment, event) : moved(treatment, event);
}

function held(awaited: Awaited, event: Later): Awaited {
  if (event.type === 'end-held') return { ...awaited, ended: event.end };
  if (event.type === 'mediation-held') return { ...awaited, ombudsman: event.ombudsman };
  if (event.type !== 'end-released') return awaited;
  const { ended: _, ...rest } = awaited;
  return rest;
}

function moved(treatment: Arrived, event: Later): Treatment {
  const { file } = treatment;
  switch (event.type) {
    case 'reassigned':
      return { ...treatment, file: { ...file, entity: event.entity, acknowledged: false } };
    case 'acknowledged':
      return { ...treatment, file: { ...file, entity: event.entity, acknowledged: true } };
    case 'information-requested':
      return { status: 'waiting', file, dueOn: event.request.dueOn };
    case 'information-received':
      return { status: 'open', file };
    case 'reply-issued': {
      const { contestableUntil } = event.reply;
      return { status: 'replied', file: { ...file, acknowledged: true }, contestableUntil };
    }
    case 'taken-to-mediation': {
      const taken = {
        ...file,
        track: 'mediation',
        speakers: [...new Set([...file.speakers, event.ombudsman])],
      } as const;
      return treatment.status === 'returned' ? { ...treatment, file: taken } : { status: 'expected', file: taken };
    }
    case 'closed':
      return { status: 'closed', file, reason: event.reason };
    case 'withdrawn':
      return { status: 'withdrawn', file };
    case 'returned': {
      const letterOpen = file.track === 'mediation' && treatment.status === 'open';
      return { status: 'returned', file, act: event.act, letterOpen };
    }
    case 'letter-held':
      return treatment.status === 'returned' ? { ...treatment, letterOpen: true } : treatment;
    case 'end-held':
    case 'end-released':
    case 'mediation-held':
      return treatment;
  }
}
