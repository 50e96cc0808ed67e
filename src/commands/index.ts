import { Command } from 'commander';
import { Halt } from '#platform/halt';
import { backupCommand, restoreCommand } from './backup.ts';
import { doctorCommand } from './doctor.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { staffCommand } from './staff.ts';
import { startCommand } from './start.ts';

/** The program `tidings`. Ends the process with 1, after one plain line, for what a person can mend. */
export async function run(argv: readonly string[]): Promise<void> {
  // Who reads only the beginning of what is said (`| head`) has closed the pipe; that is no failure.
  process.stdout.on('error', () => {});
  const program = createProgram();
  try {
    await program.parseAsync(argv);
  } catch (failure) {
    if (!(failure instanceof Halt)) throw failure;
    process.stderr.write(`${failure.message}\n`);
    process.exitCode = 1;
  }
}

/** All commands with their words and options. */
export function createProgram(): Command {
  return new Command('tidings')
    .description('A newsroom: stories, their conversation, and the gifts that pay for them.')
    .addCommand(startCommand())
    .addCommand(importCommand())
    .addCommand(exportCommand())
    .addCommand(staffCommand())
    .addCommand(backupCommand())
    .addCommand(restoreCommand())
    .addCommand(doctorCommand());
}
