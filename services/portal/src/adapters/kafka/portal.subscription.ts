import { everyLifecycleEvent, subscribe } from '@jisr/messaging';
import { rulesKept } from '@jisr/reference';
import { KeepFiguresWhenKpiStatedHandler } from '../../application/keep-figures-when-kpi-stated.handler.ts';
import { KeepOperationWhenOperationRegisteredHandler } from '../../application/keep-operation-when-operation-registered.handler.ts';
import { ProjectCaseWhenCaseMovedHandler } from '../../application/project-case-when-case-moved.handler.ts';

export const portalSubscription = subscribe({
  group: 'jisr.portal.v1', // frozen: a new name would read the whole log again
  context: 'portal',
  complete: true,
  lifecycle: {
    ...rulesKept,
    ...everyLifecycleEvent(ProjectCaseWhenCaseMovedHandler),
    'ma.jisr.housing-projects.operation-registered.v1': KeepOperationWhenOperationRegisteredHandler,
    'ma.jisr.reporting.kpi-stated.v1': KeepFiguresWhenKpiStatedHandler,
  },
});
