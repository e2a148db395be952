import { resolve } from 'node:path';
import { loadInstitutions } from '@jisr/contracts';
import Table from 'cli-table3';
import { Command } from 'commander';
import { institutionsFolder } from '../folders.ts';
import { addInstitution } from './add-institution.ts';

const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** `institutions`: who takes part, and how one more does. */
export function institutionsCommand(): Command {
  const institutions = new Command('institutions').description('who takes part in the exchange');
  institutions
    .command('list')
    .description('every institution that takes part')
    .action(async () => {
      const table = new Table({ head: ['id', 'kind', 'name', 'may send', 'webhook'], style: { head: [], border: [] } });
      for (const { id, kind, names, maySend, webhook } of (await loadInstitutions(institutionsFolder())).values())
        table.push([id, kind, names.fr, `${maySend.length} requests`, webhook?.url ?? '']);
      print(table.toString());
    });
  institutions
    .command('add')
    .description('let one more take part: its login, keys, topics, rights and, for an operator, its competence')
    .argument('<file>', 'its row, <id>.json; deploy/institutions has two to copy from')
    .action(async (file: string) => {
      const { id, username } = await addInstitution(resolve(process.env['INIT_CWD'] ?? process.cwd(), file));
      print(`${id} takes part; its login ${username} and its key are in the credentials file`);
    });
  return institutions;
}
