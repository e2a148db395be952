import { subscribe } from '@jisr/messaging';
import { TellComplainantWhenCaseMovedHandler } from '../../application/tell-complainant-when-case-moved.handler.ts';

export const notificationsSubscription = subscribe({
  group: 'jisr.notifications.v1', // frozen: a new name would read the whole log again
  context: 'notifications',
  lifecycle: {
    'ma.jisr.intake.complaint-registered.v1': TellComplainantWhenCaseMovedHandler,
    'ma.jisr.intake.complaint-found-inadmissible.v1': TellComplainantWhenCaseMovedHandler,
    'ma.jisr.intake.complaint-withdrawn.v1': TellComplainantWhenCaseMovedHandler,
    'ma.jisr.routing.clock-started.v1': TellComplainantWhenCaseMovedHandler,
    'ma.jisr.routing.case-returned.v1': TellComplainantWhenCaseMovedHandler,
    'ma.jisr.housing-projects.reply-issued.v1': TellComplainantWhenCaseMovedHandler,
    'ma.jisr.housing-projects.case-closed.v1': TellComplainantWhenCaseMovedHandler,
  },
});
