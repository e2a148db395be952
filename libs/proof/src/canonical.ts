import canonicalize from 'canonicalize';

/** What JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/**
 * The one text of a JSON value: RFC 8785 (JCS).
 *
 * Throws for what has no such text: a lone surrogate, a number that is not finite, `undefined`.
 */
export function canonical(value: Json): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('A value that is no JSON has no canonical text');
  return text;
}

/** The value of a text that is canonical already; `undefined` for every other text, so that a value has one text only. */
export function parseCanonical(text: string): Json | undefined {
  try {
    const value = JSON.parse(text) as Json;
    return canonical(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}
