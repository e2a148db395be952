/** What a decider answers: facts to record, or a refusal that the caller shows to whoever asked. */
export type Decision<Event, Reason extends string = string> =
  { readonly accepted: readonly Event[] } | { readonly refused: Reason };

export interface Decider<Command, State, Event, Reason extends string = string> {
  readonly initial: State;
  /** Total and pure: time, identity and look-ups arrive inside the command. */
  decide(command: Command, state: State): Decision<Event, Reason>;
  /** Total and pure: never refuses, because what happened has happened. */
  evolve(state: State, event: Event): State;
}

/** The facts to record; none at all means "nothing to do, and nothing wrong". */
export const accept = <Event>(...events: Event[]): { readonly accepted: readonly Event[] } => ({ accepted: events });

/** An answer, not a fault: the reason is a code that a message catalogue translates. */
export const refuse = <Reason extends string>(reason: Reason): { readonly refused: Reason } => ({ refused: reason });

export const isRefused = <Event, Reason extends string>(
  decision: Decision<Event, Reason>,
): decision is { readonly refused: Reason } => 'refused' in decision;
