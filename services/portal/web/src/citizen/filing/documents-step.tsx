import { Alert, Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import classes from '../parts/parts.module.css';
import { choicesIn, useReference } from '../parts/use-reference.ts';
import { useText } from '../parts/use-text.ts';
import { addAttachments, changeAttachments, useAttachments } from './attachments.ts';
import { changeDraft } from './draft-store.ts';
import { FilePicker } from './file-picker.tsx';
import type { StepProps } from './file-page.tsx';
import { Recorder } from './recorder.tsx';
import type { Attachment } from '../kept.ts';

/** Photos, papers and a spoken account, from the phone; they are sent after the complaint itself. */
export function DocumentsStep({ draft: { id } }: StepProps) {
  const text = useText();
  const attachments = useAttachments(id);
  const [isTooMuch, setTooMuch] = useState(false);
  const add = (type: string) => (files: readonly File[]) => {
    changeDraft({});
    void addAttachments(id, files, type).then((fitted) => setTooMuch(!fitted));
  };
  return (
    <>
      <Text>{text('documents.help')}</Text>
      <Group>
        <FilePicker label={text('documents.photo')} accept="image/*" capture onPick={add('photo')} />
        <FilePicker
          label={text('documents.file')}
          accept="image/*,application/pdf,audio/*,.doc,.docx,.odt,.xlsx,.txt"
          onPick={add('other')}
        />
        <Recorder onRecorded={(file) => add('recording')([file])} />
      </Group>
      {isTooMuch && (
        <Alert color="red" variant="outline" role="alert">
          {text('documents.too-much')}
        </Alert>
      )}
      <Text role="status">{text('documents.count', { count: attachments.length })}</Text>
      <ul className={classes.plain}>
        {attachments.map((attachment) => (
          <li key={attachment.id}>
            <AttachmentRow caseId={id} attachment={attachment} />
          </li>
        ))}
      </ul>
    </>
  );
}

function AttachmentRow({ caseId, attachment }: { readonly caseId: string; readonly attachment: Attachment }) {
  const text = useText();
  const { data } = useReference();
  const { id, name, documentType } = attachment;
  const retype = (type: string) =>
    changeAttachments(caseId, (all) => all.map((one) => (one.id === id ? { ...one, documentType: type } : one)));
  return (
    <Stack gap="xs">
      <NativeSelect
        size="lg"
        label={<bdi>{name}</bdi>}
        value={documentType}
        onChange={({ currentTarget }) => void retype(currentTarget.value)}
        data={choicesIn(data, 'document-types').map(({ code, label }) => ({ value: code, label }))}
      />
      <Button
        variant="outline"
        size="lg"
        className={classes.button}
        onClick={() => void changeAttachments(caseId, (all) => all.filter((one) => one.id !== id))}
      >
        {text('documents.remove', { name })}
      </Button>
    </Stack>
  );
}
