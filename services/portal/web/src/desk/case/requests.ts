/** What a form asks for; each becomes a field of the request's data under its name, unless it is left empty. */
export type Field = { readonly name: string; readonly required?: boolean } & (
  | { readonly kind: 'words' | 'line' | 'day' | 'document' | 'entity' | 'cases' }
  | {
      readonly kind: 'choice' | 'choices';
      readonly list: string;
    }
  /** Closed lists of the request's schema; each is worded under `desk.option.<name>.<option>`. */
  | { readonly kind: 'option'; readonly options: readonly string[] }
  /** Which of the case's measures. */
  | { readonly kind: 'measure' }
  | { readonly kind: 'outcomes' }
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
const remedies = { name: 'remedies', kind: 'choices', list: 'remedies', required: true } as const;
const refusals = { name: 'reasons', kind: 'choices', list: 'refusal-reasons' } as const;
const answer = { name: 'answer', kind: 'option', options: ['accepted', 'refused'], required: true } as const;

/** The form of each request that people make at a desk, in the order in which they are offered. */
export const requestForms: Readonly<Record<string, RequestForm>> = {
  'treatment-acceptance-submitted': { fields: [{ name: 'entity', kind: 'entity' }] },
  'reply-submitted': {
    inLanguage: true,
    fields: [
      { name: 'outcome', kind: 'option', options: ['granted', 'partly-granted', 'refused'], required: true },
      { name: 'claims', kind: 'outcomes' },
      refusals,
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
    fields: [
      { name: 'measure', kind: 'measure', required: true },
      { name: 'executedOn', kind: 'day', required: true },
      { name: 'proof', kind: 'document', required: true },
      remark,
    ],
  },
  'extension-submitted': { fields: [reason('extension-reasons'), remark] },
  'operation-choice-submitted': { fields: [{ name: 'operation', kind: 'line', required: true }] },
  'settlement-answer-submitted': {
    fields: [{ name: 'side', kind: 'option', options: ['operator', 'complainant'], required: true }, answer, refusals],
  },
  'recommendation-answer-submitted': { final: true, inLanguage: true, fields: [answer, refusals, remark] },
  'recommendation-execution-submitted': {
    fields: [
      { name: 'execution', kind: 'option', options: ['fully', 'partly', 'not'], required: true },
      { name: 'executedOn', kind: 'day' },
      { name: 'proof', kind: 'document' },
    ],
  },
  'instruction-submitted': { fields: [{ name: 'delegation', kind: 'entity' }] },
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
    fields: [{ name: 'entity', kind: 'entity', required: true }, reason('reassignment-reasons')],
  },
  'jurisdiction-declined': {
    final: true,
    fields: [
      {
        ...{ name: 'reason', kind: 'option', required: true },
        options: ['other-body', 'wrong-entity', 'not-a-complaint', 'other'],
      },
      { name: 'competentBody', kind: 'choice', list: 'bodies' },
      { name: 'competentEntity', kind: 'entity' },
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
  'information-provided': { forComplainant: true, inLanguage: true, fields: [words] },
  'acceptance-submitted': { forComplainant: true, final: true, fields: [] },
  'contest-submitted': { forComplainant: true, inLanguage: true, fields: [reason('contest-reasons'), remark] },
  'mediation-request-submitted': { forComplainant: true, fields: [reason('mediation-reasons')] },
  'reopening-submitted': { forComplainant: true, inLanguage: true, fields: [reason('reopening-reasons'), remark] },
  'withdrawal-submitted': {
    ...{ forComplainant: true, final: true },
    fields: [{ name: 'reason', kind: 'option', options: ['changed-mind', 'solved', 'duplicate', 'other'] }],
  },
};

export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** A request's data, of what was answered; throws nothing: what is wrong the decider says. */
export function dataOf(request: string, { fields, inLanguage }: RequestForm, answers: Answers, key: string): object {
  const given = fields.flatMap((field): (readonly [string, unknown])[] => {
    const value = answers[field.name];
    if (value === undefined || value.length === 0) return [];
    if (field.kind === 'document') return [[field.name, { digest: String(value) }]];
    if (field.kind === 'cases')
      return [
        [
          field.name,
          String(value)
            .split(/[\s,]+/)
            .filter(Boolean),
        ],
      ];
    if (field.kind === 'outcomes') return [[field.name, claimsIn(value as readonly string[], answers)]];
    return [[field.name, value]];
  });
  const data: Readonly<Record<string, unknown>> = Object.fromEntries(given);
  const language = inLanguage && data['text'] !== undefined ? { language: answers['language'] } : {};
  const measure = request === 'measure-commitment-submitted' ? { measure: `m-${key.slice(0, 8)}` } : {};
  return { ...data, ...language, ...measure };
}

/** `<claim>=<outcome>` of each claim; what is refused has the reply's reasons. */
function claimsIn(claims: readonly string[], answers: Answers): readonly object[] {
  return claims.map((line) => {
    const [claim = '', outcome = ''] = line.split('=');
    const reasons = answers['reasons'];
    return { claim, outcome, ...(outcome === 'refused' && reasons?.length && { reasons }) };
  });
}
