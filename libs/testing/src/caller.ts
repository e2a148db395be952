import { randomUUID } from 'node:crypto';
import type { Platform } from '@jisr/local';
import { signInstitutionToken } from '@jisr/security';

/** What a service answers to a call: what was decided, or the problem. */
export interface Heard {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly status?: unknown;
    readonly complaintId?: string;
    readonly stated?: readonly { readonly type: string; readonly sequence: number }[];
    readonly allowed?: readonly string[];
    readonly title?: string;
    readonly code?: string;
    readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly reason: string }[];
  };
}

export interface Call {
  readonly key?: string | undefined;
  readonly token?: string;
  readonly language?: string;
}

/** An institution's own system that calls one service over HTTP. */
export class Caller {
  constructor(
    private readonly platform: Platform,
    private readonly service: string,
    private readonly institution: string,
  ) {}

  token(): Promise<string> {
    const key = this.platform.credentials.institutionKeys[this.institution];
    if (!key) throw new Error(`${this.institution} has no key`);
    return signInstitutionToken(this.institution, key);
  }

  /** Makes a request by its short name; under a key of its own, unless one is given. */
  async ask(name: string, body: object, { key = randomUUID(), ...call }: Call = {}): Promise<Heard> {
    const headers = { 'content-type': 'application/json', 'idempotency-key': key };
    return this.call(`/v1/requests/${name}`, call, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  /** What the institution may ask on a case now. */
  allowedOn(caseId: string, call: Call = {}): Promise<Heard> {
    return this.call(`/v1/cases/${caseId}/allowed`, call, {});
  }

  async call(path: string, { token, language = 'fr' }: Call, init: RequestInit): Promise<Heard> {
    const authorization = `Bearer ${token ?? (await this.token())}`;
    const headers = { ...(init.headers as Record<string, string>), authorization, 'accept-language': language };
    const answer = await fetch(`${this.platform.urlOf(this.service)}${path}`, { ...init, headers });
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Heard['body'] };
  }
}
