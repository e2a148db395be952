import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { civilDayOf } from '@jisr/calendar';
import { loadInstitutions, readInstitution, type Institution } from '@jisr/contracts';
import { ConstantBackoff, handleWhenResult, retry } from 'cockatiel';
import { dataFolder, institutionsFolder } from '../folders.ts';
import { putRule, rulesNow, type ShownRule } from '../rules/rules-client.ts';
import { readRunFile } from '../supervise/run-file.ts';
import { Trouble } from '../trouble.ts';

interface JurisdictionRule extends ShownRule {
  readonly content: { readonly operators: readonly { readonly institution: string }[] };
}

/**
 * Puts a row among the institutions of the platform that runs here and waits until it takes part. Throws `Trouble` that names
 * all that is wrong with the row, before anything is changed.
 */
export async function addInstitution(path: string): Promise<{ readonly id: string; readonly username: string }> {
  const institution = await rowIn(path);
  const { id } = institution;
  const folder = institutionsFolder();
  if ((await loadInstitutions(folder)).has(id)) throw new Trouble(`${id} takes part already`);
  const running = readRunFile(dataFolder());
  if (running?.phase !== 'ready') throw new Trouble('nothing runs here, or it is not ready: npm start starts it');
  await writeFile(join(folder, `${id}.json`), `${JSON.stringify(institution, null, 2)}\n`, { flag: 'wx' });
  process.kill(running.pid, 'SIGHUP');
  await untilTakenIn(id);
  if (institution.competence) await joinJurisdiction(institution);
  return { id, username: id };
}

async function rowIn(path: string): Promise<Institution> {
  let content: unknown;
  try {
    content = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new Trouble(`${path} is not a readable JSON file: ${error instanceof Error ? error.message : 'unknown'}`);
  }
  const read = readInstitution(content, basename(path));
  if ('problems' in read) throw new Trouble(`it can't take part:\n${read.problems.map((it) => `  ${it}`).join('\n')}`);
  return read.institution;
}

/** Its login is there and every service has begun again. */
async function untilTakenIn(id: string): Promise<void> {
  const notYet = handleWhenResult((done) => done === false);
  const taken = await retry(notYet, { maxAttempts: 1_200, backoff: new ConstantBackoff(100) }).execute(async () => {
    const text = await readFile(join(dataFolder(), 'credentials.json'), 'utf8');
    return (
      id in (JSON.parse(text) as { principals: object }).principals && readRunFile(dataFolder())?.phase === 'ready'
    );
  });
  if (!taken) throw new Trouble(`${id} did not take part within two minutes: look at the supervisor's log`);
}

/** The next version of the table of jurisdiction has the operator too, from today on. */
async function joinJurisdiction({ id, competence }: Institution): Promise<void> {
  const rules = (await rulesNow()) as readonly JurisdictionRule[];
  const tables = rules.filter(({ kind }) => kind === 'jurisdiction');
  const [last] = [...tables].sort((a, b) => b.version - a.version);
  if (!last) throw new Trouble('there is no table of jurisdiction to join');
  const { validTo: _end, ...table } = last;
  const operators = [...last.content.operators, { companies: [], agencies: [], ...competence, institution: id }];
  const next = { ...table, version: last.version + 1, validFrom: civilDayOf(new Date().toISOString()) };
  await putRule({ ...next, content: { ...last.content, operators } }, `${id} takes part`);
}
