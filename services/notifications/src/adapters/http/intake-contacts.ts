import { ServiceTokens } from '@jisr/security';
import { CannotSendNowError } from '../../application/cannot-send-now.ts';
import { contactWithinMs } from '../../application/time-limits.ts';
import { UndeliverableError } from '../../application/undeliverable.ts';

/** How to reach somebody, known only while a message is being sent; at least one address is there. */
export interface Contact {
  readonly email?: string;
  readonly phone?: string;
  /** Secret; until the receipt has told it. */
  readonly trackingCode?: string;
}

interface Answer extends Contact {
  readonly status: 'known' | 'erased';
}

/** Answers of a server that may answer otherwise later. */
const passing = new Set([408, 425, 429]);

/** Asks intake, which alone knows who complains. */
export class IntakeContacts {
  constructor(
    private readonly intakeUrl: string,
    private readonly tokens: ServiceTokens,
  ) {}

  /** Throws `UndeliverableError` when there is nobody to reach, `CannotSendNowError` when intake gives no answer now. */
  async contactOf(caseId: string): Promise<Contact> {
    const { status, email, phone, trackingCode } = await this.ask(caseId);
    if (status === 'erased') throw new UndeliverableError('erased');
    if (email === undefined && phone === undefined) throw new UndeliverableError('no-contact');
    return {
      ...(email !== undefined && { email }),
      ...(phone !== undefined && { phone }),
      ...(trackingCode !== undefined && { trackingCode }),
    };
  }

  private async ask(caseId: string): Promise<Answer> {
    const response = await fetch(new URL(`/internal/complaints/${caseId}/contact`, this.intakeUrl), {
      headers: { authorization: `Bearer ${await this.tokens.sign('intake')}` },
      signal: AbortSignal.timeout(contactWithinMs),
    }).catch(away);
    if (response.ok) return (await response.json().catch(away)) as Answer;
    await response.body?.cancel();
    throw meaningOf(response.status);
  }
}

const away = (cause: unknown): never => {
  throw new CannotSendNowError('intake-unavailable', {}, { cause });
};

function meaningOf(status: number): UndeliverableError | CannotSendNowError {
  if (status === 404) return new UndeliverableError('no-contact');
  const trouble = status >= 500 || passing.has(status) ? 'intake-unavailable' : 'intake-refused';
  return new CannotSendNowError(trouble, { status });
}
