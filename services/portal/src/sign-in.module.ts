import { Module } from '@nestjs/common';
import { SessionController } from './adapters/http/session.controller.ts';
import { PeopleStore } from './adapters/mongo/people-store.ts';
import { Issuer } from './adapters/oidc/issuer.ts';
import { SignInCookie } from './adapters/oidc/sign-in-cookie.ts';
import { SignInController } from './adapters/oidc/sign-in.controller.ts';

/** Who somebody is: sessions, and the issuer at which people of institutions sign in. */
@Module({
  controllers: [SessionController, SignInController],
  providers: [Issuer, SignInCookie, PeopleStore],
  exports: [PeopleStore],
})
export class SignInModule {}
