import { createHash } from 'node:crypto';
import { ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import type { Certificate, SignedData } from 'pkijs';

/** The attributes that name the signer's certificate, and the digest that each takes unless it says another. */
const digests: Record<string, string> = {
  '1.2.840.113549.1.9.16.2.12': 'sha1',
  '1.2.840.113549.1.9.16.2.47': 'sha256',
};
const named: Record<string, string> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/**
 * Whether the signature names this certificate as its signer's, so that no other one with the same key can be put in its
 * place: `SigningCertificate` (RFC 2634, section 5.4) or `SigningCertificateV2` (RFC 5035), which RFC 5816 asks of a token.
 */
export function namesCertificate(signed: SignedData, certificate: Certificate): boolean {
  const attributes = signed.signerInfos[0]?.signedAttrs?.attributes ?? [];
  const attribute = attributes.find(({ type }) => type in digests);
  const id = firstIdOf(attribute?.values[0]);
  if (!attribute || !id) return false;
  const digest = id.algorithm === undefined ? digests[attribute.type] : named[id.algorithm];
  const der = new Uint8Array(certificate.toSchema(true).toBER());
  return digest !== undefined && createHash(digest).update(der).digest().equals(Buffer.from(id.hash));
}

/** `SEQUENCE { certs SEQUENCE OF SEQUENCE { [hashAlgorithm], certHash, … }, … }`: the first names the signer. */
function firstIdOf(value: unknown) {
  const [first] = childrenOf(childrenOf(value)[0]);
  const [head, next] = childrenOf(first);
  if (head instanceof OctetString) return { hash: head.valueBlock.valueHexView };
  const [algorithm] = childrenOf(head);
  if (!(algorithm instanceof ObjectIdentifier) || !(next instanceof OctetString)) return undefined;
  return { algorithm: algorithm.getValue(), hash: next.valueBlock.valueHexView };
}

const childrenOf = (block: unknown) => (block instanceof Sequence ? block.valueBlock.value : []);
