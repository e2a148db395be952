import { Argument, Command } from 'commander';
import { execa } from 'execa';

/** Where the rules are that decide: each must score 85 % or more. */
const projects = [
  'libs/decider',
  'libs/case-status',
  'libs/reference',
  'libs/calendar',
  ...['intake', 'routing', 'housing-projects', 'mediation', 'notifications'].map((name) => `services/${name}`),
];

const command = new Command('jisr mutate')
  .description('change the pure rules one spot at a time and see that a spec notices (StrykerJS); minutes a project')
  .addArgument(new Argument('[projects...]', 'folders').choices(projects).default(projects, 'all'))
  .showHelpAfterError()
  .parse();

const weak = [];
for (const project of command.args.length > 0 ? command.args : projects) {
  process.stderr.write(`jisr: mutating ${project}\n`);
  const { exitCode } = await execa({ env: { MUTATE: project }, stdio: 'inherit', reject: false })`stryker run`;
  if (exitCode !== 0) weak.push(project);
}
if (weak.length > 0) {
  process.stderr.write(`jisr: too many changes went unnoticed in ${weak.join(', ')}: see the survivors above\n`);
  process.exitCode = 1;
}
