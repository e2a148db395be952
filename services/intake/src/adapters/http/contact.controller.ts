import { Problem } from '@jisr/problem';
import { ServiceTokens } from '@jisr/security';
import { Controller, Get, Headers, Param, ParseUUIDPipe } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import {
  addresseeOf,
  identities,
  IdentityVault,
  type Identity,
  type SealedIdentity,
} from '../../application/identity-vault.ts';

/** What a sender of notifications may know of a complainant or who speaks for them, at the moment it sends. */
export type Contact =
  | ({ readonly status: 'known' } & Pick<Identity, 'name' | 'email' | 'phone' | 'trackingCode'>)
  | { readonly status: 'erased' };

/** The only way personal data leaves intake: to the notifications service, one complaint at a time, never stored. */
@Controller('internal/complaints')
export class ContactController {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly vault: IdentityVault,
    private readonly tokens: ServiceTokens,
  ) {}

  @Get(':id/contact')
  async contact(
    @Param('id', ParseUUIDPipe) id: string,
    @Headers('authorization') authorization = '',
  ): Promise<Contact> {
    const caller = await this.tokens.verify(authorization.replace(/^Bearer /, ''), ['notifications']);
    if ('refused' in caller) throw new Problem(401, caller.refused === 'expired' ? 'expired' : 'unauthorized');
    const found = await this.connection.collection<SealedIdentity>(identities).findOne({ _id: id });
    if (!found) throw new Problem(404, 'not-found');
    const opened = this.vault.open(found as SealedIdentity);
    if ('erased' in opened) return { status: 'erased' };
    const { trackingCode } = opened.value;
    return { status: 'known', ...addresseeOf(opened.value), ...(trackingCode !== undefined && { trackingCode }) };
  }
}
