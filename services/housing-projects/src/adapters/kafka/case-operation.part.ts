import type { Draft } from '@jisr/contracts';
import type { Part } from '@jisr/messaging';
import { caseOperationDecider } from '../../domain/case-operation.decider.ts';
import type {
  CaseOperation,
  CaseOperationCommand,
  CaseOperationEvent,
  CaseOperationRefusal,
} from '../../domain/case-operation.ts';
import { correspondentOf, system } from './actors.ts';

/** Which operation a case concerns, in this context's document on the case. */
export const caseOperationPart: Part<CaseOperationCommand, CaseOperation, CaseOperationEvent, CaseOperationRefusal> = {
  name: 'operation-of-case',
  decider: caseOperationDecider,

  publish(event): readonly Draft[] {
    switch (event.type) {
      case 'matched':
        return [{ type: 'ma.jisr.housing-projects.operation-matched.v1', data: { ...event.match, actor: system } }];
      case 'chosen': {
        const { operation, by } = event;
        const data = { operation, method: 'choice', score: 1, actor: correspondentOf(by) } as const;
        return [{ type: 'ma.jisr.housing-projects.operation-matched.v1', data }];
      }
      case 'suggested': {
        const candidates = event.candidates.map((candidate) => ({ ...candidate }));
        return [{ type: 'ma.jisr.housing-projects.operation-suggested.v1', data: { candidates, actor: system } }];
      }
    }
  },
};
