import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../../shell/api.ts';
import { Failure } from '../../shell/states.tsx';
import { TextField } from '../parts/fields.tsx';
import { ErrorSummary, Flaws } from '../parts/flaws.tsx';
import { Page } from '../parts/page.tsx';
import { useText } from '../parts/use-text.ts';

/** Opens a case by what the receipt says. A receipt's square picture brings its number along, after the `#`. */
export function OpenPage() {
  const text = useText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { hash } = useLocation();
  const [receiptNumber, setReceiptNumber] = useState(() => writtenIn('receiptNumber') || decodeURIComponent(hash));
  const [code, setCode] = useState(() => writtenIn('code'));
  const [isSent, setSent] = useState(false);
  const opening = useMutation({
    networkMode: 'always',
    mutationFn: () => ask('POST', '/api/follow', { body: { receiptNumber: receiptNumber.trim(), code: code.trim() } }),
    onSuccess: async () => {
      queries.removeQueries({ queryKey: ['follow'] });
      await navigate({ to: '/follow/case' });
    },
  });
  const flaws = isSent
    ? [
        ...(receiptNumber.trim() === '' ? [{ field: 'receiptNumber', text: text('error.receipt-number') }] : []),
        ...(code.trim() === '' ? [{ field: 'code', text: text('error.code') }] : []),
      ]
    : [];

  return (
    <Page title={text('follow.title')} back="/">
      <Text>{text('follow.help')}</Text>
      <Flaws value={flaws}>
        <ErrorSummary />
        {opening.error && <Failure error={opening.error} />}
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setSent(true);
            if (receiptNumber.trim() !== '' && code.trim() !== '') opening.mutate();
          }}
        >
          <Stack gap="lg">
            <TextField
              field="receiptNumber"
              dir="ltr"
              autoComplete="off"
              label={text('receipt.number')}
              hint={text('receipt.number.hint')}
              value={receiptNumber}
              onChange={setReceiptNumber}
            />
            <TextField
              field="code"
              dir="ltr"
              autoComplete="off"
              label={text('receipt.code')}
              hint={text('receipt.code.hint')}
              value={code}
              onChange={setCode}
            />
            <Button type="submit" size="lg" loading={opening.isPending}>
              {text('follow.open')}
            </Button>
          </Stack>
        </form>
      </Flaws>
      <Text>{text('follow.lost')}</Text>
    </Page>
  );
}

/** What somebody wrote into a field of the drawn page before its script was there. */
function writtenIn(field: string): string {
  if (typeof document === 'undefined') return '';
  const input = document.getElementById(field);
  return input instanceof HTMLInputElement ? input.value : '';
}
