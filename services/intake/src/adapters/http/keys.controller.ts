import { RecipientKeys } from '@jisr/security';
import { Controller, Get, Header } from '@nestjs/common';

/** Where institutions find the public keys to which they seal identity. */
@Controller('.well-known')
export class KeysController {
  constructor(private readonly keys: RecipientKeys) {}

  @Get('jwks.json')
  @Header('content-type', 'application/jwk-set+json')
  @Header('cache-control', 'public, max-age=300')
  published() {
    return this.keys.publicJwks;
  }
}
