import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { isLifecycle, languages, loadInstitutions } from '@jisr/contracts';
import { packagedRules } from '@jisr/reference';
import { notificationsSubscription } from '../adapters/kafka/notifications.subscription.ts';
import { templates, type Notice } from '../domain/templates.ts';
import { MessageWriter } from './message-writer.ts';
import { dayInWords } from './phrases.ts';
import type { Step } from './step.ts';
import { whatItTells } from './what-an-event-tells.ts';
import { Wording } from './wording.ts';

const folder = new URL('../../../../deploy/institutions', import.meta.url).pathname;
const writer = new MessageWriter(new Wording(await loadInstitutions(folder)));
const rules = packagedRules();
const desk = { role: 'correspondent', entity: 'agence-1' } as const;
const language = 'fr';

const examplesOf = (type: string): Step[] => {
  const [, , context = '', name = ''] = type.split('.');
  const examples = new URL(`../../../../schemas/${context}/${name}/examples/`, import.meta.url);
  return readdirSync(examples)
    .filter((file) => file.startsWith('valid-'))
    .map((file) => ({ type, data: JSON.parse(readFileSync(new URL(file, examples), 'utf8')) as unknown }) as Step);
};
const types = Object.keys(notificationsSubscription.lifecycle ?? {}).filter(isLifecycle);
const notices = types.flatMap(examplesOf).map(whatItTells);
const numbered = ({ template, params }: Pick<Notice, 'template' | 'params'>) => ({
  template,
  params: { ...params, receiptNumber: 'JSR-1', withMediator: 'no' },
});

describe('every step that is told', () => {
  it('has an audience, and every audience has a step', () =>
    expect([...new Set(notices.map(({ template }) => template))].sort()).toEqual([...templates].sort()));

  it.each(notices.map((notice) => [notice.template, notice] as const))(
    'can be said to whoever is told, in every language and on every channel: %s',
    (template, notice) => {
      const { complainant, officers } = rules.inForce('audiences', template, '2026-01-01').content;
      const people = [
        ...(complainant === 'nothing' ? [] : ['complainant' as const]),
        ...(Object.keys(officers).length > 0 ? [desk] : []),
      ];
      expect(people).not.toEqual([]);
      for (const to of people)
        for (const spoken of languages) {
          const content = { ...numbered(notice), to, language: spoken };
          const { subject, text } = writer.letter(content, 'WXYZ-1234');
          expect(subject).toContain('JSR-1');
          expect(`${subject}${text}${writer.text(content, 'WXYZ-1234')}`).not.toMatch(/[{}]|undefined/);
        }
    },
  );
});

describe('a reply', () => {
  const [reply] = notices.filter(({ template }) => template === 'reply-issued');

  it.each(languages)('can be contested on the direct track only: %s', (language) => {
    const said = (withMediator: string) => {
      const content = numbered(reply as Notice);
      const params = { ...content.params, withMediator };
      return writer.letter({ ...content, params, to: 'complainant', language }).text;
    };
    const day = dayInWords(String(reply?.params['contestableUntil']), language);
    expect(said('no')).toContain(day);
    expect(said('yes')).not.toContain(day);
  });
});

describe('what is told', () => {
  const told = (template: Notice['template'], params: Notice['params']) =>
    writer.letter({ ...numbered({ template, params }), to: 'complainant', language }).text;

  it('names institutions in the language of the reader, and those that have left by their code', () => {
    expect(told('treatment-accepted', { respondent: 'al-omrane' })).toContain('Groupe Al Omrane');
    expect(told('treatment-accepted', { respondent: 'gone' })).toContain('gone');
  });

  it('names codes by the code lists, several as one list', () => {
    expect(
      told('complaint-found-incomplete', { missing: ['identity', 'mandate'], count: 2, completeBy: '2026-02-20' }),
    ).toBe(
      'Il manque 2 éléments à votre plainte : Identité et Mandat. Complétez-la au plus tard le 20 février 2026, sinon elle ne pourra pas être traitée.',
    );
    expect(told('complaint-reopened', { reopeningReason: 'of-later' })).toContain('of-later');
  });

  it('says where to go instead when that is known', () => {
    const params = { ground: 'matter-before-court', insteadGoTo: 'competent-court', known: 'yes' };
    expect(told('complaint-found-inadmissible', params)).toMatch(/Adressez-vous à : Le tribunal saisi de l'affaire\.$/);
    expect(told('complaint-found-inadmissible', { ...params, insteadGoTo: 'Agence urbaine' })).toMatch(
      /Agence urbaine\.$/,
    );
    expect(told('complaint-found-inadmissible', { ...params, insteadGoTo: '', known: 'no' })).not.toContain('Adressez');
  });
});

describe('the tracking code', () => {
  const receipt = {
    ...numbered({ template: 'complaint-registered', params: {} }),
    to: 'complainant',
    language,
  } as const;

  it('is told in the receipt, by letter and by text message', () => {
    expect(writer.letter(receipt, 'WXYZ-1234').text).toContain('WXYZ-1234');
    expect(writer.text(receipt, 'WXYZ-1234')).toContain('WXYZ-1234');
  });

  it('makes no receipt without it', () => expect(() => writer.letter(receipt)).toThrow());
});

describe('a digest', () => {
  it('is a letter of as many lines as it has items', () => {
    const item = { id: 'e1', caseId: 'c1', time: '2026-03-02T10:00:00.000Z', sequence: 1 };
    const items = [
      { ...item, ...numbered({ template: 'complaint-withdrawn', params: {} }) },
      { ...item, ...numbered({ template: 'case-rated', params: { score: 4 } }) },
    ];
    const { subject, text } = writer.letter({
      to: desk,
      template: 'digest',
      language,
      params: { count: 2, day: '2026-03-03' },
      items,
    });
    expect(subject).toBe('2 nouvelles de vos dossiers, 3 mars 2026');
    expect(text).toBe('- JSR-1 : La plainte est retirée.\n- JSR-1 : Le plaignant donne 4 sur 5.');
  });
});
