import { draw } from './draw.ts';
import type { Language } from './texts.ts';

interface Names {
  readonly given: readonly string[];
  readonly family: readonly string[];
}

const arabic: Names = {
  given: ['أمينة', 'يوسف', 'خديجة', 'عمر', 'سلمى', 'إدريس', 'نادية', 'حمزة'],
  family: ['العلوي', 'بناني', 'الإدريسي', 'أيت علي', 'الفاسي', 'الزياني', 'بوعزة', 'التازي'],
};
const latin: Names = {
  given: ['Amina', 'Youssef', 'Khadija', 'Omar', 'Salma', 'Driss', 'Nadia', 'Hamza'],
  family: ['Alaoui', 'Bennani', 'Idrissi', 'Aït Ali', 'El Fassi', 'Ziani', 'Bouazza', 'Tazi'],
};

const one = (purpose: string, id: string, names: readonly string[]) => names[draw(purpose, id, names.length)];

/** Nobody: an invented name, and an address at a domain that is reserved for examples, so that no mail can reach a person. */
export function inventComplainant(id: string, language: Language): { name: string; email: string } {
  const names = language === 'ar' ? arabic : latin;
  return {
    name: `${one('given-name', id, names.given)} ${one('family-name', id, names.family)}`,
    email: `complainant.${id}@example.org`,
  };
}
