/** A message that no further try can deliver; the reason is a code. */
export class UndeliverableError extends Error {
  override readonly name = 'UndeliverableError';

  constructor(readonly reason: 'no-contact' | 'erased' | 'refused-by-mail-system') {
    super(reason);
  }
}
