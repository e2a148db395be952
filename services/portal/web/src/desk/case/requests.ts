/** What a form asks for; each becomes a field of the request's data under its name, unless it is left empty. */
export type Field = {
  readonly name: string;
  readonly required?: boolean;
  /** Asked for only where another field is answered in one of these ways. */
  readonly onlyIf?: { readonly field: string; readonly is: readonly string[] };
} & (
  | { readonly kind: 'words' | 'line' | 'day' | 'document' | 'cases' }
  /** Of an operator, or of the ombudsman. */
  | { readonly kind: 'entity'; readonly of: 'offices' | 'delegations' }
  | {
      readonly kind: 'choice' | 'choices';
      readonly list: string;
    }
  /** Closed lists of the request's schema; each is worded under `desk.option.<name>.<option>`. */
  | { readonly kind: 'option'; readonly options: readonly string[] }
  /** Which of the case's measures. */
  | { readonly kind: 'measure' }
  | { readonly kind: 'outcomes' }
  /** From 5, the best, to 1. */
  | { readonly kind: 'score' }
  /** Of who complains; all of them become one field. */
  | { readonly kind: 'identity'; readonly type: 'text' | 'email' | 'tel' }
  /** Under which somebody else complains. */
  | { readonly kind: 'mandate' }
);

export interface RequestForm {
  readonly fields: readonly Field[];
  /** Can't be taken back, so it is asked again. */
  readonly final?: boolean;
  /** What somebody says for the complainant. */
  readonly forComplainant?: boolean;
  /** The texts of it are written in a language that has to be named. */
  readonly inLanguage?: boolean;
}

const words = { name: 'text', kind: 'words', required: true } as const;
const remark = { name: 'text', kind: 'words' } as const;
const reason = (list: string) => ({ name: 'reason', kind: 'choice', list, required: true }) as const;
const identity = (name: string, type: 'text' | 'email' | 'tel' = 'text') => ({ name, kind: 'identity', type }) as const;
const remedies = { name: 'remedies', kind: 'choices', list: 'remedies', required: true } as const;
const refusals = (field: string, ...is: readonly string[]) =>
  ({ name: 'reasons', kind: 'choices', list: 'refusal-reasons', onlyIf: { field, is } }) as const;
const answer = { name: 'answer', kind: 'option', options: ['accepted', 'refused'], required: true } as const;

