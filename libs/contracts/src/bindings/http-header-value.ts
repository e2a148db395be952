import { isUtf8 } from 'node:buffer';

/** HTTP binding 1.0.2, 3.1.3.2: all but printable ASCII, and space, double quote and percent, become `%XY` of UTF-8. */
export const encodeHeaderValue = (text: string): string => text.replace(/[^!#$&-~]+/gu, encodeURIComponent);

/**
 * Reads what 3.1.3.2 says: a quoted string is unescaped first, then one round of percent-decoding. Nothing when encoded
 * bytes are not UTF-8. Takes a percent sign that encodes nothing, and bare text, as it stands: SDKs send both.
 */
export function decodeHeaderValue(value: string): string | undefined {
  try {
    return unquoted(bareText(value.trim())).replace(/(?:%[0-9a-f]{2})+/gi, decodeURIComponent);
  } catch {
    return undefined;
  }
}

/** Node hands over a header's bytes as Latin-1; where they are UTF-8, that is what was meant. */
function bareText(value: string): string {
  const bytes = Buffer.from(value, 'latin1');
  return bytes.toString('latin1') === value && isUtf8(bytes) ? bytes.toString('utf8') : value;
}

/** RFC 7230, 3.2.6. */
const unquoted = (value: string): string =>
  /^"((?:[^"\\]|\\.)*)"$/s.exec(value)?.[1]?.replace(/\\(.)/gs, '$1') ?? value;
