import { ObjectIdentifier } from 'asn1js';
import {
  Certificate,
  ExtKeyUsage,
  id_ContentType_Data,
  id_eContentType_TSTInfo,
  id_ExtKeyUsage,
  id_sha256,
  type SignedData,
  type SignedDataVerifyResult,
} from 'pkijs';
import { bytesOf, sha256, type Hash } from '../hash.ts';
import { namesCertificate } from './signing-certificate.ts';
import { readToken, type TimeStampToken } from './token.ts';

export type TimeStampRefusal =
  'malformed' | 'wrong-imprint' | 'wrong-nonce' | 'untrusted-authority' | 'not-for-time-stamping' | 'bad-signature';

export type TimeStampCheck =
  | {
      readonly ok: true;
      /** When the authority saw the hash: RFC 3339 in UTC. */
      readonly genTime: string;
      /** SHA-256 of the authority's signing certificate in DER. */
      readonly authority: Hash;
    }
  | { readonly refused: TimeStampRefusal };

const timeStamping = '1.3.6.1.5.5.7.3.8';
const contentType = '1.2.840.113549.1.9.3';

/**
 * Whether an authority under one of the roots (certificates in DER) stamped the hash: RFC 3161, section 2.4.2.
 *
 * The certificates must have been valid at the time stamped, not now, so that a stamp outlives them; revocation is not asked.
 * The authority's own must be for time stamping alone (section 2.3) and be named by the signature (RFC 5816).
 * Without roots the chain is not looked at: the authority's name is then taken on faith, which the caller has to say.
 * `nonce` is compared when given.
 */
export async function verifyTimeStamp(
  token: Uint8Array,
  hash: Hash,
  trustedRoots?: readonly Uint8Array[],
  nonce?: bigint,
): Promise<TimeStampCheck> {
  const read = readToken(token);
  if (!read) return { refused: 'malformed' };
  if (!imprints(read, hash)) return { refused: 'wrong-imprint' };
  if (nonce !== undefined && read.info.nonce?.toBigInt() !== nonce) return { refused: 'wrong-nonce' };
  const { signatureVerified, signerCertificateVerified, signerCertificate } = await verifySignature(read, trustedRoots);
  if (signerCertificateVerified === false) return { refused: 'untrusted-authority' };
  if (!signatureVerified || !signerCertificate) return { refused: 'bad-signature' };
  if (!isForTimeStampingAlone(signerCertificate)) return { refused: 'not-for-time-stamping' };
  if (!namesCertificate(read.signed, signerCertificate)) return { refused: 'bad-signature' };
  const authority = sha256(new Uint8Array(signerCertificate.toSchema(true).toBER()));
  return { ok: true, genTime: read.info.genTime.toISOString(), authority };
}

function imprints({ info }: TimeStampToken, hash: Hash): boolean {
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  return (
    hashAlgorithm.algorithmId === id_sha256 && bytesOf(hash).equals(Buffer.from(hashedMessage.valueBlock.valueHexView))
  );
}

type Verified = Partial<SignedDataVerifyResult>;

/**
 * Of a `TSTInfo`, pkijs would compute the imprint again from a message that we do not have. So the content is passed to it as
 * mere data, after the imprint and that the signature is over a `TSTInfo` were looked at here.
 */
async function verifySignature({ signed, info }: TimeStampToken, roots?: readonly Uint8Array[]): Promise<Verified> {
  if (!isOverTimeStamp(signed)) return {};
  signed.encapContentInfo.eContentType = id_ContentType_Data;
  const chain = roots && {
    checkChain: true,
    trustedCerts: roots.map((root) => Certificate.fromBER(root)),
    passedWhenNotRevValues: true,
  };
  return signed
    .verify({ signer: 0, extendedMode: true, checkDate: info.genTime, ...chain })
    .catch((error: unknown) => error as Verified);
}

function isOverTimeStamp({ signerInfos }: SignedData): boolean {
  const attributes = signerInfos[0]?.signedAttrs?.attributes ?? [];
  const type: unknown = attributes.find((attribute) => attribute.type === contentType)?.values[0];
  return type instanceof ObjectIdentifier && type.getValue() === id_eContentType_TSTInfo;
}

function isForTimeStampingAlone({ extensions = [] }: Certificate): boolean {
  const usage = extensions.find(({ extnID }) => extnID === id_ExtKeyUsage);
  const purposes = usage?.parsedValue instanceof ExtKeyUsage ? usage.parsedValue.keyPurposes : [];
  return usage?.critical === true && purposes.length === 1 && purposes[0] === timeStamping;
}
