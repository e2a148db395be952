import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs openssl in a folder; throws with what it says on stderr. */
export const openssl = (folder: string, ...args: string[]) => run('openssl', args, { cwd: folder });

export const readPem = (folder: string, name: string) => readFile(join(folder, `${name}.pem`), 'utf8');

const p256 = ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];

/** A key `<name>.key` and its certificate `<name>.pem`, issued by another name of that folder or by itself. */
export async function issue(
  folder: string,
  name: string,
  extensions: readonly string[],
  issuer?: string,
  algorithm: readonly string[] = p256,
) {
  const added = extensions.flatMap((extension) => ['-addext', extension]);
  const signer = issuer === undefined ? [] : ['-CA', `${issuer}.pem`, '-CAkey', `${issuer}.key`];
  const key = ['-newkey', ...algorithm, '-nodes', '-keyout', `${name}.key`];
  const request = ['-x509', '-days', '3650', '-subj', `/CN=${name}`, '-config', 'request.cnf', '-out', `${name}.pem`];
  await openssl(folder, 'req', ...request, ...key, ...signer, ...added);
}
