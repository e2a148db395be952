/** What ends by itself: a server that is away, slow or busy. */
const outages = ['intake-unavailable', 'mail-unavailable', 'sms-unavailable'] as const;

/** What ends when an operator acts: a server that answers and refuses us, not the recipient. */
type Refusal =
  | 'intake-refused'
  | 'login-refused'
  | 'sender-refused'
  | 'relay-refused'
  | 'message-refused'
  | 'session-refused'
  | 'sms-login-refused'
  | 'sms-message-refused';

export type Trouble = (typeof outages)[number] | Refusal;

/** Nothing is said of the recipient, and yet the message can't go now: it waits and spends no attempt. */
export class CannotSendNowError extends Error {
  override readonly name = 'CannotSendNowError';

  /** `facts` are for the log: codes that a machine gave, never its words, which may quote an address. */
  constructor(
    readonly trouble: Trouble,
    readonly facts: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(trouble, options);
  }

  /** True when waiting alone does not help. */
  get needsOperator(): boolean {
    return !outages.some((outage) => outage === this.trouble);
  }
}
