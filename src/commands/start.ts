import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { start } from '../main.ts';

/** `tidings start`: serves the newsroom. */
export function startCommand(): Command {
  return new Command('start')
    .description('Serve the newsroom. The first start opens a sample newsroom.')
    .option('--empty', 'begin without the sample newsroom')
    .action(async (options: { empty?: boolean }) => start(readConfig(), { empty: options.empty === true }));
}
