import type { CitizenList, CitizenRequest, FollowView } from '@jisr/portal-api';

/** What a page asks for: words, or one of a few. */
export type AskField =
  | { readonly kind: 'words'; readonly field: string; readonly long: boolean; readonly required: boolean }
  | { readonly kind: 'choice'; readonly field: string; readonly from: CitizenList | readonly string[] };

export type Answers = Readonly<Record<string, string>>;

const words = (field: string, { long = true, required = false } = {}): AskField => ({
  kind: 'words',
  ...{ field, long, required },
});
const choice = (field: string, from: CitizenList | readonly string[]): AskField => ({ kind: 'choice', field, from });
const short = { long: false, required: true };

const story = { long: true, required: true };

/** Where a part that a complaint lacks is filled in; a recording is brought as a document. */
const fieldsOfPart: Readonly<Record<string, readonly AskField[]>> = {
  identity: [words('name', short)],
  address: [words('address', short)],
  mandate: [choice('capacity', ['relative', 'association', 'other']), words('mandate', short)],
  'group-details': [words('members', story)],
  administration: [words('administration', short)],
  'prior-steps': [words('alreadyTried', story)],
};

const fields: Readonly<Record<Exclude<CitizenRequest, 'completion'>, readonly AskField[]>> = {
  information: [words('text', story)],
  acceptance: [],
  contest: [choice('reason', 'contest-reasons'), words('text')],
  mediation: [choice('reason', 'mediation-reasons')],
  settlement: [choice('answer', ['accepted', 'refused'])],
  withdrawal: [choice('reason', ['solved', 'changed-mind', 'duplicate', 'other'])],
  rating: [choice('score', ['5', '4', '3', '2', '1']), words('text')],
  reopening: [choice('reason', 'reopening-reasons'), words('text')],
};

export function fieldsOf(name: CitizenRequest, view: FollowView): readonly AskField[] {
  if (name !== 'completion') return fields[name];
  return (view.case?.missing?.parts ?? []).flatMap((part) => fieldsOfPart[part] ?? []);
}

/** What has to be filled in and is not. */
export const flawsOf = (asked: readonly AskField[], answers: Answers) =>
  asked
    .filter((field) => field.kind === 'choice' || field.required)
    .filter(({ field }) => (answers[field] ?? '').trim() === '')
    .map(({ field, kind }) => ({ field, why: kind === 'choice' ? 'choice' : 'words' }));

/** The request's data, as its schema says; what was left empty is left out. */
export function dataOf(name: CitizenRequest, answers: Answers, language: string): object {
  const given = Object.fromEntries(
    Object.entries(answers).flatMap(([field, text]) => (text.trim() === '' ? [] : [[field, text.trim()] as const])),
  );
  switch (name) {
    case 'completion':
      return completionOf(given);
    case 'rating':
      return { ...given, score: Number(given['score']) };
    case 'contest':
    case 'reopening':
    case 'information':
      return { ...given, ...(given['text'] !== undefined && { language }) };
    case 'acceptance':
    case 'mediation':
    case 'settlement':
    case 'withdrawal':
      return given;
  }
}

function completionOf({ name, address, members, capacity, mandate, administration, alreadyTried }: Answers): object {
  const complainant = {
    ...(name !== undefined && { name }),
    ...(address !== undefined && { address }),
    ...(members !== undefined && { members: linesOf(members).map((member) => ({ name: member })) }),
  };
  return {
    ...(Object.keys(complainant).length > 0 && { complainant }),
    ...(mandate !== undefined && { representation: { capacity, mandate: { reference: mandate } } }),
    ...(administration !== undefined && { administration }),
    ...(alreadyTried !== undefined && { alreadyTried }),
  };
}

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '');
