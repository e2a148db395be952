import { Button, FileInput, NativeSelect, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { uploadTo } from '../../citizen/upload.ts';
import { Failure } from '../../shell/states.tsx';
import classes from '../parts/desk.module.css';
import { caseQuery } from '../parts/queries.ts';
import { useWords } from '../parts/use-words.ts';

/** Brings a document to the dossier: for both institutions, or for one's own alone. */
export function AddDocument({ caseId }: { readonly caseId: string }) {
  const words = useWords();
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [documentType, setType] = useState('');
  const [confidentiality, setConfidentiality] = useState('shared');
  const [sent, setSent] = useState(0);
  const adding = useMutation({
    mutationFn: async (content: File) => {
      const attachment = { id: crypto.randomUUID(), name: content.name, documentType, content };
      const progress = (bytes: number, total: number) => setSent(Math.round((100 * bytes) / total));
      await uploadTo(`/api/desk/cases/${caseId}/uploads`, attachment, progress, { confidentiality });
      setFile(null);
      await queries.invalidateQueries({ queryKey: caseQuery(caseId).queryKey });
    },
  });

  return (
    <details>
      <summary className={classes.summary}>{words.text('document.add')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (file) adding.mutate(file);
        }}
      >
        <Stack gap="sm">
          <FileInput
            required
            size="md"
            label={words.text('document.file')}
            placeholder={words.text('choose')}
            value={file}
            onChange={setFile}
          />
          <NativeSelect
            required
            size="md"
            label={words.text('document.type')}
            value={documentType}
            onChange={({ currentTarget }) => setType(currentTarget.value)}
          >
            <option value="">{words.text('choose')}</option>
            {words.codesOf('document-types').map((code) => (
              <option key={code} value={code}>
                {words.code('document-types', code)}
              </option>
            ))}
          </NativeSelect>
          <NativeSelect
            size="md"
            label={words.text('document.for')}
            value={confidentiality}
            onChange={({ currentTarget }) => setConfidentiality(currentTarget.value)}
          >
            {['shared', 'private'].map((code) => (
              <option key={code} value={code}>
                {words.text(`confidentiality.${code}`)}
              </option>
            ))}
          </NativeSelect>
          {adding.isPending && <Text role="status">{words.text('document.sent', { share: sent })}</Text>}
          {adding.error && <Failure error={adding.error} />}
          <Button type="submit" variant="default" loading={adding.isPending} className={classes.tall}>
            {words.text('document.send')}
          </Button>
        </Stack>
      </form>
    </details>
  );
}
