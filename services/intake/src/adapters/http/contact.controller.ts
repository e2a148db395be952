import { Problem } from '@jisr/problem';
import { ServiceTokens } from '@jisr/security';
import { Controller, Get, Headers, Param, ParseUUIDPipe } from '@nestjs/common';
import { addresseeOf, IdentityVault, type Identity } from '../../application/identity-vault.ts';
import { IdentityStore } from '../mongo/identity-store.ts';
import { callerOf } from './caller-of.ts';

/** What a sender of notifications may know of a complainant or who speaks for them, at the moment it sends. */
export type Contact =
  | ({ readonly status: 'known' } & Pick<Identity, 'name' | 'email' | 'phone' | 'trackingCode'>)
  | { readonly status: 'erased' };

/** How personal data leaves intake by itself: to the notifications service, one complaint at a time, never stored. */
@Controller('internal/complaints')
export class ContactController {
  constructor(
    private readonly identities: IdentityStore,
    private readonly vault: IdentityVault,
    private readonly tokens: ServiceTokens,
  ) {}

  @Get(':id/contact')
  async contact(
    @Param('id', ParseUUIDPipe) id: string,
    @Headers('authorization') authorization = '',
  ): Promise<Contact> {
    await callerOf(this.tokens, authorization, ['notifications']);
    const found = await this.identities.find(id);
    if (!found) throw new Problem(404, 'not-found');
    const opened = this.vault.open(found);
    if ('erased' in opened) return { status: 'erased' };
    const { trackingCode } = opened.value;
    return { status: 'known', ...addresseeOf(opened.value), ...(trackingCode !== undefined && { trackingCode }) };
  }
}