/** The form of each request that people make at a desk, in the order in which they are offered. */
export const requestForms: Readonly<Record<string, RequestForm>> = {
  'treatment-acceptance-submitted': { fields: [{ name: 'entity', kind: 'entity', of: 'offices' }] },
  'reply-submitted': {
    final: true,
    inLanguage: true,
    fields: [
      { name: 'outcome', kind: 'option', options: ['granted', 'partly-granted', 'refused'], required: true },
      { name: 'claims', kind: 'outcomes', required: true },
      refusals('outcome', 'partly-granted', 'refused'),
      words,
    ],
  },
  'information-request-submitted': {
    inLanguage: true,
    fields: [{ name: 'parts', kind: 'choices', list: 'information-parts', required: true }, words],
  },
  'measure-commitment-submitted': {
    inLanguage: true,
    fields: [
      { name: 'remedy', kind: 'choice', list: 'remedies', required: true },
      { name: 'dueOn', kind: 'day', required: true },
      remark,
    ],
  },
  'measure-report-submitted': {
    final: true,
    fields: [
      { name: 'measure', kind: 'measure', required: true },
      { name: 'executedOn', kind: 'day', required: true },
      { name: 'proof', kind: 'document', required: true },
      remark,
    ],
  },
  'extension-submitted': { final: true, fields: [reason('extension-reasons'), remark] },
  'operation-choice-submitted': { fields: [{ name: 'operation', kind: 'line', required: true }] },
  'settlement-answer-submitted': {
    final: true,
    fields: [
      { name: 'side', kind: 'option', options: ['operator', 'complainant'], required: true },
      answer,
      refusals('answer', 'refused'),
    ],
  },
  'recommendation-answer-submitted': {
    final: true,
    inLanguage: true,
    fields: [answer, refusals('answer', 'refused'), remark],
  },
  'recommendation-execution-submitted': {
    final: true,
    fields: [
      { name: 'execution', kind: 'option', options: ['fully', 'partly', 'not'], required: true },
      { name: 'executedOn', kind: 'day' },
      { name: 'proof', kind: 'document' },
    ],
  },
  'instruction-submitted': { fields: [{ name: 'delegation', kind: 'entity', of: 'delegations' }] },
  'letter-submitted': { inLanguage: true, fields: [words] },
  'review-submitted': {
    inLanguage: true,
    fields: [{ name: 'verdict', kind: 'option', options: ['satisfactory', 'unsatisfactory'], required: true }, remark],
  },
  'settlement-proposal-submitted': { inLanguage: true, fields: [remedies, words] },
  'recommendation-submitted': { inLanguage: true, final: true, fields: [remedies, words] },
  'reminder-submitted': {
    inLanguage: true,
    fields: [
      {
        ...{ name: 'about', kind: 'option', required: true },
        options: ['reply', 'recommendation-answer', 'recommendation-execution'],
      },
      remark,
    ],
  },
  'referral-submitted': {
    ...{ inLanguage: true, final: true },
    fields: [{ name: 'to', kind: 'option', options: ['head-of-government'], required: true }, words],
  },
  'closure-submitted': { inLanguage: true, final: true, fields: [reason('closure-reasons'), remark] },
  'urgency-submitted': {
    fields: [
      { name: 'urgency', kind: 'option', options: ['normal', 'urgent'], required: true },
      reason('urgency-reasons'),
    ],
  },
  'reassignment-submitted': {
    fields: [{ name: 'entity', kind: 'entity', of: 'offices', required: true }, reason('reassignment-reasons')],
  },
  'jurisdiction-declined': {
    final: true,
    fields: [
      {
        ...{ name: 'reason', kind: 'option', required: true },
        options: ['other-body', 'wrong-entity', 'not-a-complaint', 'other'],
      },
      { name: 'competentBody', kind: 'choice', list: 'bodies' },
      { name: 'competentEntity', kind: 'entity', of: 'offices' },
    ],
  },
  'inadmissibility-submitted': {
    final: true,
    fields: [
      { name: 'ground', kind: 'choice', list: 'inadmissibility-grounds', required: true },
      { name: 'insteadGoTo', kind: 'choice', list: 'bodies' },
    ],
  },
  'link-submitted': {
    fields: [
      { name: 'cases', kind: 'cases', required: true },
      { name: 'relation', kind: 'option', options: ['duplicate', 'same-matter', 'follow-up'], required: true },
    ],
  },
  'completion-submitted': {
    forComplainant: true,
    fields: [
      identity('name'),
      identity('nationalId'),
      identity('phone', 'tel'),
      identity('email', 'email'),
      identity('address'),
      { name: 'representation', kind: 'mandate' },
      { name: 'administration', kind: 'line' },
      { name: 'alreadyTried', kind: 'words' },
    ],
  },
  'information-provided': { forComplainant: true, inLanguage: true, fields: [words] },
  'acceptance-submitted': { forComplainant: true, final: true, fields: [] },
  'contest-submitted': { forComplainant: true, inLanguage: true, fields: [reason('contest-reasons'), remark] },
  'mediation-request-submitted': { final: true, forComplainant: true, fields: [reason('mediation-reasons')] },
  'rating-submitted': { forComplainant: true, fields: [{ name: 'score', kind: 'score', required: true }, remark] },
  'reopening-submitted': { forComplainant: true, inLanguage: true, fields: [reason('reopening-reasons'), remark] },
  'withdrawal-submitted': {
    ...{ forComplainant: true, final: true },
    fields: [{ name: 'reason', kind: 'option', options: ['changed-mind', 'solved', 'duplicate', 'other'] }],
  },
};

type Answer = string | readonly string[];
export type Answers = Readonly<Record<string, Answer>>;

/** The fields of a form that are asked for, as far as it is filled in. */
export const askedIn = ({ fields }: RequestForm, answers: Answers): readonly Field[] =>
  fields.filter(({ onlyIf }) => onlyIf === undefined || onlyIf.is.includes(String(answers[onlyIf.field])));

/** A request's data, of what was answered; throws nothing: what is wrong the decider says. */
export function dataOf(request: string, form: RequestForm, answers: Answers, key: string): object {
  const given = askedIn(form, answers).flatMap((field): (readonly [Field, unknown])[] => {
    const value = answers[field.name];
    return value === undefined || value.length === 0 ? [] : [[field, valueOf(field, value, answers)]];
  });
  const named = (those: typeof given) => Object.fromEntries(those.map(([field, value]) => [field.name, value]));
  const identities = given.filter(([{ kind }]) => kind === 'identity');
  const data: Readonly<Record<string, unknown>> = {
    ...named(given.filter(([{ kind }]) => kind !== 'identity')),
    ...(identities.length > 0 && { complainant: named(identities) }),
  };
  const language = form.inLanguage && data['text'] !== undefined ? { language: answers['language'] } : {};
  const measure = request === 'measure-commitment-submitted' ? { measure: `m-${key.slice(0, 8)}` } : {};
  return { ...data, ...language, ...measure };
}

function valueOf({ kind }: Field, value: Answer, answers: Answers): unknown {
  switch (kind) {
    case 'document':
      return { digest: String(value) };
    case 'cases':
      return String(value)
        .split(/[\s,]+/)
        .filter(Boolean);
    case 'outcomes':
      return claimsIn(value as readonly string[], answers);
    case 'score':
      return Number(value);
    case 'mandate':
      return { capacity: 'other', mandate: { reference: value } };
    default:
      return value;
  }
}

/** `<claim>=<outcome>` of each claim; what is refused has the reply's reasons. */
function claimsIn(claims: readonly string[], answers: Answers): readonly object[] {
  return claims.map((line) => {
    const [claim = '', outcome = ''] = line.split('=');
    const reasons = answers['reasons'];
    return { claim, outcome, ...(outcome === 'refused' && reasons?.length && { reasons }) };
  });
}
