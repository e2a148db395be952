import type { CloudEvent } from '@jisr/contracts';

/** What tells events of one type apart for the people who follow them. */
const facets = ['clock', 'to', 'side'] as const;

/** The names under which scenes can wait for an event: `<event>`, and `<event>:<its clock, its level or its side>`. */
export function namesOf({ type, data }: Pick<CloudEvent, 'type' | 'data'>): readonly string[] {
  const name = type.split('.').at(-2) ?? type;
  const said = data as Readonly<Record<string, unknown>>;
  return [name, ...facets.flatMap((facet) => (typeof said[facet] === 'string' ? [`${name}:${said[facet]}`] : []))];
}
