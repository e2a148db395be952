import type { GivenText } from '@jisr/messaging';
import type { ServiceTokens } from '@jisr/security';
import type { TextKeeper } from '../../application/letters.ts';

const longestAnswerMs = 10_000;

/** Asks the services that keep what institutions wrote. */
export class KeptTexts {
  constructor(
    private readonly urls: Readonly<Record<TextKeeper, string>>,
    private readonly tokens: ServiceTokens,
  ) {}

  /** What an institution's request said in words; nothing when it said nothing, or it was erased since. Throws when there is no answer now. */
  async of(keeper: TextKeeper, caseId: string, institution: string, requestId: string): Promise<string | undefined> {
    const path = `/internal/cases/${caseId}/texts/${institution}/${encodeURIComponent(requestId)}`;
    const answer = await fetch(new URL(path, this.urls[keeper]), {
      headers: { authorization: `Bearer ${await this.tokens.sign(keeper)}` },
      signal: AbortSignal.timeout(longestAnswerMs),
    });
    if (answer.status === 404) return undefined;
    if (!answer.ok) throw new Error(`${keeper} answered ${answer.status}`);
    const given = (await answer.json()) as GivenText;
    return given.status === 'known' ? given.text : undefined;
  }
}
