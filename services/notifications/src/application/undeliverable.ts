/** An answer about this very recipient that no further try can change; the reason is a code. */
export class UndeliverableError extends Error {
  override readonly name = 'UndeliverableError';

  constructor(readonly reason: 'no-contact' | 'erased' | 'address-refused') {
    super(reason);
  }
}
