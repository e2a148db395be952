import type { SignedOut } from '@jisr/portal-api';
import { useLocation } from '@tanstack/react-router';
import { ask } from './api.ts';
import { useLanguage } from './language-provider.tsx';

/** Where a browser goes to sign in and come back to this page. */
export function useSignInAddress(): string {
  const { language } = useLanguage();
  const { href, pathname } = useLocation();
  const returnTo = pathname === signInFailed ? '/' : href;
  return `/auth/login?${new URLSearchParams({ returnTo, lang: language }).toString()}`;
}

/** The page on which a sign-in ends that came to nothing. */
export const signInFailed = '/sign-in-failed';

/** Ends the session here, then at the issuer. */
export async function signOut(): Promise<void> {
  const { next } = await ask<SignedOut>('POST', '/auth/logout');
  location.assign(next);
}
