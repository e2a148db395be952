import escape from 'escape-html';
import { demoPeople } from './demo-people.ts';
import { words, type PageLanguage } from './words.ts';

/** Lists who can sign in; `action` is where the choice goes. No script, no password. */
export function loginPage(action: string, language: PageLanguage): string {
  const { signIn, roles } = words[language];
  const choices = demoPeople.map(
    ({ id, name, roles: own, institution }) =>
      `<button name="account" value="${escape(id)}"><strong><bdi>${escape(name)}</bdi></strong>` +
      `<span>${own.map((role) => escape(roles[role] ?? role)).join(' · ')}</span>` +
      `${institution === undefined ? '' : `<bdi>${escape(institution)}</bdi>`}</button>`,
  );
  return page(language, signIn, `<form method="post" action="${escape(action)}">${choices.join('')}</form>`);
}

/** Asks whether to sign out; `form` is the issuer's own form, to which the button belongs. */
export const logoutPage = (form: string, language: PageLanguage): string =>
  page(
    language,
    words[language].signOut,
    `${form}<button name="logout" value="yes" form="op.logoutForm">${escape(words[language].signOut)}</button>`,
  );

export const failedPage = (language: PageLanguage): string => page(language, words[language].failed, '');

const page = (language: PageLanguage, title: string, body: string) => `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<link rel="stylesheet" href="/pages.css">
</head>
<body><main><h1>${escape(title)}</h1><p>${escape(words[language].localOnly)}</p>${body}</main></body>
</html>`;

export const stylesheet = `body { margin: 0; font: 1.125rem/1.6 'Noto Sans', 'Noto Sans Arabic', sans-serif; color: #1a1b1e; background: #fff; }
main { max-inline-size: 32rem; margin-inline: auto; padding: 1.5rem 1rem; }
h1 { font-size: 1.5rem; }
button { display: flex; flex-wrap: wrap; gap: 0 1rem; inline-size: 100%; min-block-size: 3rem; margin-block: 0.5rem; padding: 0.5rem 1rem; align-items: center; font: inherit; color: inherit; background: #e6f5f1; border: 1px solid #0b5d4e; border-radius: 0.5rem; cursor: pointer; }
button:focus-visible { outline: 3px solid #0b5d4e; outline-offset: 2px; }
`;
