import type { IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { kept } from './kept.ts';

/** A text message as it was received. */
export interface CaughtSms {
  readonly id: number;
  readonly idempotencyKey: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

/** What a gateway answers. */
interface Answer {
  readonly status: number;
  readonly body: object;
}

/**
 * Takes text messages as an SMS gateway would and delivers them to nobody. A message of a known idempotency key is answered
 * as before and not taken again; without a bearer token nothing is.
 */
export class SmsCatcher {
  readonly messages = kept<CaughtSms>();
  private received = 0;

  get count(): number {
    return this.received;
  }

  async take(request: IncomingMessage): Promise<Answer> {
    const { authorization = '', 'idempotency-key': key } = request.headers;
    if (!/^Bearer ./.test(authorization)) return { status: 401, body: { title: 'a bearer token is required' } };
    if (typeof key !== 'string') return { status: 400, body: { title: 'an idempotency key is required' } };
    const { from, to, text } = (await json(request)) as Readonly<Record<string, unknown>>;
    const known = this.messages.all.find(({ idempotencyKey }) => idempotencyKey === key);
    if (known) return { status: 202, body: { id: known.id } };
    const caught = { id: ++this.received, idempotencyKey: key, from: String(from), to: String(to), text: String(text) };
    this.messages.keep(caught);
    return { status: 202, body: { id: caught.id } };
  }
}
