import { CountingConfig, FromEnv } from '@jisr/config';
import { IsUrl, Matches, MinLength } from 'class-validator';

const url = { require_tld: false, protocols: ['http', 'https'], require_protocol: true };

/** What the portal needs beyond the platform's own settings. */
export class PortalConfig extends CountingConfig {
  /** Where browsers reach the portal. Over plain http only as localhost, which browsers hold to be secure. */
  @FromEnv('JISR_PORTAL_URL', 'the address at which browsers reach the portal, https://host')
  @IsUrl(url)
  readonly portalUrl!: string;

  /** Whose `X-Forwarded-For` tells where a request comes from; tries are counted by that address. */
  @FromEnv('JISR_TRUSTED_PROXIES', 'the proxies before the portal, as addresses or networks separated by commas')
  @MinLength(1)
  readonly trustedProxies: string = 'loopback';

  /** Signs the cookies of sessions. */
  @FromEnv('JISR_SESSION_SECRET', 'at least 32 characters')
  @MinLength(32)
  readonly sessionSecret!: string;

  @FromEnv('JISR_OIDC_ISSUER', 'the address of the OpenID Connect issuer at which people sign in')
  @IsUrl(url)
  readonly oidcIssuer!: string;

  @FromEnv('JISR_OIDC_CLIENT_ID', 'the name under which the issuer knows the portal')
  @MinLength(1)
  readonly oidcClientId: string = 'jisr-portal';

  @FromEnv('JISR_OIDC_CLIENT_SECRET', "the portal's secret at the issuer, at least 16 characters")
  @MinLength(16)
  readonly oidcClientSecret!: string;

  @FromEnv('JISR_INTAKE_URL', 'the address of intake, http://host:port')
  @Matches(/^https?:\/\//)
  readonly intakeUrl!: string;

  @FromEnv('JISR_ROUTING_URL', 'the address of routing, http://host:port')
  @Matches(/^https?:\/\//)
  readonly routingUrl!: string;

  @FromEnv('JISR_HOUSING_PROJECTS_URL', 'the address of housing-projects, http://host:port')
  @Matches(/^https?:\/\//)
  readonly housingProjectsUrl!: string;

  @FromEnv('JISR_MEDIATION_URL', 'the address of mediation, http://host:port')
  @Matches(/^https?:\/\//)
  readonly mediationUrl!: string;

  @FromEnv('JISR_NOTIFICATIONS_URL', 'the address of notifications, http://host:port')
  @Matches(/^https?:\/\//)
  readonly notificationsUrl!: string;

  @FromEnv('JISR_EXCHANGE_URL', 'the address of the exchange, http://host:port')
  @Matches(/^https?:\/\//)
  readonly exchangeUrl!: string;

  @FromEnv('JISR_REPORTING_URL', 'the address of reporting, http://host:port')
  @Matches(/^https?:\/\//)
  readonly reportingUrl!: string;
}
