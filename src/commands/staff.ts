import { Command } from 'commander';
import { onNewsroom } from './on-newsroom.ts';

/** `tidings staff add EMAIL --role ROLE`, `tidings staff link EMAIL`: each prints a link that signs in, once. */
export function staffCommand(): Command {
  const add = new Command('add')
    .description('Add a member of staff, or give one a further role. Prints a link with which they sign in.')
    .argument('<email>', 'the address')
    .requiredOption('--role <role>', 'owner, editor, author, contributor, moderator or treasurer')
    .action((email: string, options: { role: string }) =>
      onNewsroom('staff-add', { email, role: options.role }),
    );
  const link = new Command('link')
    .description('Make a new sign-in link for a member of staff, whose roles stay. Prints the link.')
    .argument('<email>', 'the address')
    .action((email: string) => onNewsroom('staff-link', { email }));
  return new Command('staff').description('The people who work here.').addCommand(add).addCommand(link);
}
