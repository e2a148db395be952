const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const symbols = 13;

/**
 * The number on a receipt: `JSR-<year of filing>-XXXX-XXXX-XXXXX-C`, 65 bits of the complaint's digest in Crockford base 32
 * and one check character (ISO 7064 MOD 37-2 over digits and letters), so that a mistyped number is noticed.
 * Unique without coordination as far as the digest's bits are evenly spread: two complaints of one year share a number with
 * a chance below 10⁻⁵ at 10⁷ complaints.
 */
export function receiptNumberOf(digest: Uint8Array, year: number): string {
  const code = Array.from(digest.subarray(0, symbols), (byte) => alphabet.charAt(byte & 31)).join('');
  return `JSR-${year}-${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}-${checkCharacter(`${year}${code}`)}`;
}

const checkAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*';

/** ISO 7064 MOD 37-2; the sum of a right number, check character included, leaves 1. */
export function checkCharacter(text: string): string {
  let sum = 0;
  for (const character of text) sum = ((sum + checkAlphabet.indexOf(character)) * 2) % 37;
  return checkAlphabet[(38 - sum) % 37] ?? '';
}
