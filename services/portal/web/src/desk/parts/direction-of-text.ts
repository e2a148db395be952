/**
 * The direction of a text that somebody writes, by its first letter; the page's before there is one. Browsers take `auto` for
 * left to right in an empty field, and keep to it when a text is put in by script.
 */
export function directionOfText(text: string): 'rtl' | 'ltr' | undefined {
  const [first] = /\p{L}/u.exec(text) ?? [];
  if (first === undefined) return undefined;
  return /\p{Script=Arabic}/u.test(first) ? 'rtl' : 'ltr';
}
