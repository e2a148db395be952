import type { History, Letter, Names } from '../src/index.ts';

const imr: Names = {
  ar: 'مؤسسة وسيط المملكة',
  fr: 'Institution du Médiateur du Royaume',
  zgh: 'ⵜⴰⵙⵉⵏⴰⵏⵜ ⵏ ⵓⵏⴰⵎⵓⵏ ⵏ ⵜⴳⵍⴷⵉⵜ',
  en: 'Institution of the Mediator of the Kingdom',
};
const alOmrane: Names = {
  ar: 'مجموعة العمران',
  fr: 'Groupe Al Omrane',
  zgh: 'ⵜⴰⵔⴰⴱⴱⵓⵜ ⵏ ⵍⵄⵓⵎⵔⴰⵏ',
  en: 'Al Omrane Group',
};
const casablanca: Names = {
  ar: 'العمران الدار البيضاء سطات',
  fr: 'Al Omrane Casablanca-Settat',
  zgh: 'ⵍⵄⵓⵎⵔⴰⵏ ⵏ ⵜⵉⴳⵎⵎⵉ ⵜⵓⵎⵍⵉⵍⵜ',
  en: 'Al Omrane Casablanca-Settat',
};

/** The ombudsman reminds the operator of a reply that it owes. */
export const reminder: Letter = {
  kind: 'reminder',
  number: 'IMR/2026/000123',
  year: 2026,
  date: '2026-11-24',
  from: { institution: imr },
  to: { institution: alOmrane, entity: casablanca },
  case: { receiptNumber: 'JSR-2026-ABCDE-12345', reference: 'AO/CS/4471' },
  subject: { ar: 'التأخر في تسليم السكن', fr: 'Retard dans la livraison du logement' },
  legalBasis: [
    {
      ar: 'المادة 12 من القانون رقم 14.16 المتعلق بمؤسسة الوسيط',
      fr: 'Article 12 de la loi n° 14-16 relative à l’Institution du Médiateur',
    },
    { ar: 'المادة 27 من القانون رقم 54.19', fr: 'Article 27 de la loi n° 54-19' },
  ],
  dueOn: '2026-12-24',
  body: {
    language: 'ar',
    text: [
      'تقدم السيد المشتكي بطلبه يوم 3 مارس 2025، وأدى مبلغ 250.000,00 درهم (أي 80% من الثمن) عن الشقة رقم B-14، عملية «النسيم».',
      'وإلى غاية يومه لم تسلم له المفاتيح، رغم البريد الإلكتروني المرسل إلى contact@alomrane.example يوم 2026-05-02؛ فهل من جواب؟\nوقد أجابت مصالحكم هاتفيا: « Le chantier reprendra en juin. »',
    ].join('\n\n'),
  },
  signatory: {
    title: { ar: 'المندوب الجهوي', fr: 'Le délégué régional' },
    name: { ar: 'يوسف العلمي', fr: 'Youssef El Alami' },
  },
  verification: {
    note: { ar: 'قارنوا البصمة أدناه بسجل الرسائل.', fr: 'Comparez l’empreinte ci-dessous au registre des lettres.' },
    code: 'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
};

export const history: History = {
  language: 'ar',
  direction: 'rtl',
  title: 'تسلسل ملف الشكاية',
  receiptNumber: 'JSR-2026-ABCDE-12345',
  drawnUpOn: '2026-11-24',
  rows: [
    { day: '2026-03-02', title: 'تسجيل الشكاية', text: 'قدمت عبر الموقع الإلكتروني.' },
    { day: '2026-03-09', title: 'إحالة الملف', text: 'أحيل على العمران الدار البيضاء سطات.\nأجل الجواب: 60 يوما.' },
  ],
  notes: ['حجبت المعطيات الشخصية.'],
};
