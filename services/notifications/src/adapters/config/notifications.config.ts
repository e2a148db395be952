import { FromEnv, PlatformConfig } from '@jisr/config';
import { IsISO31661Alpha2, IsNotEmpty, IsOptional, Matches, MinLength } from 'class-validator';

/** What notifications needs beyond the platform's own settings. */
export class NotificationsConfig extends PlatformConfig {
  @FromEnv('JISR_SMTP_URL', 'the address of a mail server, smtp://host:port')
  @Matches(/^smtps?:\/\//)
  readonly smtpUrl!: string;

  @FromEnv('JISR_MAIL_FROM', 'the sender of all mail')
  @IsNotEmpty()
  readonly mailFrom: string = 'Jisr <no-reply@jisr.example>';

  @FromEnv('JISR_BOUNCE_TOKEN', 'at least 32 characters, which the mail system shows when it reports a bounce')
  @MinLength(32)
  readonly bounceToken!: string;

  @FromEnv('JISR_SMS_URL', 'where an SMS gateway takes messages, http://host:port/path')
  @Matches(/^https?:\/\//)
  readonly smsUrl!: string;

  @FromEnv('JISR_SMS_TOKEN', "the SMS gateway's token")
  @IsNotEmpty()
  readonly smsToken!: string;

  @FromEnv('JISR_SMS_FROM', 'the sender of all text messages')
  @IsNotEmpty()
  readonly smsFrom: string = 'Jisr';

  @FromEnv('JISR_SMS_COUNTRY', 'the ISO 3166-1 country of numbers written without one')
  @IsISO31661Alpha2()
  readonly smsCountry: string = 'MA';

  @FromEnv('JISR_INTAKE_URL', 'the address of intake, http://host:port')
  @Matches(/^https?:\/\//)
  readonly intakeUrl!: string;

  @FromEnv('JISR_DESKS_FILE', "a JSON file of the officers' desks, instead of the packaged one")
  @IsOptional()
  @IsNotEmpty()
  readonly desksFile?: string;
}
