import { createMemoryHistory } from '@tanstack/react-router';
import { renderToString } from 'react-dom/server';
import { App } from './app.tsx';
import { routerFor } from './router.ts';
import { everywhere } from './shell/language-provider.tsx';
import { directionOf, languages, type Language } from './shell/languages.ts';
import { loadMessages } from './shell/messages.ts';

export { directionOf, languages };

/** What the app shows at an address before it has asked the portal for anything, as HTML. */
export async function draw(address: string, language: Language): Promise<string> {
  const router = routerFor({ history: createMemoryHistory({ initialEntries: [address] }) });
  const [messages] = await Promise.all([loadMessages(language, everywhere), router.load()]);
  return renderToString(<App router={router} language={language} messages={messages} />);
}
