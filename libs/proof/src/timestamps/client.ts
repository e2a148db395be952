import { randomBytes } from 'node:crypto';
import { fromBER, Integer, Null, OctetString, Sequence } from 'asn1js';
import { AlgorithmIdentifier, id_sha256, MessageImprint, TimeStampReq, TimeStampResp } from 'pkijs';
import { bytesOf, type Hash } from '../hash.ts';
import { verifyTimeStamp } from './verify.ts';

/** No stamp was got: the authority is away, refused, or gave one that doesn't hold. Asking again later may help. */
export class TimeStampFailure extends Error {}

export interface TimeStampClientOptions {
  /** Certificates in DER; a stamp by anyone else is a failure. */
  readonly trustedRoots: readonly Uint8Array[];
  readonly timeoutMs?: number;
  /** Such as `authorization`. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks one authority for time stamps by RFC 3161 over HTTP (section 3.4). */
export class TimeStampClient {
  constructor(
    private readonly url: string,
    private readonly options: TimeStampClientOptions,
  ) {}

  /** The token (RFC 3161, section 2.4.2) that stamps a hash, verified. Throws {@link TimeStampFailure}. */
  async stamp(hash: Hash): Promise<Uint8Array> {
    const nonce = BigInt(`0x${randomBytes(16).toString('hex')}`);
    const token = tokenOf(await this.post(queryFor(hash, nonce)));
    const check = await verifyTimeStamp(token, hash, this.options.trustedRoots, nonce);
    if ('refused' in check) throw new TimeStampFailure(`The time stamp of ${this.url} does not hold: ${check.refused}`);
    return token;
  }

  private async post(body: ArrayBuffer): Promise<Uint8Array> {
    try {
      const answer = await fetch(this.url, {
        method: 'POST',
        headers: { ...this.options.headers, 'content-type': 'application/timestamp-query' },
        body,
        signal: AbortSignal.timeout(this.options.timeoutMs ?? 10_000),
      });
      if (!answer.ok) throw new TimeStampFailure(`${this.url} answered ${String(answer.status)}`);
      return new Uint8Array(await answer.arrayBuffer());
    } catch (error) {
      if (error instanceof TimeStampFailure) throw error;
      throw new TimeStampFailure(`${this.url} can't be asked for a time stamp`, { cause: error });
    }
  }
}

function queryFor(hash: Hash, nonce: bigint): ArrayBuffer {
  const hashAlgorithm = new AlgorithmIdentifier({ algorithmId: id_sha256, algorithmParams: new Null() });
  const hashedMessage = new OctetString({ valueHex: Uint8Array.from(bytesOf(hash)) });
  const messageImprint = new MessageImprint({ hashAlgorithm, hashedMessage });
  return new TimeStampReq({ version: 1, messageImprint, nonce: Integer.fromBigInt(nonce), certReq: true })
    .toSchema()
    .toBER();
}

/** The token's own bytes: encoding it again could lose the signature. */
function tokenOf(response: Uint8Array): Uint8Array {
  const { result } = fromBER(response);
  const token = result instanceof Sequence ? result.valueBlock.value[1] : undefined;
  if (!token) throw new TimeStampFailure(`The authority gave no time stamp: ${refusalOf(response)}`);
  return Uint8Array.from(token.valueBeforeDecodeView);
}

function refusalOf(response: Uint8Array): string {
  try {
    const { status, statusStrings = [] } = TimeStampResp.fromBER(response).status;
    return [`status ${String(status)}`, ...statusStrings.map((text) => text.getValue())].join(', ');
  } catch {
    return 'no time-stamp response';
  }
}
