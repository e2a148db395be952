/**
 * The time that cases live in. Set to an instant it stands still there until it is set again, so that a run that is
 * played twice says the same twice, whatever the machine's speed; otherwise it is real time.
 */
export class CaseClock {
  private instant: Date | undefined;

  constructor(private readonly real: () => Date = () => new Date()) {}

  now(): Date {
    return this.instant ?? this.real();
  }

  /** True while it stands still, so that nothing becomes due by waiting. */
  get isSet(): boolean {
    return this.instant !== undefined;
  }

  /** Without an instant the clock is released to real time. */
  set(instant?: Date): void {
    this.instant = instant;
  }
}
