const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const symbols = 13;

/**
 * The number on a receipt: `JSR-<year of filing>-XXXX-XXXX-XXXXX-C`, 65 bits of the complaint id in Crockford base 32 and
 * one check character (ISO 7064 MOD 37-2 over digits and letters), so that a mistyped number is noticed.
 * Unique without coordination: two complaints of one year share it with a chance below 10⁻⁵ at 10⁷ complaints.
 */
export function receiptNumberOf(complaintId: string, year: number): string {
  let bits = BigInt(`0x${complaintId.replaceAll('-', '').slice(15)}`);
  let code = '';
  for (let i = 0; i < symbols; i++) {
    code = (alphabet[Number(bits & 31n)] ?? '') + code;
    bits >>= 5n;
  }
  return `JSR-${year}-${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}-${checkCharacter(`${year}${code}`)}`;
}

const checkAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*';

/** ISO 7064 MOD 37-2; the sum of a right number, check character included, leaves 1. */
export function checkCharacter(text: string): string {
  let sum = 0;
  for (const character of text) sum = ((sum + checkAlphabet.indexOf(character)) * 2) % 37;
  return checkAlphabet[(38 - sum) % 37] ?? '';
}
