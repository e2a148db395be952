/** The languages that institutions and citizens write in (`zgh` is Standard Moroccan Amazigh, in Tifinagh). */
export type Language = 'ar' | 'fr' | 'zgh' | 'en';

/** The two languages that every letter is framed in. */
export type FrameLanguage = 'ar' | 'fr';

export type Direction = 'rtl' | 'ltr';

export const directionOf = (language: Language): Direction => (language === 'ar' ? 'rtl' : 'ltr');
