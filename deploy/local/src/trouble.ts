/** Something the person at the keyboard can mend; shown as one line that says what to do, without a stack. */
export class Trouble extends Error {
  override readonly name = 'Trouble';
}
