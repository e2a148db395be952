/** Base64url without padding (RFC 4648, section 5). */
export const toBase64url = (bytes: Uint8Array | string): string =>
  Buffer.from(bytes as Uint8Array).toString('base64url');

/** The bytes of a base64url text; `undefined` unless it is the one text of those bytes (no padding, no loose trailing bits). */
export function fromBase64url(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : undefined;
}
