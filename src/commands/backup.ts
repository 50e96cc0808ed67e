import { resolve } from 'node:path';
import { Command } from 'commander';
import { restoreBackup, writeBackup } from '#platform/backup';
import { instantOf, systemClock } from '#platform/clock';
import { Halt } from '#platform/halt';
import { type Config, readConfig } from '../config.ts';
import { teller } from './on-newsroom.ts';

/** `tidings backup FILE`: all that counts in one new file, also of a running newsroom. */
export function backupCommand(): Command {
  return new Command('backup')
    .description('Write the whole newsroom into one new file, also while it runs.')
    .argument('<file>', 'the file to make')
    .action((file: string) => {
      const { dataFolder, bucket } = inDataFolder(readConfig());
      const from = { folder: resolve(dataFolder), bucket: bucket?.name ?? null };
      writeBackup({ ...from, at: instantOf(systemClock.now()) }, file, teller());
    });
}

/** `tidings restore FILE`: brings it back into an empty data folder. */
export function restoreCommand(): Command {
  return new Command('restore')
    .description('Bring the newsroom of a backup back, into an empty data folder.')
    .argument('<file>', 'the backup')
    .action(async (file: string) => {
      await restoreBackup(file, inDataFolder(readConfig()).dataFolder, teller());
    });
}

/** Of a server there are better tools than ours, and half a backup is none. */
function inDataFolder(config: Config): Config {
  if (config.databaseUrl === undefined) return config;
  throw new Halt(
    'The data stands in PostgreSQL: use pg_dump and pg_restore for it, and copy `secret` and `files` of the data folder.',
  );
}
