import { templateFields, type TemplateDraft } from '@jisr/portal-api';
import { Button, Checkbox, Code, Group, NativeSelect, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { ApiProblem } from '../../shell/api.ts';
import { directionOf, languages, ownNames } from '../../shell/languages.ts';
import { Section } from '../../shell/section.tsx';
import { Failure } from '../../shell/states.tsx';
import classes from '../parts/administration.module.css';
import { writeTemplate } from '../queries.ts';
import { TemplatePreview } from './template-preview.tsx';

const shortestReason = 3;
const outcomes = ['granted', 'partly-granted', 'refused'] as const;

interface Parts {
  readonly institution: string;
  readonly first: Omit<TemplateDraft, 'reason'>;
}

/** The next version of a template: a title and a text in each language, each beside what an officer sees of it. */
export function TemplateEditor({ institution, first }: Parts) {
  const { formatMessage } = useIntl();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<TemplateDraft>({ ...first, reason: '' });
  const change = (part: Partial<TemplateDraft>) => setDraft({ ...draft, ...part });
  const writing = useMutation({
    mutationFn: () => writeTemplate(institution, draft),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['administration'] });
      await navigate({ to: '/administration/templates' });
    },
  });
  const flaws = writing.error instanceof ApiProblem ? (writing.error.problem.errors ?? []) : [];
  const flawAt = (pointer: string) => flaws.find((flaw) => flaw.pointer === pointer)?.reason;
  const label = (name: string) => formatMessage({ id: `administration.templates.${name}` });
  return (
    <Section title="administration.templates.next">
      <Text>
        <FormattedMessage
          id="administration.templates.fields"
          values={{ fields: <Code dir="ltr">{templateFields.map((field) => `{${field}}`).join(' ')}</Code> }}
        />
      </Text>
      {first.code === '' && (
        <TextInput
          size="md"
          dir="ltr"
          label={label('code')}
          error={flawAt('/code')}
          value={draft.code}
          onChange={({ currentTarget }) => change({ code: currentTarget.value })}
        />
      )}
      <NativeSelect
        size="md"
        label={label('outcome')}
        data={outcomes.map((value) => ({ value, label: formatMessage({ id: `administration.outcome.${value}` }) }))}
        value={draft.outcome}
        onChange={({ currentTarget }) => change({ outcome: currentTarget.value as TemplateDraft['outcome'] })}
      />
      {languages.map((language) => (
        <fieldset key={language} className={classes.fields}>
          <legend className={classes.legend}>{ownNames[language]}</legend>
          <div className={classes.texts}>
            <div>
              <TextInput
                {...{ lang: language, dir: directionOf(language), size: 'md' }}
                label={label('heading')}
                error={flawAt(`/titles/${language}`)}
                value={draft.titles[language]}
                onChange={({ currentTarget: { value } }) => change({ titles: { ...draft.titles, [language]: value } })}
              />
              <Textarea
                {...{ lang: language, dir: directionOf(language), size: 'md' }}
                autosize
                minRows={5}
                label={label('text')}
                error={flawAt(`/texts/${language}`)}
                value={draft.texts[language]}
                onChange={({ currentTarget: { value } }) => change({ texts: { ...draft.texts, [language]: value } })}
              />
            </div>
            <TemplatePreview text={draft.texts[language]} language={language} />
          </div>
        </fieldset>
      ))}
      <Checkbox
        size="md"
        label={label('retired')}
        checked={draft.retired}
        onChange={({ currentTarget }) => change({ retired: currentTarget.checked })}
      />
      <TextInput
        size="md"
        label={formatMessage({ id: 'administration.propose.reason' })}
        maxLength={300}
        value={draft.reason}
        onChange={({ currentTarget }) => change({ reason: currentTarget.value })}
      />
      <Group>
        <Button
          size="lg"
          disabled={draft.reason.trim().length < shortestReason}
          loading={writing.isPending}
          onClick={() => writing.mutate()}
        >
          {label('save')}
        </Button>
      </Group>
      {writing.error && <Failure error={writing.error} />}
    </Section>
  );
}
