#!/usr/bin/env node
import { stopAll } from './child.mjs';
import { runAllSpecs, runChecks, runSpecs } from './steps.mjs';

const help = `npm test [-- <arguments of jest>]

Without arguments: formatting, lint, types, then every spec (unit, contract, adapter, component, end to end).
With arguments, only those specs: npm test -- libs/decider, npm test -- --testNamePattern 'running clock'.
The last line is "N passed, N failed"; the exit code is 0 only when something ran and nothing failed.
`;

const args = process.argv.slice(2).filter((argument, index) => index > 0 || argument !== '--');
if (args.includes('--help')) {
  process.stdout.write(help);
  process.exit(0);
}

let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    interrupted = true;
    stopAll();
  });
}

const results = args.length > 0 ? [] : await runChecks();
if (!interrupted) results.push(...(args.length > 0 ? [await runSpecs(args)] : await runAllSpecs()));

const sum = (key) => results.reduce((total, result) => total + (result[key] ?? 0), 0);
const failed = sum('failed') + (interrupted ? 1 : 0);
if (interrupted) process.stdout.write('interrupted\n');
process.stdout.write(`${sum('passed')} passed, ${failed} failed\n`);
process.exitCode = sum('passed') > 0 && failed === 0 ? 0 : 1;
