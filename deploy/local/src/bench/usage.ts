import pidusage from 'pidusage';

const everyMs = 500;

/** What a process took between `start` and `stop`: processor seconds, and the most memory at any look, in megabytes. */
export class Usage {
  private peak = 0;
  private firstCpu = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly pid: number) {}

  async start(): Promise<void> {
    this.firstCpu = (await this.look()).ctime;
    this.timer = setInterval(() => void this.look().catch(() => undefined), everyMs);
  }

  async stop(): Promise<{ readonly cpuSeconds: number; readonly peakMegabytes: number }> {
    clearInterval(this.timer);
    const { ctime } = await this.look();
    return { cpuSeconds: (ctime - this.firstCpu) / 1_000, peakMegabytes: this.peak };
  }

  private async look() {
    const seen = await pidusage(this.pid);
    this.peak = Math.max(this.peak, toMegabytes(seen.memory));
    return seen;
  }
}

export const megabytesOf = async (pid: number): Promise<number> => toMegabytes((await pidusage(pid)).memory);

const toMegabytes = (bytes: number) => Math.round(bytes / 1_048_576);
