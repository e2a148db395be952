/** What one part of a service says of itself when it is asked. */
export interface HealthReport {
  readonly status: 'up' | 'down';
  /** True when only a new process can help; it makes the service not live, where `down` alone makes it not ready. */
  readonly restart?: boolean;
  readonly details?: Readonly<Record<string, string | number | boolean>>;
}

export interface HealthContributor {
  readonly name: string;
  /** Answers quickly and never throws for an expected outage; a throw or a late answer counts as `down`. */
  check(): Promise<HealthReport>;
}

/** Injection token of a `HealthContributor` or a list of them; every module may provide one. */
export const HEALTH_CONTRIBUTORS = Symbol.for('jisr.health-contributors');
