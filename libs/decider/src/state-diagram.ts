import type { Edge } from './explore.ts';

/**
 * The edges as a Mermaid diagram (`stateDiagram-v2`), in their order. It begins where the first edge does; a state that no
 * edge leaves for another is an end.
 */
export function stateDiagram(edges: readonly Edge[]): string {
  const statuses = [...new Set(edges.flatMap(({ from, to }) => [from, to]))];
  const left = new Set(edges.filter(({ from, to }) => from !== to).map(({ from }) => from));
  const ends = statuses.filter((status) => !left.has(status));
  return [
    'stateDiagram-v2',
    ...statuses.map((status) => `  state "${status}" as ${idOf(status)}`),
    ...statuses.slice(0, 1).map((first) => `  [*] --> ${idOf(first)}`),
    ...edges.map(({ from, to, events }) => `  ${idOf(from)} --> ${idOf(to)}: ${events.join(', ')}`),
    ...ends.map((end) => `  ${idOf(end)} --> [*]`),
  ].join('\n');
}

/** Mermaid reads a hyphen in an id as the beginning of an arrow. */
const idOf = (status: string): string => status.replaceAll('-', '_');
