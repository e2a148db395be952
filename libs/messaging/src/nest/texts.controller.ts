import { Problem } from '@jisr/problem';
import { ServiceTokens } from '@jisr/security';
import { Controller, Get, Headers, Inject, Param, ParseUUIDPipe } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { textId, texts, TextVault, type KeptText } from '../inbox/text-vault.ts';

/** Services that put texts into the letters of which they are the text, or show them to those who may read them. */
const callers = ['exchange', 'portal'];

/** A text as its service gives it out, one at a time. */
export type GivenText = { readonly status: 'known'; readonly text: string } | { readonly status: 'erased' };

/** The only way a text leaves the service that keeps it. For a service that provides its `TextVault`. */
@Controller('internal/cases')
export class TextsController {
  constructor(
    @Inject(getConnectionToken()) private readonly connection: Connection,
    @Inject(TextVault) private readonly vault: TextVault,
    @Inject(ServiceTokens) private readonly tokens: ServiceTokens,
  ) {}

  @Get(':caseId/texts/:institution/:requestId')
  async text(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Param('institution') institution: string,
    @Param('requestId') requestId: string,
    @Headers('authorization') authorization = '',
  ): Promise<GivenText> {
    const caller = await this.tokens.verify(authorization.replace(/^Bearer /, ''), callers);
    if ('refused' in caller) throw new Problem(401, caller.refused === 'expired' ? 'expired' : 'unauthorized');
    const _id = textId(caseId, institution, requestId);
    const kept = await this.connection.collection<KeptText>(texts).findOne({ _id });
    if (!kept) throw new Problem(404, 'not-found');
    const opened = this.vault.read(caseId, kept);
    return 'erased' in opened ? { status: 'erased' } : { status: 'known', text: opened.value };
  }
}
