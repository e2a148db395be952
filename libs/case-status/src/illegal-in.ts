import { nameOf, type LifecycleFact } from './case-status.ts';
import { clock, courses, type Course } from './courses.ts';

/** Where one context stands, and what others said that it may not have heard of yet. */
interface Standing {
  readonly phase: string;
  readonly unheard: readonly string[];
  readonly illegal?: string;
}

/**
 * Names each transition of one case's log that the deciders should never have produced, as `<event> after <phase>`; none
 * when the log is as it should be. Facts come in the order of the log, repeats dropped. A context may hear late of what
 * another said, so that an event is illegal only when it is so whenever the context heard: nothing legal is ever named.
 */
export function illegalIn(facts: readonly LifecycleFact[]): string[] {
  const running = new Map<string, Standing>();
  return facts.flatMap((fact) => {
    const name = nameOf(fact.type);
    return coursesOf(name, fact).flatMap(([key, course]) => {
      const next = advance(course, running.get(key) ?? { phase: course.start, unheard: [] }, name);
      running.set(key, next);
      return next.illegal ?? [];
    });
  });
}

/** The courses that an event belongs to, each under a key of its own. */
function coursesOf(name: string, { data }: LifecycleFact): (readonly [string, Course])[] {
  if (name in clock.moves) return [[`clock ${kindOf(data)}`, clock]];
  return courses.map((course, index) => [String(index), course] as const);
}

const kindOf = (data: unknown): string =>
  typeof data === 'object' && data !== null && 'clock' in data ? String(data.clock) : '';

function advance({ moves, hears = {} }: Course, { phase, unheard }: Standing, name: string): Standing {
  const heard = hears[name];
  if (heard !== undefined) return { phase, unheard: [...unheard, heard] };
  const move = moves[name];
  if (!move) return { phase, unheard };
  if (move.from.includes(phase)) return { phase: move.to ?? phase, unheard };
  const at = unheard.findIndex((other) => move.from.includes(other));
  const from = unheard[at];
  if (from === undefined) return { phase, unheard, illegal: `${name} after ${phase}` };
  return { phase: move.to ?? from, unheard: unheard.slice(at + 1) };
}
