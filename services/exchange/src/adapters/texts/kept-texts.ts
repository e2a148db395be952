import { problemMediaType, type ProblemDocument } from '@jisr/problem';
import type { GivenText } from '@jisr/messaging';
import type { ServiceTokens } from '@jisr/security';
import { maySayNothing, type DueLetter } from '../../application/letters.ts';

const longestAnswerMs = 10_000;

type WordsOf = Pick<DueLetter, 'from' | 'keeper' | 'kind' | 'requestId'>;

/** Asks the services that keep what institutions wrote. */
export class KeptTexts {
  constructor(
    private readonly urls: Readonly<Record<DueLetter['keeper'], string>>,
    private readonly tokens: ServiceTokens,
  ) {}

  /**
   * What the request of a letter said in words; nothing when they were erased since, or when its kind may come without any and its
   * keeper itself says that it has none. Throws when there is no such answer now: a letter is final and must not lack its words.
   */
  async of({ from, keeper, kind, requestId }: WordsOf, caseId: string): Promise<string | undefined> {
    const path = `/internal/cases/${caseId}/texts/${from}/${encodeURIComponent(requestId)}`;
    const answer = await fetch(new URL(path, this.urls[keeper]), {
      headers: { authorization: `Bearer ${await this.tokens.sign(keeper)}` },
      signal: AbortSignal.timeout(longestAnswerMs),
    });
    if (maySayNothing(kind) && (await saysNotFound(answer))) return undefined;
    if (!answer.ok) throw new Error(`${keeper} answered ${answer.status}`);
    const given = (await answer.json()) as GivenText;
    return given.status === 'known' ? given.text : undefined;
  }
}

/** Whether it is the keeper that answers so, not something before it. */
async function saysNotFound(answer: Response): Promise<boolean> {
  const type = answer.headers.get('content-type') ?? '';
  if (answer.status !== 404 || type.split(';')[0]?.trim() !== problemMediaType) return false;
  return ((await answer.json()) as Partial<ProblemDocument>).code === 'not-found';
}
