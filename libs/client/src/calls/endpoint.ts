import { ExponentialBackoff, handleType, retry } from 'cockatiel';
import type { OwnTokens } from './own-tokens.ts';
import { Unavailable } from './unavailable.ts';

/** How long to try what may be tried again. */
export interface Patience {
  readonly attempts: number;
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
}

export const patient: Patience = { attempts: 6, firstPauseMs: 200, longestPauseMs: 10_000 };

/** One call, which must mean the same when it is made twice. */
export interface Call {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer> | string;
  readonly signal?: AbortSignal | undefined;
  /** For one attempt, its body included. */
  readonly withinMs?: number;
  /** Whether to answer before all of the body is here; what breaks off in it is for the caller. */
  readonly streamed?: boolean;
  readonly patience?: Partial<Patience>;
}

/** One of the platform's services, called in an institution's name. */
export class Endpoint {
  constructor(
    private readonly url: string,
    private readonly tokens: OwnTokens,
    private readonly patience: Patience = patient,
    private readonly language = 'fr',
  ) {}

  /**
   * The service's answer, success or refusal. What may pass (no connection, 408, 429, 5xx) is tried again; rejects with
   * `Unavailable` when it does not pass, or with the signal's reason.
   */
  async call(path: string, call: Call = {}): Promise<Response> {
    const { attempts, firstPauseMs, longestPauseMs } = { ...this.patience, ...call.patience };
    const again = retry(handleType(Unavailable), {
      maxAttempts: attempts - 1,
      backoff: new ExponentialBackoff({ initialDelay: firstPauseMs, maxDelay: longestPauseMs }),
    });
    return again.execute(() => this.attempt(path, call), call.signal);
  }

  private async attempt(path: string, call: Call): Promise<Response> {
    const { method = 'GET', headers, body, signal, withinMs = 30_000, streamed = false } = call;
    const authorization = `Bearer ${await this.tokens.current()}`;
    const end = AbortSignal.any([AbortSignal.timeout(withinMs), ...(signal ? [signal] : [])]);
    const init = { method, headers: { ...headers, authorization, 'accept-language': this.language }, signal: end };
    try {
      const response = await fetch(new URL(path, this.url), { ...init, ...(body !== undefined && { body }) });
      if (mayPass(response.status)) throw new Error(`${response.status}`);
      return streamed ? response : await whole(response);
    } catch (cause) {
      signal?.throwIfAborted();
      throw new Unavailable(`${method} ${path} got no answer`, { cause });
    }
  }
}

const mayPass = (status: number) => status === 408 || status === 429 || status >= 500;

/** The response once all of it is here, so that what breaks off on the way is tried again. */
async function whole(response: Response): Promise<Response> {
  const body = await response.arrayBuffer();
  return new Response(body.byteLength > 0 ? body : null, response);
}
