import { Command } from 'commander';
import { runBatch, TASKS } from './batch.ts';

const program = new Command('crossread').description(
  "Compares several outlets' versions of one news story, claim by claim.",
);

program
  .command('batch')
  .argument('<task>', Object.keys(TASKS).join(', '))
  .description('JSON lines in, JSON lines out, in the same order; a failing line becomes {"id","error"}')
  .action((task: string) => runBatch(task, process.stdin, process.stdout));

await program.parseAsync();
