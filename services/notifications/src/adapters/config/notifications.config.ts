import { FromEnv, PlatformConfig } from '@jisr/config';
import { IsNotEmpty, Matches } from 'class-validator';

/** What notifications needs beyond the platform's own settings. */
export class NotificationsConfig extends PlatformConfig {
  @FromEnv('JISR_SMTP_URL', 'the address of a mail server, smtp://host:port')
  @Matches(/^smtps?:\/\//)
  readonly smtpUrl!: string;

  @FromEnv('JISR_MAIL_FROM', 'the sender of all mail')
  @IsNotEmpty()
  readonly mailFrom: string = 'Jisr <no-reply@jisr.example>';

  @FromEnv('JISR_INTAKE_URL', 'the address of intake, http://host:port')
  @Matches(/^https?:\/\//)
  readonly intakeUrl!: string;
}
