import parsePhoneNumber, { type CountryCode } from 'libphonenumber-js';
import { CannotSendNowError } from '../../application/cannot-send-now.ts';
import { sendWithinMs } from '../../application/time-limits.ts';
import { UndeliverableError } from '../../application/undeliverable.ts';

export interface SmsGatewayOptions {
  /** Where messages are posted. */
  readonly url: string;
  readonly token: string;
  /** Whom the message comes from, as the operator lets it be shown. */
  readonly sender: string;
  /** ISO 3166-1 country of numbers that are written without one. */
  readonly country: string;
  readonly withinMs?: number;
}

/** Answers of a gateway that may answer otherwise later; 409: it still works on the same message. */
const passing = new Set([408, 409, 425, 429]);
/** Answers that speak of the number: it is gone, or can't be served. */
const ofTheNumber = new Set([404, 410, 422]);

/** Hands text messages to a gateway over HTTP: `POST {from, to, text}` with a bearer token and an idempotency key. */
export class HttpSmsGateway {
  constructor(private readonly options: SmsGatewayOptions) {}

  /**
   * Resolves when the gateway took the message. Throws `UndeliverableError` when the number can't be served at all, and
   * `CannotSendNowError` for anything else. The key is the delivery's id, so a repeat after a lost answer is recognised.
   */
  async send(id: string, to: string, text: string): Promise<void> {
    const number = parsePhoneNumber(to, this.options.country as CountryCode);
    if (!number?.isValid()) throw new UndeliverableError('address-refused');
    const response = await this.post(id, number.number, text);
    await response.body?.cancel();
    if (!response.ok) throw meaningOf(response.status);
  }

  private post(id: string, to: string, text: string): Promise<Response> {
    const { url, token, sender, withinMs = sendWithinMs } = this.options;
    return fetch(url, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json; charset=utf-8',
        'idempotency-key': id,
      },
      body: JSON.stringify({ from: sender, to, text }),
      redirect: 'error',
      signal: AbortSignal.timeout(withinMs),
    }).catch((cause: unknown) => {
      throw new CannotSendNowError('sms-unavailable', {}, { cause });
    });
  }
}

function meaningOf(status: number): UndeliverableError | CannotSendNowError {
  if (ofTheNumber.has(status)) return new UndeliverableError('address-refused');
  if (status >= 500 || passing.has(status)) return new CannotSendNowError('sms-unavailable', { status });
  const refused = status === 401 || status === 403;
  return new CannotSendNowError(refused ? 'sms-login-refused' : 'sms-message-refused', { status });
}
