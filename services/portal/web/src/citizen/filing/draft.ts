import type { ComplaintForm, FilingForm } from '@jisr/portal-api';
import type { Language } from '../../shell/languages.ts';

/** A complaint while it is written, as its fields are filled in; all of it is text that people typed or chose. */
export interface Draft {
  /** Names it on this device, in addresses too. */
  readonly id: string;
  /** Under which it is sent, once; whoever has it is told the code for a day, so it is shown nowhere. */
  readonly key: string;
  readonly language: Language;
  readonly category: string;
  readonly region: string;
  readonly province: string;
  readonly commune: string;
  readonly operationCode: string;
  readonly operationName: string;
  readonly description: string;
  readonly alreadyTried: string;
  readonly institution: string;
  readonly claims: readonly string[];
  readonly name: string;
  readonly nationalId: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly filesFor: '' | 'self' | 'other';
  readonly capacity: '' | 'lawyer' | 'relative' | 'association' | 'other';
  readonly representativeName: string;
  readonly representativePhone: string;
  readonly representativeEmail: string;
  readonly noCourtCase: '' | 'yes' | 'no';
  readonly consent: boolean;
}

export const newDraft = (id: string, key: string, language: Language): Draft => ({
  ...{ id, key, language, category: '', region: '', province: '', commune: '', operationCode: '', operationName: '' },
  ...{ description: '', alreadyTried: '', institution: '', claims: [], name: '', nationalId: '', phone: '', email: '' },
  ...{ address: '', filesFor: '', capacity: '', representativeName: '', representativePhone: '' },
  ...{ representativeEmail: '', noCourtCase: '', consent: false },
});

/** The pages of the form in their order; each asks one thing. */
export const steps = [
  'category',
  'place',
  'operation',
  'story',
  'documents',
  'tried',
  'institution',
  'claims',
  'person',
  'declarations',
  'check',
] as const;
export type Step = (typeof steps)[number];

export const stepAfter = (step: Step): Step => steps[steps.indexOf(step) + 1] ?? 'check';
export const stepBefore = (step: Step): Step | undefined => steps[steps.indexOf(step) - 1];

/** Field by field, as the portal's interface takes it; what was left empty is left out. */
export function filingOf(draft: Draft, administration: string | undefined): FilingForm {
  const { category, language, description, alreadyTried, claims, noCourtCase, institution } = draft;
  const { region, province, commune, operationCode, operationName, capacity } = draft;
  const operation = { ...given('code', operationCode), ...given('name', operationCode ? '' : operationName) };
  const complaint: ComplaintForm = {
    ...{ category, language },
    description: description.trim(),
    declarations: { noCourtCase: noCourtCase === 'yes' },
    ...given('alreadyTried', alreadyTried),
    ...given('administration', administration ?? ''),
    ...(claims.length > 0 && { claims }),
    ...(region !== '' && { territory: { region, ...given('province', province), ...given('commune', commune) } }),
    ...(Object.keys(operation).length > 0 && { operation }),
    ...(draft.filesFor === 'other' && capacity !== '' && { representation: { capacity } }),
    complainant: complainantOf(draft),
  };
  return { institution, complaint };
}

function complainantOf({ name, nationalId, phone, email, address, filesFor, ...draft }: Draft) {
  const { representativeName, representativePhone, representativeEmail } = draft;
  const representative = {
    name: representativeName.trim(),
    ...given('phone', representativePhone),
    ...given('email', representativeEmail),
  };
  return {
    ...{ ...given('name', name), ...given('nationalId', nationalId), ...given('phone', phone) },
    ...{ ...given('email', email), ...given('address', address) },
    ...(filesFor === 'other' && { representative }),
  };
}

const given = <Field extends string>(field: Field, value: string): Partial<Record<Field, string>> =>
  value.trim() === '' ? {} : ({ [field]: value.trim() } as Record<Field, string>);
