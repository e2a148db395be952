import type { Presence } from '@jisr/portal-api';
import { Alert, Text } from '@mantine/core';
import { useCallback, useEffect, useRef } from 'react';
import { ask } from '../../shell/api.ts';
import { useWords } from '../parts/use-words.ts';

/** Half as long as the portal believes it. */
const againMs = 30_000;

/** Says that this case is open here, until it no longer is; gives a way to say that a reply is being written. */
export function usePresence(caseId: string): (doing: Presence['doing']) => void {
  const doing = useRef<Presence['doing']>('viewing');
  const path = `/api/desk/cases/${caseId}/presence`;
  const tell = useCallback(
    () => void ask('POST', path, { body: { doing: doing.current } }).catch(() => undefined),
    [path],
  );
  useEffect(() => {
    tell();
    const again = setInterval(tell, againMs);
    return () => {
      clearInterval(again);
      void ask('DELETE', path).catch(() => undefined);
    };
  }, [tell, path]);
  return useCallback(
    (now) => {
      if (doing.current === now) return;
      doing.current = now;
      tell();
    },
    [tell],
  );
}

/** Colleagues who have the case open too. */
export function People({ presence }: { readonly presence: readonly Presence[] }) {
  const words = useWords();
  if (presence.length === 0) return null;
  return (
    <Alert variant="light" role="status">
      {presence.map(({ name, doing }) => (
        <Text key={name}>{words.text(`presence.${doing}`, { name })}</Text>
      ))}
    </Alert>
  );
}
