import { allEventTypes, isLifecycle } from '@jisr/contracts';
import { subscribe, type HandlerTable } from '@jisr/messaging';
import { ConfirmItemWhenReceiptSubmittedHandler } from '../../application/confirm-item-when-receipt-submitted.handler.ts';
import { PassOnWhenCaseMovedHandler } from '../../application/pass-on-when-case-moved.handler.ts';
import { SignItemWhenSignatureSubmittedHandler } from '../../application/sign-item-when-signature-submitted.handler.ts';
import { TellInstitutionWhenRequestRejectedHandler } from '../../application/tell-institution-when-request-rejected.handler.ts';
import { exchangeForesight } from './exchange.foresight.ts';

const everyCaseEvent = Object.fromEntries(
  allEventTypes()
    .filter(isLifecycle)
    .map((type) => [type, PassOnWhenCaseMovedHandler]),
) as HandlerTable;

export const exchangeSubscription = subscribe({
  group: 'jisr.exchange.v1', // frozen: a new name would read the whole log again
  context: 'exchange',
  complete: true,
  inbound: {
    'ma.jisr.exchange.signature-submitted.v1': SignItemWhenSignatureSubmittedHandler,
    'ma.jisr.exchange.receipt-submitted.v1': ConfirmItemWhenReceiptSubmittedHandler,
  },
  foresight: exchangeForesight,
  lifecycle: everyCaseEvent,
  rejected: TellInstitutionWhenRequestRejectedHandler,
});
