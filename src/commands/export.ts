import { resolve } from 'node:path';
import { Command } from 'commander';
import { onNewsroom } from './on-newsroom.ts';

/** `tidings export DIR`: all that is the newsroom's own, in forms that other programs read. */
export function exportCommand(): Command {
  return new Command('export')
    .description(
      'Write all that is the newsroom’s own into a new folder that other programs read, running or stopped.',
    )
    .argument('<folder>', 'the folder to make; one that is there must be empty')
    .action((folder: string) => onNewsroom('export', { folder: resolve(folder) }));
}
