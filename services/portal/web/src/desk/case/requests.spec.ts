import { describe, expect, it } from '@jest/globals';
import { allEventTypes, CodeLists, codeLists, isInbound, validateForWriting, type CodeList } from '@jisr/contracts';
import { askedIn, dataOf, requestForms, type Answers, type Field } from './requests.ts';

const typeOf = (name: string) => {
  const type = allEventTypes().find((one) => isInbound(one) && one.split('.')[3] === name);
  if (!type) throw new Error(`no request is called ${name}`);
  return type;
};
const key = '5f0c8c1e-6f3f-4c55-9f0a-0d7b8a1f2c3d';
const codes = new CodeLists();
const firstOf = (list: string) => codes.of(list as CodeList)[0]?.code ?? '';

/** What somebody could answer, with whichever option is theirs. */
function answerOf(field: Field, option: number): string | readonly string[] {
  switch (field.kind) {
    case 'words':
      return 'Nous avons vérifié.';
    case 'line':
      return 'OP-1';
    case 'day':
      return '2026-03-01';
    case 'document':
      return 'a'.repeat(64);
    case 'entity':
      return 'nouaceur';
    case 'measure':
      return 'm-1';
    case 'cases':
      return '01890000-0000-7000-8000-000000000001, 01890000-0000-7000-8000-000000000002';
    case 'choice':
      return firstOf(field.list);
    case 'choices':
      return [firstOf(field.list)];
    case 'option':
      return field.options[option % field.options.length] ?? '';
    case 'score':
      return '4';
    case 'mandate':
      return 'M-12';
    case 'identity':
      return { text: 'Zoulikha', tel: '+212 6 12 34 56 78', email: 'z@example.org' }[field.type];
    case 'outcomes':
      return ['refund=granted', 'delivery=refused'];
  }
}

const answersTo = (fields: readonly Field[], option: number): Answers => ({
  language: 'fr',
  ...Object.fromEntries(fields.map((field) => [field.name, answerOf(field, option)])),
});

describe.each(Object.entries(requestForms))('the form of %s', (name, form) => {
  it.each([0, 1, 2, 3])('makes a request that its schema takes, with option %i', (option) =>
    expect(validateForWriting(typeOf(name), dataOf(name, form, answersTo(form.fields, option), key))).toEqual([]),
  );

  it('needs no more than what it says is required', () => {
    const required = form.fields.filter((field) => field.required);
    expect(validateForWriting(typeOf(name), dataOf(name, form, answersTo(required, 0), key))).toEqual([]);
  });

  it('asks for reasons only of what is refused', () => {
    const reasons = form.fields.find(({ onlyIf }) => onlyIf !== undefined);
    if (!reasons?.onlyIf) return;
    const { field, is } = reasons.onlyIf;
    expect(askedIn(form, { [field]: is[0] ?? '' })).toContain(reasons);
    expect(dataOf(name, form, { ...answersTo([reasons], 0), [field]: 'granted' }, key)).not.toHaveProperty('reasons');
  });

  it('takes its codes from lists that there are', () =>
    expect(form.fields.flatMap((field) => ('list' in field ? [field.list] : []))).toEqual(
      form.fields.flatMap((field) => ('list' in field ? codeLists.filter((list) => list === field.list) : [])),
    ));
});
