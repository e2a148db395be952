/** Languages of the login page, the first for whoever asks for none. */
export const pageLanguages = ['ar', 'fr', 'zgh', 'en'] as const;
export type PageLanguage = (typeof pageLanguages)[number];

/** What the pages of the local issuer say. */
export interface Words {
  readonly signIn: string;
  /** That this is no place for real accounts. */
  readonly localOnly: string;
  readonly signOut: string;
  readonly failed: string;
  /** By role. */
  readonly roles: Readonly<Record<string, string>>;
}

export const words: Readonly<Record<PageLanguage, Words>> = {
  ar: {
    signIn: 'اختاروا حسابا تجريبيا',
    localOnly: 'صفحة محلية للتجربة فقط: لا كلمة سر ولا حسابات حقيقية.',
    signOut: 'تأكيد الخروج',
    failed: 'تعذر ذلك. ارجعوا إلى البوابة وأعيدوا المحاولة.',
    roles: {
      officer: 'موظف الوكالة',
      correspondent: 'المخاطب الدائم',
      delegate: 'مندوب الوسيط',
      analyst: 'محلل',
      operator: 'مشغل المنصة',
      administrator: 'مدير المنصة',
    },
  },
  fr: {
    signIn: 'Choisissez un compte de démonstration',
    localOnly: 'Page locale, pour essayer seulement : ni mot de passe, ni vrais comptes.',
    signOut: 'Confirmer la déconnexion',
    failed: "Cela n'a pas abouti. Revenez au portail et réessayez.",
    roles: {
      officer: "Agent d'agence",
      correspondent: 'Interlocuteur permanent',
      delegate: 'Délégué du Médiateur',
      analyst: 'Analyste',
      operator: 'Exploitant',
      administrator: 'Administrateur',
    },
  },
  zgh: {
    signIn: 'ⵙⵜⵉ ⴰⵎⵉⴹⴰⵏ ⵏ ⵓⵔⵎⵓⴷ',
    localOnly: 'ⵜⴰⵙⵏⴰ ⵜⴰⴷⵖⴰⵔⴰⵏⵜ ⵉ ⵓⵔⵎⵓⴷ ⴽⴰⵏ: ⵓⵔ ⵍⵍⵉⵏ ⵉⵎⵉⴹⴰⵏⵏ ⵏ ⵜⵉⴷⵜ.',
    signOut: 'ⵙⵙⵔⵙⵖⵏ ⵓⴼⵓⵖ',
    failed: 'ⵓⵔ ⵉⵎⴽⵉⵏ ⵎⴰⵏⴰⵢⴰ. ⴰⵖⵓⵍ ⵖⵔ ⵡⴰⵙⵉⴼ, ⵜⴰⵔⵎⴷ ⴷⴰⵖ.',
    roles: {
      officer: 'ⴰⵎⵙⵡⵓⵔⵉ',
      correspondent: 'ⴰⵎⵙⴰⵡⴰⵍ ⴰⵎⵖⵍⴰⵍ',
      delegate: 'ⴰⵎⴰⵣⴰⵏ ⵏ ⵓⵎⵙⵜⴰⴼⵓ',
      analyst: 'ⴰⵎⵙⵍⴰⴹ',
      operator: 'ⴰⵎⵙⵙⵡⵓⵔⵉ',
      administrator: 'ⴰⵎⵙⵙⵓⴷⵓ',
    },
  },
  en: {
    signIn: 'Choose a demonstration account',
    localOnly: 'A local page, to try things only: no password, no real accounts.',
    signOut: 'Confirm signing out',
    failed: 'That did not work. Go back to the portal and try again.',
    roles: {
      officer: 'Agency officer',
      correspondent: 'Permanent correspondent',
      delegate: 'Delegate of the Mediator',
      analyst: 'Analyst',
      operator: 'Operator',
      administrator: 'Administrator',
    },
  },
};

/** The first of the asked languages (`ui_locales`, then `Accept-Language`) that the pages speak. */
export function languageFor(...asked: readonly (string | undefined)[]): PageLanguage {
  const tags = asked.flatMap((list) => list?.split(/[\s,]+/) ?? []).map((tag) => tag.split(/[-;]/)[0]?.toLowerCase());
  return tags.find(isSpoken) ?? pageLanguages[0];
}

const isSpoken = (tag: string | undefined): tag is PageLanguage => pageLanguages.some((language) => language === tag);
