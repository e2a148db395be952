import { services } from '@jisr/contracts';
import { ServiceTokens } from '@jisr/security';
import { Trouble } from '../../trouble.ts';
import type { PlatformAccess } from './platform-access.ts';
import type { Standing } from './stillness.ts';

/** The time that cases live in, in every service. */
export class CaseClocks {
  private readonly tokens: ServiceTokens;

  constructor(private readonly access: PlatformAccess) {
    this.tokens = new ServiceTokens('simulator', access.serviceSecret);
  }

  async set(names: readonly string[], now: Date): Promise<void> {
    await Promise.all(names.map((name) => this.ask(name, 'PUT', { now: now.toISOString() })));
  }

  /** Gives every service's cases back to real time. */
  async release(): Promise<void> {
    await Promise.all(services.map((name) => this.ask(name, 'DELETE')));
  }

  async standing(name: string): Promise<Standing> {
    return (await (await this.ask(name, 'GET')).json()) as Standing;
  }

  private async ask(name: string, method: string, body?: unknown): Promise<Response> {
    const authorization = `Bearer ${await this.tokens.sign(name)}`;
    const answer = await fetch(`${this.access.urlOf(name)}/internal/clock`, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (answer.status === 404)
      throw new Trouble(`the clock of ${name} is real: start the platform with JISR_CLOCK=simulated to simulate`);
    if (!answer.ok) throw new Trouble(`${name} does not let its clock be read or set: ${answer.status}`);
    return answer;
  }
}
