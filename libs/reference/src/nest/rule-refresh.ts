import { Inject, Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { Rules } from '../rules.ts';
import { readRules } from './read-rules.ts';

const everyMs = 10_000;

/** Reads again what other instances of the service kept: each hears only of the partitions that are its own. */
@Injectable()
export class RuleRefresh implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('reference');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @InjectConnection() private readonly connection: Connection,
    @Inject(Rules) private readonly rules: Rules,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.refresh(), everyMs).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  private async refresh(): Promise<void> {
    await readRules(this.connection, this.rules).catch(() =>
      this.logger.warn('the rules kept could not be read again'),
    );
  }
}
