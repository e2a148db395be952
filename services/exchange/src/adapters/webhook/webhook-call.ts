import { createHash } from 'node:crypto';
import type { CloudEvent, Webhook } from '@jisr/contracts';
import { writeHttp, writeHttpBatch } from '@jisr/contracts';
import { httpbis, type Request, type SigningKey } from 'http-message-signatures';

const longestCallMs = 20_000;

/** What a call came to. Only what names the receiver's own decision is final. */
export type CallOutcome =
  | { readonly taken: true }
  | { readonly refused: string }
  | { readonly unavailable: string; readonly retryAfterMs?: number };

/** Calls webhooks as the CloudEvents HTTP binding 1.0.2 and the CloudEvents web hook specification 1.0.2 say. */
export class WebhookCall {
  private readonly consented = new Map<string, boolean>();

  constructor(
    private readonly key: SigningKey,
    /** How this platform names itself to receivers. */
    private readonly origin: string,
  ) {}

  /**
   * Hands events to a receiver: one, unless it takes batches. Signed over method, address, content and, in binary mode, every
   * attribute (RFC 9421, RFC 9530). Never throws for what the receiver does.
   */
  async hand(events: readonly [CloudEvent, ...CloudEvent[]], { url, mode }: Webhook): Promise<CallOutcome> {
    try {
      if (!(await this.hasConsent(url))) return { refused: 'the receiver does not allow deliveries of this origin' };
      const { headers, body } = mode === 'batch' ? writeHttpBatch(events) : writeHttp(events[0], mode);
      const signed = await this.sign({ method: 'POST', url, headers: { ...headers } }, body);
      return outcomeOf(await call(url, { method: 'POST', headers: signed, body: new Uint8Array(body) }));
    } catch (error) {
      return { unavailable: error instanceof Error ? error.name : 'unknown' };
    }
  }

  /** Asks once whether the receiver wants these calls (web hook specification, section 4). */
  private async hasConsent(url: string): Promise<boolean> {
    const known = this.consented.get(url);
    if (known !== undefined) return known;
    const answer = await call(url, { method: 'OPTIONS', headers: { 'webhook-request-origin': this.origin } });
    if (answer.status >= 500) throw new Error('OptionsUnavailable');
    const allowed = answer.headers.get('webhook-allowed-origin');
    const consents = allowed === '*' || allowed === this.origin;
    if (consents) this.consented.set(url, true);
    return consents;
  }

  private async sign(request: Request, body: Buffer): Promise<Record<string, string>> {
    const digest = createHash('sha256').update(body).digest('base64');
    const headers = { ...request.headers, 'content-digest': `sha-256=:${digest}:` };
    const fields = ['@method', '@target-uri', ...Object.keys(headers).sort()];
    const signed = await httpbis.signMessage({ key: this.key, fields, name: 'jisr' }, { ...request, headers });
    return signed.headers as Record<string, string>;
  }
}

const call = async (url: string, init: RequestInit): Promise<Response> => {
  const answer = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(longestCallMs) });
  await answer.body?.cancel();
  return answer;
};

/** 410 and 415 are final (web hook specification, section 2.2); everything else that is no success may be another day. */
function outcomeOf({ ok, status, headers }: Response): CallOutcome {
  if (ok) return { taken: true };
  if (status === 410 || status === 415) return { refused: `status ${status}` };
  const seconds = Number(headers.get('retry-after'));
  return { unavailable: `status ${status}`, ...(seconds > 0 && { retryAfterMs: seconds * 1_000 }) };
}
