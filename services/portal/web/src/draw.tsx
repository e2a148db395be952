import { createMemoryHistory } from '@tanstack/react-router';
import { renderToString } from 'react-dom/server';
import { App } from './app.tsx';
import { routerFor } from './router.ts';
import { everywhere } from './shell/language-provider.tsx';
import { directionOf, languages, type Language } from './shell/languages.ts';
import { loadMessages } from './shell/messages.ts';

export { directionOf, languages };

/** What React leaves in place of what could not be drawn, for a browser to draw: here it is a mistake. */
const notDrawn = '<!--$!-->';

/** What the app shows at an address before it has asked the portal for anything, as HTML. Throws when a part of it can't be drawn. */
export async function draw(address: string, language: Language): Promise<string> {
  const router = routerFor({ history: createMemoryHistory({ initialEntries: [address] }) });
  const [messages] = await Promise.all([loadMessages(language, everywhere), router.load()]);
  const html = renderToString(<App router={router} language={language} messages={messages} />);
  if (html.includes(notDrawn)) throw new Error(`a part of ${address} needs a browser and can't be drawn`);
  return html;
}
