import { accept } from '@jisr/decider';
import type { Part } from '@jisr/messaging';
import type { CaseEvent } from '@jisr/parties';
import { caseAfter, newCase, type CaseFile } from '../../application/case/case-view.ts';

/** A case as its events tell it. The portal decides nothing and publishes nothing of it. */
export const casePart: Part<CaseEvent, CaseFile, CaseEvent, never> = {
  name: 'case',
  decider: { initial: newCase, decide: (event) => accept(event), evolve: caseAfter },
  publish: () => [],
};
