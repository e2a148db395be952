import { createServer, type Server } from 'node:http';

interface Asked {
  readonly caseId: string;
  readonly traceparent: string | undefined;
}

interface Answer {
  readonly status: number;
  readonly contact?: object;
}

/** A real HTTP server that answers where intake would, what a test says. */
export class StandInIntake {
  readonly asked: Asked[] = [];
  readonly #answers = new Map<string, Answer>();
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      const [, caseId = ''] = /^\/internal\/complaints\/([^/]+)\/contact$/.exec(request.url ?? '') ?? [];
      const { traceparent } = request.headers;
      this.asked.push({ caseId, traceparent: typeof traceparent === 'string' ? traceparent : undefined });
      const { status, contact = {} } = this.#answers.get(caseId) ?? { status: 404 };
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(contact));
    });
  }

  static async listen(port: number): Promise<StandInIntake> {
    const intake = new StandInIntake();
    await new Promise<void>((listening) => intake.#server.listen(port, '127.0.0.1', listening));
    return intake;
  }

  /** From now on somebody can be reached about this case. */
  knows(
    caseId: string,
    contact: { readonly email?: string; readonly phone?: string; readonly trackingCode: string },
  ): void {
    this.#answers.set(caseId, { status: 200, contact: { status: 'known', ...contact } });
  }

  /** From now on only this status comes back for the case. */
  fails(caseId: string, status: number): void {
    this.#answers.set(caseId, { status });
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((closed) => this.#server.close(() => closed()));
  }
}
