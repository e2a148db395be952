import { HEALTH_CONTRIBUTORS, type HealthContributor, type HealthReport } from '@jisr/observability';
import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { HealthCheckService, HealthIndicatorService, type HealthCheckResult } from '@nestjs/terminus';
import { setTimeout as delay } from 'node:timers/promises';

const answerWithinMs = 2_000;

/** Asks every contributor of the service at once; one that throws or doesn't answer in two seconds is down. */
@Injectable()
export class HealthBoard {
  constructor(
    private readonly modules: ModuleRef,
    private readonly health: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
  ) {}

  live(): Promise<HealthCheckResult> {
    return this.check((report) => report.restart !== true);
  }

  ready(): Promise<HealthCheckResult> {
    return this.check((report) => report.status === 'up');
  }

  private check(passes: (report: HealthReport) => boolean): Promise<HealthCheckResult> {
    const checks = this.contributors().map((contributor) => async () => {
      const report = await answerOf(contributor);
      const indicator = this.indicators.check(contributor.name);
      return passes(report) ? indicator.up({ ...report.details }) : indicator.down({ ...report.details });
    });
    return this.health.check(checks);
  }

  private contributors(): HealthContributor[] {
    try {
      return this.modules
        .get<HealthContributor | HealthContributor[]>(HEALTH_CONTRIBUTORS, { strict: false, each: true })
        .flat();
    } catch {
      return [];
    }
  }
}

async function answerOf(contributor: HealthContributor): Promise<HealthReport> {
  const answered = new AbortController();
  const late = delay<HealthReport>(answerWithinMs, { status: 'down', details: { reason: 'no answer' } }, answered);
  try {
    return await Promise.race([contributor.check(), late]);
  } catch (error) {
    return { status: 'down', details: { reason: error instanceof Error ? error.name : 'unknown' } };
  } finally {
    answered.abort();
    late.catch(() => undefined);
  }
}
