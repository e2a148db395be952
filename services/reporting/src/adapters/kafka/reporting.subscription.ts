import { subscribe } from '@jisr/messaging';
import { StateFactWhenCaseMovedHandler } from '../../application/state-fact-when-case-moved.handler.ts';

export const reportingSubscription = subscribe({
  group: 'jisr.reporting.v1', // frozen: a new name would read the whole log again
  context: 'reporting',
  complete: true,
  lifecycle: {
    'ma.jisr.intake.complaint-registered.v1': StateFactWhenCaseMovedHandler,
    'ma.jisr.intake.complaint-admitted.v1': StateFactWhenCaseMovedHandler,
    'ma.jisr.intake.complaint-found-inadmissible.v1': StateFactWhenCaseMovedHandler,
    'ma.jisr.intake.complaint-withdrawn.v1': StateFactWhenCaseMovedHandler,
    'ma.jisr.intake.reply-accepted.v1': StateFactWhenCaseMovedHandler,
    'ma.jisr.routing.case-routed.v1': StateFactWhenCaseMovedHandler,
    'ma.jisr.routing.case-returned.v1': StateFactWhenCaseMovedHandler,
    'ma.jisr.routing.clock-started.v1': StateFactWhenCaseMovedHandler,
    'ma.jisr.routing.clock-stopped.v1': StateFactWhenCaseMovedHandler,
    'ma.jisr.housing-projects.operation-matched.v1': StateFactWhenCaseMovedHandler,
    'ma.jisr.housing-projects.treatment-opened.v1': StateFactWhenCaseMovedHandler,
    'ma.jisr.housing-projects.reply-issued.v1': StateFactWhenCaseMovedHandler,
    'ma.jisr.housing-projects.case-closed.v1': StateFactWhenCaseMovedHandler,
  },
});
