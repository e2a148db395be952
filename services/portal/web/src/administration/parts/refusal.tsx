import { List } from '@mantine/core';
import { ApiProblem } from '../../shell/api.ts';
import { Failure } from '../../shell/states.tsx';
import { useFieldWords } from './use-field-words.ts';

/** Why something was not taken, each flaw at its field. */
export function Refusal({ error }: { readonly error: unknown }) {
  const words = useFieldWords();
  const flaws = error instanceof ApiProblem ? (error.problem.errors ?? []) : [];
  return (
    <>
      <Failure error={error} />
      {flaws.length > 0 && (
        <List>
          {flaws.map(({ pointer, reason }) => (
            <List.Item key={`${pointer} ${reason}`}>
              <bdi>{words.pointer(pointer)}</bdi>
              {pointer === '' ? '' : ' : '}
              <bdi>{reason}</bdi>
            </List.Item>
          ))}
        </List>
      )}
    </>
  );
}
