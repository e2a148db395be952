import type { DataOf, EventType, services } from '@jisr/contracts';
import { Problem } from '@jisr/problem';
import { ServiceTokens } from '@jisr/security';
import { Injectable } from '@nestjs/common';
import { PortalConfig } from '../config/portal.config.ts';

/** The services that the portal speaks to; itself among them. */
export type ServiceName = (typeof services)[number];

/** For whom the portal asks: somebody of an institution. */
export interface OnBehalf {
  readonly institution: string;
  /** Pseudonymous account. */
  readonly person: string;
}

/** A request as a decider's service takes it over HTTP. */
export interface Asking<Type extends EventType = EventType> {
  readonly type: Type;
  /** The institution's own reference, or the complaint's id. */
  readonly subject: string;
  readonly data: DataOf<Type>;
  /** The same key asks the same thing once, however often it is sent. */
  readonly key: string;
}

const longestAnswerMs = 15_000;

/** Calls the platform's services as the portal, in the name of people of institutions. Answers are passed on as they come. */
@Injectable()
export class PlatformServices {
  private readonly urls: Readonly<Record<ServiceName, string>>;

  constructor(
    config: PortalConfig,
    private readonly tokens: ServiceTokens,
  ) {
    this.urls = {
      intake: config.intakeUrl,
      routing: config.routingUrl,
      'housing-projects': config.housingProjectsUrl,
      mediation: config.mediationUrl,
      notifications: config.notificationsUrl,
      exchange: config.exchangeUrl,
      reporting: config.reportingUrl,
      portal: `http://127.0.0.1:${config.httpPort}`,
    };
  }

  /** Makes a request on a case at the service that decides on it. */
  ask<Type extends EventType>(
    { type, subject, data, key }: Asking<Type>,
    onBehalf: OnBehalf,
    language: string,
  ): Promise<Response> {
    const [, , service = '', name = ''] = type.split('.');
    return this.call(service as ServiceName, `/v1/requests/${name}`, onBehalf, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key, 'accept-language': language },
      body: JSON.stringify({ subject, data }),
    });
  }

  /** In the name of nobody, of a person, or of a person of an institution. Throws 503 when the service gives no answer in time. */
  async call(
    service: ServiceName,
    path: string,
    onBehalf?: Partial<OnBehalf>,
    init: Omit<RequestInit, 'headers'> & { readonly headers?: Readonly<Record<string, string>> } = {},
  ): Promise<Response> {
    const token = await this.tokens.sign(service, onBehalf?.person, onBehalf?.institution);
    return fetch(new URL(path, this.urls[service]), {
      signal: AbortSignal.timeout(longestAnswerMs),
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${token}` },
    }).catch((cause: unknown) => {
      throw Object.assign(new Problem(503, 'unavailable'), { cause });
    });
  }
}
