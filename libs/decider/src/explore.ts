import { isRefused, type Decider } from './decider.ts';

/** One way from a state to another, named by their status: what was stated on the way. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly events: readonly string[];
}

export interface Exploration<State> {
  /** Every state that the samples reach, the initial one first. */
  readonly states: readonly State[];
  /** Each once, in the order in which they were found. */
  readonly edges: readonly Edge[];
}

/** The samples reach more states than can be looked at: some state grows without end. */
export class TooManyStatesError extends Error {
  override readonly name = 'TooManyStatesError';
}

/**
 * Tries every sample command in every state that can be reached with them. States are told apart by their JSON.
 * Throws `TooManyStatesError` beyond `limit` states.
 */
export function explore<
  Command,
  State extends { readonly status: string },
  Event extends { readonly type: string },
  Reason extends string,
>(decider: Decider<Command, State, Event, Reason>, samples: readonly Command[], limit = 10_000): Exploration<State> {
  const states = new Map([[JSON.stringify(decider.initial), decider.initial]]);
  const edges = new Map<string, Edge>();
  for (const state of states.values())
    for (const command of samples) {
      const decision = decider.decide(command, state);
      if (isRefused(decision) || decision.accepted.length === 0) continue;
      const next = decision.accepted.reduce<State>((before, event) => decider.evolve(before, event), state);
      const edge = { from: state.status, to: next.status, events: decision.accepted.map(({ type }) => type) };
      edges.set(JSON.stringify(edge), edge);
      states.set(JSON.stringify(next), next);
      if (states.size > limit) throw new TooManyStatesError(`more than ${limit} states`);
    }
  return { states: [...states.values()], edges: [...edges.values()] };
}
