import { Alert, Button, Checkbox, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../shell/api.ts';
import { Failure } from '../../shell/states.tsx';
import { TextLink } from '../parts/link.tsx';
import { Page } from '../parts/page.tsx';
import classes from '../parts/parts.module.css';
import { useText } from '../parts/use-text.ts';
import { followed, type FollowedProps } from './followed.tsx';

/** The end of what the platform knows of somebody; it can't be undone, so it asks twice. */
export const ErasurePage = followed(({ view: { caseId, erasure } }: FollowedProps) => {
  const text = useText();
  const queries = useQueryClient();
  const [isSure, setSure] = useState(false);
  const erasing = useMutation({
    networkMode: 'always',
    mutationFn: () => ask('POST', '/api/follow/erasure', { body: { caseId } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['follow'] }),
  });
  return (
    <Page title={text('erasure.title')} back="/follow/case">
      {erasure === 'done' && (
        <Alert role="status" variant="outline">
          {text('erasure.done')}
        </Alert>
      )}
      {erasure === 'not-yet' && <Text>{text('erasure.not-yet')}</Text>}
      {erasure === 'possible' && (
        <>
          <Text>{text('erasure.means')}</Text>
          <Text>{text('erasure.kept')}</Text>
          <Checkbox
            size="md"
            className={classes.choice}
            label={text('erasure.sure')}
            checked={isSure}
            onChange={({ currentTarget }) => setSure(currentTarget.checked)}
          />
          {erasing.error && <Failure error={erasing.error} />}
          <Button size="lg" disabled={!isSure} loading={erasing.isPending} onClick={() => erasing.mutate()}>
            {text('erasure.confirm')}
          </Button>
        </>
      )}
      <TextLink to="/follow/case">{text('ask.not-now')}</TextLink>
    </Page>
  );
});
