import type { FollowedDocument, FollowView } from '@jisr/portal-api';
import { Alert, Anchor, Group, List, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Failure } from '../../shell/states.tsx';
import { FilePicker } from '../filing/file-picker.tsx';
import classes from '../parts/parts.module.css';
import { labelIn, useReference } from '../parts/use-reference.ts';
import { useText } from '../parts/use-text.ts';
import { uploadToFollowed } from '../upload.ts';
import type { FollowedProps } from './followed.tsx';

/** The papers that both sides see, and the way to add one. */
export function Documents({ view }: FollowedProps) {
  const text = useText();
  const { data } = useReference();
  return (
    <section aria-labelledby="documents">
      <Title order={2} id="documents">
        {text('documents.title')}
      </Title>
      {view.documents.length === 0 && <Text>{text('documents.none')}</Text>}
      <List spacing="xs">
        {view.documents.map((document) => (
          <List.Item key={document.documentId}>
            <Named document={document} type={labelIn(data, 'document-types', document.documentType)} />
          </List.Item>
        ))}
      </List>
      <AddDocuments caseId={view.caseId} />
    </section>
  );
}

/** A document by its name, which brings it to the device once it may be opened; one without a name is erased. */
function Named({ document, type }: { readonly document: FollowedDocument; readonly type: string }) {
  const text = useText();
  const { documentId, version, status, fileName } = document;
  const name = <bdi className={classes.words}>{fileName ?? type}</bdi>;
  const isThere = status === 'available' && fileName !== undefined;
  return (
    <>
      {isThere ? (
        <Anchor
          href={`/api/follow/documents/${documentId}/versions/${version}`}
          download
          underline="always"
          className={classes.link}
        >
          {name}
        </Anchor>
      ) : (
        name
      )}{' '}
      · {text(`document.${status === 'available' && !isThere ? 'erased' : status}`)}
    </>
  );
}

export function AddDocuments({ caseId }: Pick<FollowView, 'caseId'>) {
  const text = useText();
  const queries = useQueryClient();
  const [sent, setSent] = useState<number>();
  const adding = useMutation({
    networkMode: 'always',
    mutationFn: async (files: readonly File[]) => {
      for (const file of files) {
        const documentType = file.type.startsWith('image/') ? 'photo' : 'other';
        const attachment = { id: crypto.randomUUID(), name: file.name, documentType, content: file };
        await uploadToFollowed(attachment, caseId, (bytes, of) => setSent(bytes / of));
      }
    },
    onSettled: () => {
      setSent(undefined);
      return queries.invalidateQueries({ queryKey: ['follow'] });
    },
  });
  return (
    <>
      <Group mt="sm">
        <FilePicker label={text('documents.add')} accept="image/*,application/pdf,audio/*" onPick={adding.mutate} />
      </Group>
      {sent !== undefined && (
        <progress className={classes.progress} value={sent} aria-label={text('documents.sending')} />
      )}
      {adding.isSuccess && (
        <Alert role="status" variant="outline">
          {text('documents.added')}
        </Alert>
      )}
      {adding.error && <Failure error={adding.error} retry={() => adding.mutate(adding.variables)} />}
    </>
  );
}
