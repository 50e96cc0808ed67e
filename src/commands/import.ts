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
      onNewsroom('import-wordpress', {
        file: resolve(file),
        media: options.media === undefined ? null : resolve(options.media),
        pageHtml: options.pageHtml === undefined ? null : resolve(options.pageHtml),
        companion: options.companion === undefined ? null : resolve(options.companion),
        dryRun: options.dryRun === true,
      }),
    );
  return new Command('import').description('Bring a site over from elsewhere.').addCommand(wordpress);
}
