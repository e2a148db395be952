import './shell/mantine.css';
import './shell/fonts.css';
import './shell/theme.css';
import { startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startBackground } from './citizen/background.ts';
import { routerFor } from './router.ts';
import { everywhere } from './shell/language-provider.tsx';
import { drawnLanguage, firstLanguage } from './shell/languages.ts';
import { loadMessages } from './shell/messages.ts';

/** Takes over the page that the portal drew, or draws where it left the page empty. */
async function start(): Promise<void> {
  const place = document.getElementById('app');
  if (!place) throw new Error('the page has no place for the app');
  const isDrawn = place.hasChildNodes();
  const language = isDrawn ? drawnLanguage() : firstLanguage();
  const router = routerFor();
  if (isDrawn) router.ssr = { manifest: undefined };
  const [messages] = await Promise.all([loadMessages(language, everywhere), isDrawn && router.load()]);
  const app = <App router={router} language={language} messages={messages} />;
  // As a transition it is done in slices, between which the page answers.
  if (isDrawn) startTransition(() => void hydrateRoot(place, app));
  else createRoot(place).render(app);
  startBackground();
}

void start();
