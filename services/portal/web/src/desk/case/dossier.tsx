import type { CasePage, DeskDocument, DeskEntry } from '@jisr/portal-api';
import { Alert, Anchor, Text } from '@mantine/core';
import { useState } from 'react';
import classes from '../parts/desk.module.css';
import { useWords } from '../parts/use-words.ts';
import { AddDocument } from './add-document.tsx';
import { PassageLines } from './passage-lines.tsx';
import { documentItem } from './passages.ts';

/** The documents of both institutions; a preview is fetched when somebody wants it. */
export function Dossier({ page: { view, documents, timeline } }: { readonly page: CasePage }) {
  const words = useWords();
  return (
    <section aria-labelledby="dossier">
      <h2 id="dossier">{words.text('dossier.title')}</h2>
      {documents.length === 0 && <Text>{words.text('dossier.none')}</Text>}
      {documents.map((document) => (
        <Document key={document.documentId} caseId={view.id} document={document} timeline={timeline} />
      ))}
      <AddDocument caseId={view.id} />
    </section>
  );
}

interface DocumentProps {
  readonly caseId: string;
  readonly document: DeskDocument;
  readonly timeline: readonly DeskEntry[];
}

function Document({ caseId, document, timeline }: DocumentProps) {
  const words = useWords();
  const [shown, setShown] = useState(false);
  const latest = document.versions.at(-1);
  if (!latest) return null;
  const { version, status, fileName, mediaType = '', reason } = latest;
  const path = `/api/desk/cases/${caseId}/documents/${document.documentId}/versions/${version}`;
  const name = fileName ?? words.code('document-types', document.documentType);
  return (
    <div>
      <Text fw={600}>
        <bdi>{name}</bdi>
      </Text>
      <Text size="sm">
        {[
          words.code('document-types', document.documentType),
          words.institution(document.institution),
          words.text(`confidentiality.${document.confidentiality}`),
        ].join(' · ')}
      </Text>
      <PassageLines timeline={timeline} item={documentItem(document.documentId, version)} />
      {status === 'scanning' && (
        <Text size="sm" role="status">
          {words.text('document.scanning')}
        </Text>
      )}
      {status === 'quarantined' && (
        <Alert
          variant="outline"
          color="orange"
          classNames={{ label: classes.plain }}
          title={words.text('document.quarantined')}
        >
          {reason && words.text(`document.quarantined.${reason}`)}
        </Alert>
      )}
      {status === 'available' && (
        <>
          <Anchor href={path} download className={classes.link}>
            {words.text('document.download', { name })}
          </Anchor>
          {/^(image\/|application\/pdf)/.test(mediaType) && (
            <details onToggle={({ currentTarget }) => setShown(currentTarget.open)}>
              <summary className={classes.summary}>{words.text('document.preview')}</summary>
              {shown && (
                <img
                  src={`${path}/preview`}
                  alt={words.text('document.preview.of', { name })}
                  className={classes.preview}
                />
              )}
            </details>
          )}
        </>
      )}
    </div>
  );
}
