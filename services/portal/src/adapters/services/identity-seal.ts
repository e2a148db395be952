import type { ComplainantForm } from '@jisr/portal-api';
import { Injectable } from '@nestjs/common';
import { CompactEncrypt, importJWK, type JWK } from 'jose';
import { passedOn } from './passed-on.ts';
import { PlatformServices } from './platform-services.ts';

/** Seals who complains to the key that intake publishes, so that nothing on the way can read it. */
@Injectable()
export class IdentitySeal {
  constructor(private readonly services: PlatformServices) {}

  async seal(complainant: ComplainantForm): Promise<string> {
    const answer = await this.services.call('intake', '/.well-known/jwks.json');
    const { keys } = await passedOn<{ readonly keys: readonly JWK[] }>(answer);
    const [jwk] = keys;
    if (!jwk) throw new Error('intake publishes no key');
    const { alg = '', kid = '' } = jwk;
    return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(complainant)))
      .setProtectedHeader({ alg, kid, enc: 'A256GCM' })
      .encrypt(await importJWK(jwk, alg));
  }
}

/** Where a field of what was sealed stands in what the browser sent. */
export const unsealedPointer = (pointer: string): string =>
  pointer.replace(/^\/data/, '').replace(/^\/sealedComplainant/, '/complainant');
