import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import Table from 'cli-table3';
import { Command } from 'commander';
import { Trouble } from '../trouble.ts';
import { putRule, rulesNow, type ShownRule } from './rules-client.ts';

const fromHere = (path: string) => resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** `rules`: reads and changes the rules of the platform that runs here, through the same entrance as everybody. */
export function rulesCommand(): Command {
  const rules = new Command('rules').description('read and change the rules of the running platform');
  rules
    .command('list')
    .description('every version of every rule')
    .argument('[kind]', 'deadlines, windows, calendar …')
    .action(async (kind?: string) => {
      const shown = await rulesNow();
      print(toTable(shown.filter((rule) => kind === undefined || rule.kind === kind)));
    });
  rules
    .command('show')
    .description('one rule in full, the newest version first; edit it and put it')
    .argument('<kind>')
    .argument('<code>', 'code, or code@version')
    .action(async (kind: string, name: string) => print(await found(kind, name)));
  rules
    .command('put')
    .description('add the next version of a rule')
    .argument('<file>', 'JSON of the version')
    .requiredOption('--reason <text>', 'why, for the audit')
    .action(async (file: string, { reason }: { reason: string }) => {
      const { published } = await putRule(await versionIn(fromHere(file)), reason);
      print(`${published} is published`);
    });
  return rules;
}

async function found(kind: string, name: string): Promise<string> {
  const versions = (await rulesNow()).filter(
    (rule) => rule.kind === kind && [rule.code, `${rule.code}@${rule.version}`].includes(name),
  );
  if (versions.length === 0) throw new Trouble(`there is no rule ${kind} ${name}: \`npm run rules -- list\` shows all`);
  return JSON.stringify(versions.length === 1 ? versions[0] : versions, null, 2);
}

async function versionIn(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown;
  } catch (error) {
    throw new Trouble(`${path} is not a readable JSON file: ${error instanceof Error ? error.message : 'unknown'}`);
  }
}

function toTable(rules: readonly ShownRule[]): string {
  const table = new Table({
    head: ['kind', 'rule', 'from', 'to', 'legal basis'],
    colWidths: [null, null, null, null, 60],
    wordWrap: true,
    style: { head: [], border: [] },
  });
  for (const { kind, code, version, validFrom, validTo, legalBasis } of rules)
    table.push([kind, `${code}@${version}`, validFrom, validTo ?? '', legalBasis]);
  return table.toString();
}
