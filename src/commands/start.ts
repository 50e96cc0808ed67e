import { Command } from 'commander';
import { readConfig } from '../config.ts';

/** `tidings start`: serves the newsroom. */
export function startCommand(): Command {
  return new Command('start')
    .description('Serve the newsroom. The first start opens a sample newsroom.')
    .option('--empty', 'begin without the sample newsroom')
    .action(async (options: { empty?: boolean }) => {
      const config = readConfig();
      // The newsroom is most of the program: what is said before it is opened need not wait for it
      const { start } = await import('../main.ts');
      await start(config, { empty: options.empty === true });
    });
}
