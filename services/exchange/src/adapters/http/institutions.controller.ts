import type { Institution } from '@jisr/contracts';
import { Problem } from '@jisr/problem';
import { InstitutionKeys, publicKeyOf } from '@jisr/security';
import { Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { INSTITUTIONS } from '../../application/institutions.token.ts';

/** Who takes part, and where anybody finds the keys with which each of them signs. */
@Controller('v1/institutions')
export class InstitutionsController {
  constructor(
    @Inject(INSTITUTIONS) private readonly institutions: ReadonlyMap<string, Institution>,
    @Inject(InstitutionKeys) private readonly keys: InstitutionKeys,
  ) {}

  @Get()
  @Header('cache-control', 'public, max-age=300')
  list() {
    return { institutions: [...this.institutions.values()].map(({ id, kind, names }) => ({ id, kind, names })) };
  }

  /** Old keys stay, with the second in which they ended, so that what they signed can be checked for ever. */
  @Get(':id/jwks.json')
  @Header('content-type', 'application/jwk-set+json')
  @Header('cache-control', 'public, max-age=60')
  async keysOf(@Param('id') id: string) {
    if (!this.institutions.has(id)) throw new Problem(404, 'not-found');
    return { keys: (await this.keys.of(id)).map(publicKeyOf) };
  }
}
