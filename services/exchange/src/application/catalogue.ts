import { readFileSync } from 'node:fs';
import { languages, type Language } from '@jisr/contracts';

const read = (language: Language) =>
  JSON.parse(readFileSync(new URL(`../../messages/${language}.json`, import.meta.url), 'utf8')) as Partial<
    Record<string, string>
  >;
const catalogues = new Map(languages.map((language) => [language, read(language)]));

/** A text that people read; the name itself where the catalogue lacks it. */
export const textOf = (name: string, language: Language): string => catalogues.get(language)?.[name] ?? name;
