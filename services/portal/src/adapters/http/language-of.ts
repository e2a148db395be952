import { languages, type Language } from '@jisr/contracts';
import type { Request } from 'express';

const offered: readonly Language[] = ['fr', ...languages.filter((language) => language !== 'fr')];

/** The best of ours that the caller reads; French when it names none. */
export const languageOf = (request: Request): Language =>
  offered.find((language) => language === request.acceptsLanguages([...offered])) ?? 'fr';
