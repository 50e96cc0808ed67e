import { resolve } from 'node:path';
import { Command } from 'commander';
import { onNewsroom } from './on-newsroom.ts';

interface Options {
  media?: string;
  pageHtml?: string;
  companion?: string;
  dryRun?: boolean;
}

/** `tidings import wordpress FILE`: brings a WordPress site over; may be run again at any time. */
export function importCommand(): Command {
  const wordpress = new Command('wordpress')
    .description('Import a WordPress export (WXR), on a running or stopped newsroom. May be run again.')
    .argument('<file>', 'the export, an XML file')
    .option('--media <folder>', 'the uploads folder: where the pictures’ bytes are')
    .option('--page-html <folder>', 'saved pages of the old site, to place inline feedback exactly')
    .option('--companion <folder>', 'tables of wpDiscuz as CSV: votes, subscriptions, inline forms')
    .option('--dry-run', 'only report what would be done')
    .action((file: string, options: Options) =>
      onNewsroom('import-wordpress', asked(file, options), { mayBegin: true }),
    );
  return new Command('import').description('Bring a site over from elsewhere.').addCommand(wordpress);
}

/** Where all things are for the newsroom, which works in a folder of its own. */
function asked(file: string, { media, pageHtml, companion, dryRun = false }: Options) {
  const place = (folder: string | undefined) => (folder === undefined ? null : resolve(folder));
  return {
    ...{ file: resolve(file), dryRun },
    ...{ media: place(media), pageHtml: place(pageHtml), companion: place(companion) },
  };
}
