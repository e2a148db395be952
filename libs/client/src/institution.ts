import type { DataOf, EventOf, EventType } from '@jisr/contracts';
import { sha256, signItem, type KeySet, type Statement } from '@jisr/proof';
import { ask, type Decided } from './calls/ask.ts';
import { Endpoint, type Patience } from './calls/endpoint.ts';
import { OwnTokens, type PrivateKey } from './calls/own-tokens.ts';
import type { Answer } from './calls/problem.ts';
import { eventOf, type Outgoing } from './events/outgoing.ts';
import { follow, type Following } from './follow/follow.ts';
import { assertSame, type OwnCopy } from './items/copy.ts';
import { documentOf, letterOf } from './items/downloads.ts';
import { uploadFile, type OwnFile, type UploadedVersion } from './items/upload.ts';
import { publishedKeys } from './items/published-keys.ts';
import { assertSigned } from './items/sender-signature.ts';
import { HttpTransport } from './transports/http.ts';
import { KafkaTransport, type KafkaAccess } from './transports/kafka.ts';
import type { Published, Transport } from './transports/transport.ts';

export interface InstitutionOptions {
  readonly id: string;
  /** Of the key pair whose public half the platform was given. */
  readonly privateKey: PrivateKey;
  /** Addresses of the platform's services, by name. */
  readonly urls: { readonly exchange: string } & Readonly<Record<string, string>>;
  /** With it, `publish` and `follow` go by Kafka; without, by HTTP. */
  readonly kafka?: KafkaAccess;
  /** Language in which refusals are told. */
  readonly language?: 'ar' | 'fr' | 'zgh' | 'en';
  readonly patience?: Patience;
  /** Keys of other institutions, where they are known by other ways than from the platform. */
  readonly keysOf?: (institution: string) => Promise<KeySet>;
}

/** An institution's system, as one that holds its credentials. */
export class Institution {
  private readonly tokens: OwnTokens;
  private readonly transport: Transport;

  constructor(private readonly options: InstitutionOptions) {
    this.tokens = new OwnTokens(options.id, options.privateKey);
    this.transport = options.kafka
      ? new KafkaTransport(options.id, options.kafka, options.patience)
      : new HttpTransport(this.endpoint('exchange'));
  }

  /** Puts requests on the institution's inbound topic, all or none over HTTP. What is decided on each is told. */
  publish<Type extends EventType>(events: Outgoing<Type> | readonly Outgoing<Type>[]): Promise<Answer<Published>> {
    const outgoing = [events].flat() as readonly Outgoing[];
    return this.transport.publish(outgoing.map((event) => eventOf(this.options.id, event)));
  }

  /** See `follow`: every event of the institution's cases in order, verified; and its requests that were sent back. */
  follow(following: Following): Promise<void> {
    return follow(this.transport, following);
  }

  /** Makes a request and waits for the decision. */
  ask<Type extends EventType>(type: Type, subject: string, data: DataOf<Type>, key?: string): Promise<Answer<Decided>> {
    const asking = { type, subject, data, ...(key !== undefined && { key }) };
    return ask((service) => this.endpoint(service), asking);
  }

  /** Signs what the institution sends, over the hash of its own copy. Throws `AnotherItem` when another hash was offered. */
  async sign(offered: EventOf<'ma.jisr.exchange.item-offered.v1'>, copy: OwnCopy): Promise<Answer<Decided>> {
    const { subject: caseId, data } = offered;
    const { item, to, size } = data;
    const about = { item, to, sha256: await assertSame(copy, data), at: now() };
    const statement = { kind: 'origin', ...about, caseId, size, from: this.options.id } as const;
    const signature = await this.statementSigned(statement);
    return this.ask('ma.jisr.exchange.signature-submitted.v1', caseId, { ...about, signature });
  }

  /**
   * Confirms what the institution received, once the sender's signature and the bytes are found right. Throws `BadSignature` or
   * `AnotherItem` otherwise.
   */
  async acknowledge(signed: EventOf<'ma.jisr.exchange.item-signed.v1'>, copy: OwnCopy): Promise<Answer<Decided>> {
    const { subject: caseId, data } = signed;
    const { item, from: sender, signature } = data;
    await assertSigned(caseId, data, await this.keysOf(sender));
    const about = { item, sha256: await assertSame(copy, data), at: now() };
    const [from, origin] = [this.options.id, sha256(signature)];
    const receipt = await this.statementSigned({ kind: 'receipt', ...about, caseId, from, to: sender, origin });
    return this.ask('ma.jisr.exchange.receipt-submitted.v1', caseId, { ...about, receipt });
  }

  /** The PDF of a letter that the institution wrote or was written. */
  letter(caseId: string, item: string): Promise<Answer<Uint8Array>> {
    return letterOf(this.endpoint('exchange'), caseId, item);
  }

  /** A version of a document of one of the institution's cases. */
  document(caseId: string, documentId: string, version: number): Promise<Answer<ReadableStream<Uint8Array>>> {
    return documentOf(this.endpoint('intake'), caseId, documentId, version);
  }

  /**
   * Puts a file into a case's dossier by tus; the same file, unchanged, that was begun before for the same case and as the same
   * document goes on where it stopped. Rejects with the protocol's error when it is refused, or can't be sent for minutes.
   */
  upload(file: OwnFile): Promise<UploadedVersion> {
    const url = this.options.urls['intake'];
    if (url === undefined) throw new TypeError('urls says no address of intake');
    return uploadFile(new URL('/v1/uploads', url), this.tokens, file);
  }

  /** Lets what was handed over be sent, and leaves. */
  close(): Promise<void> {
    return this.transport.close();
  }

  private keysOf(institution: string): Promise<KeySet> {
    return this.options.keysOf?.(institution) ?? publishedKeys(this.endpoint('exchange'), institution);
  }

  private statementSigned(statement: Statement): Promise<string> {
    const { privateKey } = this.options;
    return signItem({ kid: privateKey.kid, privateKey }, statement);
  }

  private endpoint(service: string): Endpoint {
    const url = this.options.urls[service];
    if (url === undefined) throw new TypeError(`urls says no address of ${service}`);
    return new Endpoint(url, this.tokens, this.options.patience, this.options.language);
  }
}

const now = () => new Date().toISOString();
