import type { ProblemView } from '@jisr/portal-api';
import { steps, type Draft, type Step } from './draft.ts';

/** A field that can't be left as it is: where it is, and the text or message that says why. */
export interface Flaw {
  readonly step: Step;
  readonly field: string;
  /** A message's id. */
  readonly id?: string;
  /** In words already, as the portal said. */
  readonly reason?: string;
}

const phone = /^\+?[0-9 ().-]{4,32}$/;
const email = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;
const longest = 4_000;

const when = (wrong: boolean, step: Step, field: string, why: string): readonly Flaw[] =>
  wrong ? [{ step, field, id: `citizen.error.${why}` }] : [];

/** What is still wrong with a draft, page by page. Rules that only the services know are told after sending. */
const rules: Readonly<Record<Step, (draft: Draft, toOmbudsman: boolean) => readonly Flaw[]>> = {
  category: ({ category }) => when(category === '', 'category', 'category', 'category'),
  place: ({ region }) => when(region === '', 'place', 'region', 'region'),
  operation: () => [],
  story: ({ description }) => [
    ...when(description.trim() === '', 'story', 'description', 'description'),
    ...when(description.length > longest, 'story', 'description', 'too-long'),
  ],
  documents: () => [],
  tried: ({ alreadyTried }) => when(alreadyTried.length > longest, 'tried', 'alreadyTried', 'too-long'),
  institution: ({ institution }) => when(institution === '', 'institution', 'institution', 'institution'),
  claims: () => [],
  person: (draft, toOmbudsman) => {
    const other = draft.filesFor === 'other';
    return [
      ...when(draft.filesFor === '', 'person', 'filesFor', 'files-for'),
      ...when(draft.name.trim() === '', 'person', 'name', 'name'),
      ...when(draft.phone !== '' && !phone.test(draft.phone), 'person', 'phone', 'phone'),
      ...when(draft.email !== '' && !email.test(draft.email), 'person', 'email', 'email'),
      ...when(toOmbudsman && draft.address.trim() === '', 'person', 'address', 'address'),
      ...when(other && draft.capacity === '', 'person', 'capacity', 'capacity'),
      ...when(other && draft.representativeName.trim() === '', 'person', 'representativeName', 'name'),
      ...when(other && badPhone(draft.representativePhone), 'person', 'representativePhone', 'phone'),
      ...when(other && badEmail(draft.representativeEmail), 'person', 'representativeEmail', 'email'),
    ];
  },
  declarations: ({ noCourtCase, consent }) => [
    ...when(noCourtCase === '', 'declarations', 'noCourtCase', 'court'),
    ...when(!consent, 'declarations', 'consent', 'consent'),
  ],
  check: () => [],
};

const badPhone = (text: string) => text !== '' && !phone.test(text);
const badEmail = (text: string) => text !== '' && !email.test(text);

export const flawsOn = (step: Step, draft: Draft, toOmbudsman: boolean): readonly Flaw[] =>
  rules[step](draft, toOmbudsman);

export const flawsIn = (draft: Draft, toOmbudsman: boolean): readonly Flaw[] =>
  steps.flatMap((step) => flawsOn(step, draft, toOmbudsman));

const fieldsByPointer: readonly (readonly [string, Step, keyof Draft])[] = [
  ['/institution', 'institution', 'institution'],
  ['/complaint/category', 'category', 'category'],
  ['/complaint/territory', 'place', 'region'],
  ['/complaint/operation', 'operation', 'operationName'],
  ['/complaint/description', 'story', 'description'],
  ['/complaint/alreadyTried', 'tried', 'alreadyTried'],
  ['/complaint/claims', 'claims', 'claims'],
  ['/complaint/declarations', 'declarations', 'noCourtCase'],
  ['/complaint/representation', 'person', 'capacity'],
  ['/complaint/complainant/nationalId', 'person', 'nationalId'],
  ['/complaint/complainant/phone', 'person', 'phone'],
  ['/complaint/complainant/email', 'person', 'email'],
  ['/complaint/complainant/address', 'person', 'address'],
  ['/complaint/complainant/representative', 'person', 'representativeName'],
  ['/complaint/complainant', 'person', 'name'],
];

/** The fields that the portal refused, at their places in the form. */
export function flawsOf({ title, errors = [] }: ProblemView): readonly Flaw[] {
  if (errors.length === 0) return [{ step: 'check', field: 'check', reason: title }];
  return errors.map(({ pointer, reason }) => {
    const [, step, field] = fieldsByPointer.find(([place]) => pointer.startsWith(place)) ?? ['', 'check', 'check'];
    return { step, field, reason } as Flaw;
  });
}
