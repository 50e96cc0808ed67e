import { Command } from 'commander';
import { onNewsroom } from './on-newsroom.ts';

/** `tidings staff add EMAIL --role ROLE`: prints a link with which that person signs in, once. */
export function staffCommand(): Command {
  const add = new Command('add')
    .description('Add a member of staff, or make a new sign-in link for one. Prints the link.')
    .argument('<email>', 'the address')
    .requiredOption('--role <role>', 'owner, editor, author, contributor, moderator or treasurer')
    .action((email: string, options: { role: string }) =>
      onNewsroom('staff-add', { email, role: options.role }),
    );
  return new Command('staff').description('The people who work here.').addCommand(add);
}
