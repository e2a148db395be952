/** Milliseconds since the epoch of an RFC 3339 instant in UTC (`2026-11-25T10:00:00Z`); `undefined` for any other text. */
export function parseInstant(text: unknown): number | undefined {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/.test(text)) return undefined;
  const instant = Date.parse(text);
  const exists = !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text.slice(0, 19));
  return exists ? instant : undefined;
}
