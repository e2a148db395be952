import { civilDayOf, plusDays, type LocalDate } from '@jisr/calendar';
import { v5 } from 'uuid';
import type { CloudEvent } from '@jisr/contracts';
import { Agenda, type Planned } from './agenda.ts';
import type { Party, Scene } from './act.ts';
import { minuteOf, plusWorkingDays } from './calendar.ts';
import { workingDaysFor } from './delays.ts';
import { files } from './filing.ts';
import { namesOf } from './names-of.ts';
import type { SimulatedCase } from './simulated-case.ts';

const namespace = '5f3c9d1e-2b64-5d0a-9b7e-6c1d2f0e8a47';

/** A request ready to be handed in. */
export interface Request {
  readonly institution: string;
  readonly event: CloudEvent;
  readonly planned: Planned;
}

/** Plays everybody outside the platform: hears what was stated, and knows who does what about it, and when. */
export class Director {
  private readonly agenda = new Agenda();
  private readonly cases: ReadonlyMap<string, SimulatedCase>;
  private readonly heard = new Map<string, number>();
  private readonly acts = new Map<string, number>();

  constructor(cast: readonly SimulatedCase[], arrivals: readonly LocalDate[]) {
    this.cases = new Map(cast.map((subject) => [subject.complaintId, subject]));
    for (const subject of cast) this.plan(subject, { act: files }, arrivalOf(subject, arrivals));
  }

  /** The next day on which somebody means to do something. */
  nextDay(): LocalDate | undefined {
    return this.agenda.next();
  }

  requestsOf(day: LocalDate): readonly Request[] {
    return this.agenda.take(day).map((planned) => requestOf(planned, day));
  }

  /** Hears what was stated up to the end of a day, and plans what follows from the next day on. */
  hear(facts: readonly CloudEvent[], today: LocalDate): void {
    const ours = facts.flatMap((fact) => {
      const subject = this.cases.get(fact.subject);
      return subject ? [{ subject, fact }] : [];
    });
    for (const { subject, fact } of ours.sort(byCaseAndTime))
      for (const name of namesOf(fact)) this.follow(subject, name, civilDayOf(fact.time), today);
  }

  private follow(subject: SimulatedCase, name: string, day: LocalDate, today: LocalDate): void {
    const nth = count(this.heard, `${subject.complaintId}/${name}`);
    for (const scene of subject.scenario.scenes) {
      if (scene.on !== name || scene.nth !== nth) continue;
      const purpose = `${scene.on}/${scene.nth}/${scene.act.type}/${scene.after}`;
      const wished = plusWorkingDays(day, workingDaysFor(scene.after, purpose, subject.draws));
      const soonest = plusWorkingDays(today, 1);
      const { daysBack } = scene.act;
      const asOf = daysBack === undefined ? {} : { asOf: plusDays(day, -daysBack) };
      this.plan(subject, { act: scene.act, ...asOf }, wished > soonest ? wished : soonest);
    }
  }

  private plan(subject: SimulatedCase, scene: Pick<Scene, 'act'> & { asOf?: LocalDate }, day: LocalDate): void {
    this.agenda.add({ subject, nth: count(this.acts, subject.complaintId), ...scene }, day);
  }
}

/** The day of a filing: drawn over the time of arrivals; who tells the same twice does so some days later. */
function arrivalOf(subject: SimulatedCase, days: readonly LocalDate[]): LocalDate {
  const { twinOf, draws } = subject;
  return twinOf ? plusWorkingDays(arrivalOf(twinOf, days), 5) : draws.one(days, 'arrival');
}

function requestOf(planned: Planned, day: LocalDate): Request {
  const { subject, act, nth, asOf = day } = planned;
  const institution = speakerOf(act.by, subject);
  const filing = act === files;
  const event: CloudEvent = {
    id: v5(`${subject.complaintId}/${nth}`, namespace),
    source: `/institutions/${institution}`,
    type: act.type,
    subject: filing ? subject.reference : subject.complaintId,
    time: minuteOf(asOf, subject.draws, `minute/${nth}`),
    data: act.dataOn(subject, asOf),
  };
  return { institution, event, planned };
}

function speakerOf(party: Party, { scenario }: SimulatedCase): string {
  switch (party) {
    case 'receiver':
      return scenario.opening.receiver;
    case 'operator':
      return 'al-omrane';
    case 'ombudsman':
      return 'imr';
  }
}

function count(counts: Map<string, number>, key: string): number {
  const next = (counts.get(key) ?? 0) + 1;
  counts.set(key, next);
  return next;
}

interface Heard {
  readonly subject: SimulatedCase;
  readonly fact: CloudEvent;
}

const byCaseAndTime = (a: Heard, b: Heard): number =>
  a.subject.number - b.subject.number || compare(a.fact.time, b.fact.time) || compare(a.fact.type, b.fact.type);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
