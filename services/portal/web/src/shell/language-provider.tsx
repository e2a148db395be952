import { DirectionProvider, useDirection } from '@mantine/core';
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type PropsWithChildren } from 'react';
import { IntlProvider } from 'react-intl';
import { directionOf, keepLanguage, localeOf, type Language } from './languages.ts';
import { loadMessages, type Area, type Messages } from './messages.ts';

interface LanguageChoice {
  readonly language: Language;
  choose(language: Language): void;
  /** Fetches the texts of further areas; resolves when they can be shown. */
  need(...areas: Area[]): Promise<void>;
}

const Choice = createContext<LanguageChoice | undefined>(undefined);

/** The areas whose texts are there from the beginning. */
export const everywhere: readonly Area[] = ['shell', 'labels', 'citizen'];
const areas = new Set(everywhere);

/** The language of the portal and how to change it. */
export function useLanguage(): LanguageChoice {
  const choice = useContext(Choice);
  if (!choice) throw new Error('useLanguage needs a LanguageProvider around it');
  return choice;
}

interface Shown {
  readonly language: Language;
  readonly messages: Messages;
}

/** Texts, direction and formats of a language; another one that is chosen is shown once its texts are there. */
export function LanguageProvider({ children, ...first }: PropsWithChildren<Shown>) {
  const [language, setLanguage] = useState(first.language);
  const [shown, setShown] = useState<Shown>(first);

  useEffect(() => {
    if (language === shown.language) return;
    let stale = false;
    void loadMessages(language, areas).then((messages) => stale || setShown({ language, messages }));
    return () => void (stale = true);
  }, [language, shown.language]);

  const choose = useCallback((chosen: Language) => {
    keepLanguage(chosen);
    setLanguage(chosen);
  }, []);
  const need = useCallback(
    async (...more: Area[]) => {
      for (const area of more) areas.add(area);
      setShown({ language, messages: await loadMessages(language, areas) });
    },
    [language],
  );
  const choice = useMemo(() => ({ language: shown.language, choose, need }), [shown, choose, need]);

  return (
    <Choice value={choice}>
      <IntlProvider locale={localeOf(shown.language)} messages={shown.messages} onError={raise}>
        <DirectionProvider initialDirection={directionOf(first.language)} detectDirection={false}>
          <Direction language={shown.language} />
          {children}
        </DirectionProvider>
      </IntlProvider>
    </Choice>
  );
}

/** A text that is not there is a defect that the build finds; at run time its id is shown. */
const raise = (error: { code: string; message: string }) => {
  if (error.code !== 'MISSING_TRANSLATION') throw new Error(error.message);
};

function Direction({ language }: { readonly language: Language }) {
  const { setDirection } = useDirection();
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
    setDirection(directionOf(language));
  }, [language, setDirection]);
  return null;
}
