import { fromBER } from 'asn1js';
import {
  Certificate,
  ContentInfo,
  id_ContentType_SignedData,
  id_eContentType_TSTInfo,
  SignedData,
  TSTInfo,
} from 'pkijs';

/** A time-stamp token (RFC 3161, section 2.4.2) taken apart. */
export interface TimeStampToken {
  readonly signed: SignedData;
  readonly info: TSTInfo;
}

/** `undefined` when the bytes are no token with one signer, or when bytes follow it. */
export function readToken(bytes: Uint8Array): TimeStampToken | undefined {
  try {
    const { result, offset } = fromBER(bytes);
    if (offset !== bytes.byteLength) return undefined;
    const { contentType, content } = new ContentInfo({ schema: result });
    if (contentType !== id_ContentType_SignedData) return undefined;
    const signed = new SignedData({ schema: content });
    const { eContentType, eContent } = signed.encapContentInfo;
    if (eContentType !== id_eContentType_TSTInfo || !eContent || signed.signerInfos.length !== 1) return undefined;
    return { signed, info: TSTInfo.fromBER(eContent.getValue()) };
  } catch {
    return undefined;
  }
}

/** The certificates of a PEM text, in DER. Throws when it has none, or one that can't be read. */
export function certificatesOf(pem: string): Uint8Array[] {
  const bodies = [...pem.matchAll(/-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/g)];
  if (bodies.length === 0) throw new TypeError('No PEM certificate in the text');
  return bodies.map(([, body]) => {
    const der = Buffer.from(body ?? '', 'base64');
    Certificate.fromBER(der);
    return der;
  });
}
