import { DirectionProvider, useDirection } from '@mantine/core';
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type PropsWithChildren } from 'react';
import { IntlProvider } from 'react-intl';
import { directionOf, firstLanguage, keepLanguage, localeOf, type Language } from './languages.ts';
import { loadMessages, type Area, type Messages } from './messages.ts';

interface LanguageChoice {
  readonly language: Language;
  choose(language: Language): void;
  /** Fetches the texts of further areas; resolves when they can be shown. */
  need(...areas: Area[]): Promise<void>;
}

const Choice = createContext<LanguageChoice | undefined>(undefined);
const areas = new Set<Area>(['shell', 'labels', 'citizen']);

/** The language of the portal and how to change it. */
export function useLanguage(): LanguageChoice {
  const choice = useContext(Choice);
  if (!choice) throw new Error('useLanguage needs a LanguageProvider around it');
  return choice;
}

/** Texts, direction and formats of the language that was chosen; nothing is shown before its texts are there. */
export function LanguageProvider({ children }: PropsWithChildren) {
  const [language, setLanguage] = useState<Language>(firstLanguage);
  const [shown, setShown] = useState<{ readonly language: Language; readonly messages: Messages }>();

  useEffect(() => {
    let stale = false;
    void loadMessages(language, areas).then((messages) => stale || setShown({ language, messages }));
    return () => void (stale = true);
  }, [language]);

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
  const choice = useMemo(
    () => ({ language: shown?.language ?? language, choose, need }),
    [shown, language, choose, need],
  );

  if (!shown) return null;
  return (
    <Choice value={choice}>
      <IntlProvider locale={localeOf(shown.language)} messages={shown.messages} onError={raise}>
        <DirectionProvider detectDirection={false}>
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
