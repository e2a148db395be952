import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { OperationsView } from '@jisr/portal-api';
import { useQuery } from '@tanstack/react-query';
import { ask } from '../../shell/api.ts';
import { useLanguage } from '../../shell/language-provider.tsx';
import { ChoiceField, TextField } from '../parts/fields.tsx';
import { useText } from '../parts/use-text.ts';
import { changeDraft } from './draft-store.ts';
import type { Draft } from './draft.ts';
import { Near } from './near.tsx';
import type { StepProps } from './file-page.tsx';

const pauseMs = 300;
const leastLetters = 2;

/** Which project, by any part of its name in Arabic or Latin letters; what is written counts when none is chosen. */
export function OperationStep({ draft }: StepProps) {
  const text = useText();
  const [written] = useDebouncedValue(draft.operationName, pauseMs);
  const { data: found, isError } = useOperations(written.trim(), draft);
  const none = { code: '', label: text('operation.other') };
  return (
    <>
      <TextField
        optional
        field="operationName"
        label={text('field.operationName')}
        hint={text('field.operationName.hint')}
        value={draft.operationName}
        onChange={(operationName) => changeDraft({ operationName, operationCode: '' })}
      />
      <Text role="status">
        {found && text('operation.found', { count: found.length })}
        {isError && text('operation.offline')}
      </Text>
      {found && found.length > 0 && (
        <ChoiceField
          field="operationCode"
          label={text('field.operationCode')}
          value={draft.operationCode}
          onChange={(operationCode) => {
            const label = found.find(({ code }) => code === operationCode)?.label;
            changeDraft({ operationCode, ...(label !== undefined && { operationName: label }) });
          }}
          choices={[...found, none]}
        />
      )}
      <Near draft={draft} />
    </>
  );
}

function useOperations(written: string, { region, province }: Draft) {
  const { language } = useLanguage();
  const asked = new URLSearchParams({
    ...{ q: written, language },
    ...(region !== '' && { region }),
    ...(province !== '' && { province }),
  });
  return useQuery({
    queryKey: ['operations', asked.toString()],
    queryFn: ({ signal }) => ask<OperationsView>('GET', `/api/operations?${asked}`, { signal }),
    enabled: written.length >= leastLetters,
    networkMode: 'always',
    retry: false,
  });
}
