import { Controller, Get, Header } from '@nestjs/common';
import { SigningKeys } from '../../application/signing-keys.ts';

/** Where anybody finds the keys with which the platform signs. */
@Controller('.well-known')
export class KeysController {
  constructor(private readonly keys: SigningKeys) {}

  @Get('jwks.json')
  @Header('content-type', 'application/jwk-set+json')
  @Header('cache-control', 'public, max-age=300')
  published() {
    return this.keys.published;
  }
}
