import { allEventTypes, isLifecycle } from '@jisr/contracts';
import { subscribe, type HandlerTable } from '@jisr/messaging';
import { PassOnWhenCaseMovedHandler } from '../../application/pass-on-when-case-moved.handler.ts';
import { TellInstitutionWhenRequestRejectedHandler } from '../../application/tell-institution-when-request-rejected.handler.ts';

const everyCaseEvent = Object.fromEntries(
  allEventTypes()
    .filter(isLifecycle)
    .map((type) => [type, PassOnWhenCaseMovedHandler]),
) as HandlerTable;

export const exchangeSubscription = subscribe({
  group: 'jisr.exchange.v1', // frozen: a new name would read the whole log again
  context: 'exchange',
  complete: true,
  lifecycle: everyCaseEvent,
  rejected: TellInstitutionWhenRequestRejectedHandler,
});
