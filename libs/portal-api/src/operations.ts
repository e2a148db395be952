/** One service's consumer, as operators see it. */
export interface ConsumerView {
  readonly service: string;
  /** `paused` is held back by an operator; `down` says itself that it does not get on; `unreachable` says nothing. */
  readonly state: 'up' | 'paused' | 'down' | 'unreachable';
  /** Which of its parts are down. */
  readonly troubles: readonly string[];
  /** Records in the log that it has not handled. */
  readonly lag: number;
  /** At most so many seconds old is the oldest of them: since when it was last seen to have handled all; 0 while it has. */
  readonly behindSeconds: number;
  /** Records a second since the last look; none at the first. */
  readonly perSecond?: number;
  /** Keys whose records are tried again by themselves. */
  readonly retrying: number;
  /** Keys that wait for somebody's decision. */
  readonly dead: number;
  /** Requests of institutions that were sent back since it began. */
  readonly rejected: number;
}

/** `GET /api/operations-console/consumers`, and each message of its `/stream`. */
export interface ConsumersView {
  /** RFC 3339. */
  readonly at: string;
  readonly consumers: readonly ConsumerView[];
}

/** Failures of one cause in one service. */
export interface FailureGroupView {
  readonly service: string;
  readonly fingerprint: string;
  readonly errorClass: string;
  readonly handler: string;
  readonly frame: string;
  readonly retrying: number;
  readonly dead: number;
}

/** What somebody decided on a consumer or on its failures. */
export interface OperatorActView {
  readonly service: string;
  /** RFC 3339. */
  readonly at: string;
  /** Pseudonymous account. */
  readonly person: string;
  readonly act: 'retried' | 'discarded' | 'paused' | 'resumed';
  /** Of the cause whose keys were decided on. */
  readonly fingerprint?: string;
  readonly keys: readonly string[];
  readonly reason?: string;
}

/** `GET /api/operations-console/failures` */
export interface FailuresView {
  readonly groups: readonly FailureGroupView[];
  /** Newest first. */
  readonly acts: readonly OperatorActView[];
  /** Services that gave no answer: what they failed at is not in here. */
  readonly silent: readonly string[];
}

/** A key whose records wait, and the oldest of them: its envelope and which fields it has, never what they say. */
export interface FailedKeyView {
  readonly id: string;
  readonly status: 'retrying' | 'dead';
  readonly attempts: number;
  /** RFC 3339. */
  readonly nextAttemptAt: string;
  readonly waiting: number;
  readonly record?: {
    readonly topic: string;
    readonly partition: number;
    readonly offset: string;
    readonly bytes: number;
    readonly attributes: Readonly<Record<string, string>>;
    readonly fields: Readonly<Record<string, string>>;
  };
}
