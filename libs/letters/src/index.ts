export { historyPage } from './history-page.ts';
export type { History } from './history.ts';
export type { Direction, FrameLanguage, Language } from './language.ts';
export type { Bilingual, Letter, LetterKind, Names, Party } from './letter.ts';
export { LetterPress } from './press.ts';
