import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import type { AppRouter } from './router.ts';
import { LanguageProvider } from './shell/language-provider.tsx';
import type { Language } from './shell/languages.ts';
import type { Messages } from './shell/messages.ts';
import { theme } from './shell/theme.ts';

interface AppProps {
  readonly router: AppRouter;
  /** The language that it begins in, and its texts. */
  readonly language: Language;
  readonly messages: Messages;
}

/** The whole app; the same in a browser and where pages are drawn before (draw.tsx). */
export function App({ router, language, messages }: AppProps) {
  return (
    <StrictMode>
      <LanguageProvider language={language} messages={messages}>
        <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </MantineProvider>
      </LanguageProvider>
    </StrictMode>
  );
}

const queries = new QueryClient();
