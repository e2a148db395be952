import { everyLifecycleEvent, subscribe } from '@jisr/messaging';
import { rulesKept } from '@jisr/reference';
import { ConfirmItemWhenReceiptSubmittedHandler } from '../../application/confirm-item-when-receipt-submitted.handler.ts';
import { PassOnWhenCaseMovedHandler } from '../../application/pass-on-when-case-moved.handler.ts';
import { SignItemWhenSignatureSubmittedHandler } from '../../application/sign-item-when-signature-submitted.handler.ts';
import { TellInstitutionWhenRequestRejectedHandler } from '../../application/tell-institution-when-request-rejected.handler.ts';
import { exchangeForesight } from './exchange.foresight.ts';

export const exchangeSubscription = subscribe({
  group: 'jisr.exchange.v1', // frozen: a new name would read the whole log again
  context: 'exchange',
  complete: true,
  inbound: {
    'ma.jisr.exchange.signature-submitted.v1': SignItemWhenSignatureSubmittedHandler,
    'ma.jisr.exchange.receipt-submitted.v1': ConfirmItemWhenReceiptSubmittedHandler,
  },
  foresight: exchangeForesight,
  lifecycle: { ...rulesKept, ...everyLifecycleEvent(PassOnWhenCaseMovedHandler) },
  rejected: TellInstitutionWhenRequestRejectedHandler,
});
