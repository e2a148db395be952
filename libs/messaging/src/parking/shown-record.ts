import type { LogRecord } from '../log/log-record.ts';

/** A record as operators may see it: its envelope, and of its content which fields there are and of which kind, never what they say. */
export interface ShownRecord {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly bytes: number;
  /** CloudEvents attributes; pseudonymous by rule. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Pointer → kind of the value; none where the content is no JSON object. */
  readonly fields: Readonly<Record<string, string>>;
}

const shownAttributes = ['ce_id', 'ce_source', 'ce_type', 'ce_subject', 'ce_time', 'ce_sequence'];
const longest = 200;
const deepest = 4;

export function shownRecord({ topic, partition, offset, headers, value }: LogRecord): ShownRecord {
  const attributes = shownAttributes.flatMap((name) => {
    const text = headers[name]?.toString('utf8').slice(0, longest);
    return text === undefined ? [] : [[name.slice(3), text] as const];
  });
  return {
    topic,
    partition,
    offset: offset.toString(),
    bytes: value?.length ?? 0,
    attributes: Object.fromEntries(attributes),
    fields: Object.fromEntries(kindsIn(parsed(value))),
  };
}

function parsed(value: Buffer | null): unknown {
  try {
    return JSON.parse(value?.toString('utf8') ?? '');
  } catch {
    return undefined;
  }
}

function kindsIn(value: unknown, pointer = '', depth = 0): [string, string][] {
  if (Array.isArray(value)) return [[pointer, `list of ${value.length}`]];
  if (typeof value !== 'object' || value === null || depth === deepest) return pointer ? [[pointer, typeof value]] : [];
  return Object.entries(value).flatMap(([name, inner]) => kindsIn(inner, `${pointer}/${name}`, depth + 1));
}
