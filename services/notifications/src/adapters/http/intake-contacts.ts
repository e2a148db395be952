import { ServiceTokens } from '@jisr/security';
import { UndeliverableError } from '../../application/undeliverable.ts';

/** How to reach a complainant, known only while a message is being sent. */
export interface Contact {
  readonly email: string;
  readonly trackingCode: string;
}

/** Asks intake, which alone knows who complains. */
export class IntakeContacts {
  constructor(
    private readonly intakeUrl: string,
    private readonly tokens: ServiceTokens,
  ) {}

  /** Throws `UndeliverableError` when there is nobody to reach, any other error when intake can't answer now. */
  async contactOf(caseId: string): Promise<Contact> {
    const response = await fetch(new URL(`/internal/complaints/${caseId}/contact`, this.intakeUrl), {
      headers: { authorization: `Bearer ${await this.tokens.sign('intake')}` },
      signal: AbortSignal.timeout(5_000),
    });
    if (response.status === 404) throw new UndeliverableError('no-contact');
    if (!response.ok) throw new Error(`intake answered ${response.status}`);
    const contact = (await response.json()) as { status: string; email?: string; trackingCode?: string };
    if (contact.status === 'erased') throw new UndeliverableError('erased');
    if (contact.email === undefined) throw new UndeliverableError('no-contact');
    return { email: contact.email, trackingCode: contact.trackingCode ?? '' };
  }
}
