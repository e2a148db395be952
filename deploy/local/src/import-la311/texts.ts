export type Language = 'ar' | 'fr' | 'zgh' | 'en';
export type Outcome = 'granted' | 'partly-granted' | 'refused';

const descriptions: Record<Language, (type: string) => string> = {
  ar: (type) => `شكاية منقولة عن طلب من نوع «${type}».`,
  fr: (type) => `Réclamation reprise d’une demande « ${type} ».`,
  zgh: (type) => `ⵜⵓⵜⵔⴰ: « ${type} ».`,
  en: (type) => `Complaint taken over from a “${type}” request.`,
};

const replies: Record<Language, Record<Outcome, string>> = {
  ar: {
    granted: 'تمت الاستجابة لطلبكم.',
    'partly-granted': 'تمت الاستجابة لجزء من طلبكم.',
    refused: 'تعذرت الاستجابة لطلبكم.',
  },
  fr: {
    granted: 'Votre demande a été satisfaite.',
    'partly-granted': 'Votre demande a été satisfaite en partie.',
    refused: 'Votre demande n’a pas pu être satisfaite.',
  },
  zgh: {
    granted: 'ⵜⵓⵜⵔⴰ ⵏⵏⵓⵏ ⵜⵜⵓⵇⴱⵍ.',
    'partly-granted': 'ⵜⵓⵜⵔⴰ ⵏⵏⵓⵏ ⵜⵜⵓⵇⴱⵍ ⵙ ⵉⵎⵉⴽ.',
    refused: 'ⵜⵓⵜⵔⴰ ⵏⵏⵓⵏ ⵓⵔ ⵜⵜⵓⵇⴱⵍ.',
  },
  en: {
    granted: 'Your request has been granted.',
    'partly-granted': 'Your request has been granted in part.',
    refused: 'Your request could not be granted.',
  },
};

/** Invented sentences: nothing that a person wrote is carried over. A native reader should check the Tifinagh. */
export const describe = (type: string, language: Language): string => descriptions[language](type);
export const answer = (outcome: Outcome, language: Language): string => replies[language][outcome];
