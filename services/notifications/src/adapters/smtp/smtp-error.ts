import { CannotSendNowError, type Trouble } from '../../application/cannot-send-now.ts';
import { UndeliverableError } from '../../application/undeliverable.ts';

/** What nodemailer tells of a failed send. */
export interface SmtpError extends Error {
  readonly code?: string;
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
}

/** Enhanced status of a security or policy matter (RFC 3463): it speaks of us, not of the mailbox. */
const policyStatus = /^5\d\d[ -]5\.7\.\d/;

/**
 * What a failed send means for the letter. Only a recipient that the mail server refuses for good is the recipient's
 * matter; any other refusal (login, sender, relay, message) is the operator's, and the rest is an outage.
 */
export function meaningOf(error: SmtpError): UndeliverableError | CannotSendNowError {
  if (isRefusedRecipient(error)) return new UndeliverableError('address-refused');
  const { code, command, responseCode } = error;
  return new CannotSendNowError(troubleOf(error), {
    ...(code !== undefined && { code }),
    ...(command !== undefined && { command }),
    ...(responseCode !== undefined && { responseCode }),
  });
}

function isRefusedRecipient({ command, response = '', responseCode = 0 }: SmtpError): boolean {
  return command === 'RCPT TO' && responseCode >= 550 && responseCode <= 559 && !policyStatus.test(response);
}

function troubleOf({ code, command, responseCode }: SmtpError): Trouble {
  if (responseCode !== undefined && responseCode < 500) return 'mail-unavailable';
  if (code === 'EAUTH') return 'login-refused';
  if (command === 'API') return 'message-refused';
  if (responseCode === undefined) return 'mail-unavailable';
  switch (command) {
    case 'MAIL FROM':
      return 'sender-refused';
    case 'RCPT TO':
      return 'relay-refused';
    case 'DATA':
      return 'message-refused';
    default:
      return 'session-refused';
  }
}
