import { Alert, Button, CopyButton, Group, List, Stack, Text, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { forget, type Attachment, type Receipt } from '../kept.ts';
import { DayText } from '../parts/day.tsx';
import { LinkButton } from '../parts/link.tsx';
import { Page } from '../parts/page.tsx';
import classes from '../parts/parts.module.css';
import { useText } from '../parts/use-text.ts';
import { useAttachments } from './attachments.ts';

/** The receipt: the number and the code that open the case, on paper too, and what happens next. */
export function Confirmation({ receipt }: { readonly receipt: Receipt }) {
  const { id, receiptNumber, code, filedAt } = receipt;
  const text = useText();
  const navigate = useNavigate();
  const attachments = useAttachments(id);
  const waiting = attachments.filter(({ refused }) => !refused).length;
  const drop = async () => {
    await forget(id);
    await navigate({ to: '/' });
  };
  return (
    <Page title={text('sent.title')}>
      <Text>
        {text('sent.on')} <DayText day={filedAt} />
      </Text>
      <dl className={classes.rows}>
        <div>
          <dt>{text('receipt.number')}</dt>
          <dd className={classes.code}>
            <bdi>{receiptNumber}</bdi>
          </dd>
        </div>
        {code !== undefined && (
          <div>
            <dt>{text('receipt.code')}</dt>
            <dd className={classes.code}>
              <bdi data-testid="code">{code}</bdi>
            </dd>
          </div>
        )}
      </dl>
      <Text>{text(code === undefined ? 'receipt.code-told' : 'receipt.keep')}</Text>
      <Group className={classes.unprinted}>
        {code !== undefined && (
          <CopyButton value={`${receiptNumber}\n${code}`}>
            {({ copied, copy }) => (
              <Button size="lg" variant="outline" onClick={copy}>
                {text(copied ? 'receipt.copied' : 'receipt.copy')}
              </Button>
            )}
          </CopyButton>
        )}
        <Button size="lg" variant="outline" onClick={() => print()}>
          {text('receipt.print')}
        </Button>
      </Group>
      <QrCode receiptNumber={receiptNumber} />
      {waiting > 0 && <Text role="status">{text('sent.attachments', { count: waiting })}</Text>}
      <Refused attachments={attachments.filter(({ refused }) => refused)} />
      <Title order={2}>{text('next.title')}</Title>
      <List type="ordered" spacing="xs">
        {(['look', 'tell', 'answer', 'you'] as const).map((what) => (
          <List.Item key={what}>{text(`next.${what}`)}</List.Item>
        ))}
      </List>
      <Stack className={classes.unprinted}>
        <LinkButton to="/follow" hash={receiptNumber}>
          {text('follow.title')}
        </LinkButton>
        <Text>{text('receipt.forget.why')}</Text>
        <Button size="lg" variant="outline" onClick={() => void drop()}>
          {text('receipt.forget')}
        </Button>
      </Stack>
    </Page>
  );
}

/** The files that the portal does not take, by their names. */
function Refused({ attachments }: { readonly attachments: readonly Attachment[] }) {
  const text = useText();
  if (attachments.length === 0) return null;
  return (
    <Alert color="red" variant="outline" role="status" title={text('sent.attachments.refused')}>
      <List>
        {attachments.map(({ id, name }) => (
          <List.Item key={id}>
            <bdi className={classes.words}>{name}</bdi>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

/** Leads to following with the number filled in; the code is never in it. */
function QrCode({ receiptNumber }: Pick<Receipt, 'receiptNumber'>) {
  const text = useText();
  const [image, setImage] = useState<string>();
  useEffect(() => {
    const address = new URL(`/follow#${receiptNumber}`, location.origin).href;
    void import('qrcode').then(async ({ toDataURL }) => setImage(await toDataURL(address, { width: 192, margin: 2 })));
  }, [receiptNumber]);
  return image === undefined ? null : <img src={image} width="192" height="192" alt={text('receipt.qr')} />;
}
