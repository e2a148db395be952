/** Languages of the portal, in the order in which they are offered. */
export const languages = ['ar', 'fr', 'zgh', 'en'] as const;
export type Language = (typeof languages)[number];

/** As each is called in itself. */
export const ownNames: Readonly<Record<Language, string>> = {
  ar: 'العربية',
  fr: 'Français',
  zgh: 'ⵜⴰⵎⴰⵣⵉⵖⵜ',
  en: 'English',
};

export const directionOf = (language: Language): 'rtl' | 'ltr' => (language === 'ar' ? 'rtl' : 'ltr');

/** Whose rules numbers, dates and plurals follow: no engine has Amazigh data, so those follow French (docs/adr). */
export const localeOf = (language: Language): string =>
  ({ ar: 'ar-MA', fr: 'fr-MA', zgh: 'fr-MA', en: 'en-GB' })[language];

/** A cookie, so that the portal answers in the language that was chosen; it holds nothing else. */
const kept = 'jisr-language';
const yearSeconds = 31_536_000;
const known = (text: string | null | undefined): Language | undefined =>
  languages.find((language) => language === text?.slice(0, language.length).toLowerCase());

/**
 * Named by the address (`?lang=fr`), chosen before, or what the browser asks for; Arabic else. The portal chooses alike for
 * the pages that it draws (services/portal/src/adapters/http/pages.ts).
 */
export function firstLanguage(): Language {
  const named = known(new URLSearchParams(location.search).get('lang'));
  const chosen = known(new RegExp(`(?:^|; )${kept}=([^;]*)`).exec(document.cookie)?.[1]);
  return named ?? chosen ?? navigator.languages.map(known).find(Boolean) ?? 'ar';
}

/** Of a page that came drawn. */
export const drawnLanguage = (): Language => known(document.documentElement.lang) ?? 'ar';

export const keepLanguage = (language: Language): void => {
  document.cookie = `${kept}=${language}; path=/; max-age=${yearSeconds}; samesite=lax; secure`;
};
