import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { ISocketFactory } from 'kafkajs';

/** A TCP proxy before the broker, through which a test loses an answer or the whole connection. */
export class ShakyWire {
  readonly #server: Server;
  readonly #clients = new Set<Socket>();
  #isCut = false;
  #answersToLose = 0;

  private constructor(private readonly broker: string) {
    this.#server = createServer((client) => this.#join(client));
  }

  static async before(broker: string): Promise<ShakyWire> {
    const wire = new ShakyWire(broker);
    await once(wire.#server.listen(0, '127.0.0.1'), 'listening');
    return wire;
  }

  /** Leads a kafkajs client over this wire, whatever address the broker tells it. */
  readonly socketFactory: ISocketFactory = ({ onConnect }) =>
    connect({ host: '127.0.0.1', port: (this.#server.address() as AddressInfo).port }, onConnect);

  /** The broker takes the next request, and its answer never arrives. */
  loseNextAnswer(): void {
    this.#answersToLose += 1;
  }

  /** How many of the answers to be lost are still to come. */
  get answersToLose(): number {
    return this.#answersToLose;
  }

  /** From now on nobody gets through. */
  cut(): void {
    this.#isCut = true;
    for (const client of this.#clients) client.destroy();
  }

  mend(): void {
    this.#isCut = false;
  }

  async close(): Promise<void> {
    this.cut();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #join(client: Socket): void {
    if (this.#isCut) return void client.destroy();
    const [host = '', port] = this.broker.split(':');
    const broker = connect({ host, port: Number(port) });
    this.#clients.add(client);
    client.pipe(broker);
    broker.on('data', (answer) => {
      if (this.#answersToLose > 0) this.#answersToLose -= 1;
      else client.write(answer);
    });
    client.on('error', () => undefined).on('close', () => broker.destroy());
    client.on('close', () => this.#clients.delete(client));
    broker.on('error', () => undefined).on('close', () => client.destroy());
  }
}
