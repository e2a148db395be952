import { createHash } from 'node:crypto';
import type { CloudEvent, Webhook } from '@jisr/contracts';
import { writeHttp, writeHttpBatch } from '@jisr/contracts';
import { httpbis, type Request, type SigningKey } from 'http-message-signatures';

const longestCallMs = 20_000;
const longestPauseMs = 24 * 3_600_000;

/** What a call came to. Only what names the receiver's own decision is final. */
export type CallOutcome =
  | { readonly taken: true }
  | { readonly refused: string }
  | { readonly unavailable: string; readonly retryAfterMs?: number };

/** Calls webhooks as the CloudEvents HTTP binding 1.0.2 and the CloudEvents web hook specification 1.0.2 say. */
export class WebhookCall {
  private readonly consented = new Set<string>();

  constructor(
    private readonly key: SigningKey,
    /** How this platform names itself to receivers. */
    private readonly origin: string,
  ) {}

  /**
   * Hands events to a receiver: one, unless it takes batches. Signed over method, address, content and, in binary mode, every
   * attribute (RFC 9421, RFC 9530). Never throws for what the receiver does. Nothing goes out before `noted` resolves, which is
   * called when the receiver wants these calls.
   */
  async hand(
    events: readonly [CloudEvent, ...CloudEvent[]],
    { url, mode }: Webhook,
    noted: () => Promise<void>,
  ): Promise<CallOutcome> {
    const consent = await this.consentOf(url);
    if (!('taken' in consent)) return consent;
    await noted();
    const { headers, body } = mode === 'batch' ? writeHttpBatch(events) : writeHttp(events[0], mode);
    const signed = await this.sign({ method: 'POST', url, headers: { ...headers } }, body);
    return outcomeOf(url, { method: 'POST', headers: signed, body: new Uint8Array(body) }, ({ ok, status }) => {
      if (ok) return { taken: true };
      return status === 410 || status === 415 ? { refused: `status ${status}` } : undefined;
    });
  }

  /**
   * Asks until the receiver once says that it wants these calls (web hook specification, section 4). Final is only that it
   * names somebody else: a gateway in between answers for it with anything but that.
   */
  private async consentOf(url: string): Promise<CallOutcome> {
    if (this.consented.has(url)) return { taken: true };
    const headers = { 'webhook-request-origin': this.origin };
    const outcome = await outcomeOf(url, { method: 'OPTIONS', headers }, (answer) => this.consentIn(answer));
    if ('taken' in outcome) this.consented.add(url);
    return outcome;
  }

  private consentIn({ ok, headers }: Response): CallOutcome | undefined {
    const allowed = ok ? headers.get('webhook-allowed-origin') : null;
    if (!allowed) return undefined;
    if (allowed === '*' || allowed === this.origin) return { taken: true };
    return { refused: 'the receiver allows deliveries of another origin' };
  }

  private async sign(request: Request, body: Buffer): Promise<Record<string, string>> {
    const digest = createHash('sha256').update(body).digest('base64');
    const headers = { ...request.headers, 'content-digest': `sha-256=:${digest}:` };
    const fields = ['@method', '@target-uri', ...Object.keys(headers).sort()];
    const signed = await httpbis.signMessage({ key: this.key, fields, name: 'jisr' }, { ...request, headers });
    return signed.headers as Record<string, string>;
  }
}

/** What an answer says; when it decides nothing, or there is none, another day may. */
async function outcomeOf(
  url: string,
  init: RequestInit & { readonly method: string },
  decisionIn: (answer: Response) => CallOutcome | undefined,
): Promise<CallOutcome> {
  try {
    const answer = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(longestCallMs) });
    await answer.body?.cancel();
    return decisionIn(answer) ?? { unavailable: `${init.method}: status ${answer.status}`, ...pauseIn(answer.headers) };
  } catch (error) {
    return { unavailable: `${init.method}: ${error instanceof Error ? error.name : 'unknown'}` };
  }
}

/** How long the receiver asks to be left alone, in seconds or until a date (RFC 9110, section 10.2.3); a day at most. */
function pauseIn(headers: Headers): { readonly retryAfterMs?: number } {
  const said = headers.get('retry-after') ?? '';
  const pause = /^\d+$/.test(said) ? Number(said) * 1_000 : Date.parse(said) - Date.now();
  return pause > 0 ? { retryAfterMs: Math.min(pause, longestPauseMs) } : {};
}
