import { useReference } from '../parts/use-reference.ts';
import type { Draft } from './draft.ts';

/** Whether a draft is to be filed with an ombudsman, who asks for more of it. */
export function useToOmbudsman({ institution }: Draft): boolean {
  const { data } = useReference();
  return data?.institutions.some(({ code, kind }) => code === institution && kind === 'ombudsman') ?? false;
}

/** The administration that a complaint to an ombudsman names: who operates the housing. */
export function useAdministration(draft: Draft): string | undefined {
  const { data } = useReference();
  const operators = data?.institutions.filter(({ kind }) => kind === 'operator') ?? [];
  return useToOmbudsman(draft) ? operators.map(({ label }) => label).join(', ') : undefined;
}
