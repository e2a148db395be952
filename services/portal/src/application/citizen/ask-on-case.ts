import { createHash } from 'node:crypto';
import type { DataOf } from '@jisr/contracts';
import { citizenRequests, type CitizenRequest, type ComplainantForm } from '@jisr/portal-api';
import { Injectable } from '@nestjs/common';
import { IdentitySeal, unsealedPointer } from '../../adapters/services/identity-seal.ts';
import { isRepeated, passedOn } from '../../adapters/services/passed-on.ts';
import { PlatformServices, type OnBehalf } from '../../adapters/services/platform-services.ts';
import { CaseViews } from '../case-views.ts';
import { onBehalfInMediation, onBehalfOf, type Followed } from './citizen.ts';

/** What a complainant brings with a request; the rules of its fields are those of the request. */
export type Asked = Readonly<Record<string, unknown>> & { readonly complainant?: ComplainantForm };

/** Asks something on a case in the complainant's name. Whether it is taken is for the service that decides. */
@Injectable()
export class AskOnCase {
  constructor(
    private readonly services: PlatformServices,
    private readonly seal: IdentitySeal,
    private readonly cases: CaseViews,
  ) {}

  async run(name: CitizenRequest, asked: Asked, key: string, followed: Followed, language: string): Promise<void> {
    const { complainant, ...said } = asked;
    const sealed = complainant && { sealedComplainant: await this.seal.seal(complainant) };
    const side = name === 'settlement' && { side: 'complainant' };
    const type = citizenRequests[name];
    const data = { ...said, ...sealed, ...side } as DataOf<typeof type>;
    const request = { type, subject: followed.caseId, data, key: keyOf(key, followed) };
    const answer = await this.services.ask(request, await this.speakerOf(name, followed), language);
    if (!(sealed && (await isRepeated(answer)))) await passedOn(answer, unsealedPointer);
  }

  private async speakerOf(name: CitizenRequest, followed: Followed): Promise<OnBehalf> {
    if (name !== 'settlement') return onBehalfOf(followed);
    return onBehalfInMediation(followed, (await this.cases.of(followed.caseId))?.view);
  }
}

/** A browser's key counts within its case alone. */
const keyOf = (key: string, { caseId }: Followed) =>
  `web-${createHash('sha256').update(`${caseId}|${key}`).digest('hex').slice(0, 40)}`;
