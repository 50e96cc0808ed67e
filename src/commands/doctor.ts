import { Command } from 'commander';
import { onNewsroom } from './on-newsroom.ts';

/**
 * `tidings doctor`: proves the ledger, entry by entry, and that files can be kept and are there. Exit code 1 where
 * something is not as it should be.
 */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description(
      'Look whether the ledger is what was entered, and whether pictures and files are where they should be.',
    )
    .action(() => onNewsroom('doctor', {}));
}
