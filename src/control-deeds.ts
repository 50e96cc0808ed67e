import * as z from 'zod';
import type { ControlDeed } from '#platform/control';
import { Refusal } from '#platform/http';
import type { Logger } from '#platform/log';
import type { Newsroom } from './newsroom.ts';

const importFacts = z.object({
  file: z.string(),
  media: z.string().nullable(),
  pageHtml: z.string().nullable(),
  companion: z.string().nullable(),
  dryRun: z.boolean(),
});
const exportFacts = z.object({ folder: z.string() });
const staffFacts = z.object({ email: z.string(), role: z.string() });
const linkFacts = z.object({ email: z.string() });

/** What commands may ask of a newsroom, running or opened for them: name -> deed, which returns the exit code. */
export function controlDeeds(newsroom: Newsroom, log: Logger): Readonly<Record<string, ControlDeed>> {
  return {
    'import-wordpress': async (facts, tell) => {
      const wish = importFacts.parse(facts);
      log.info({ file: wish.file, dryRun: wish.dryRun }, 'an import begins');
      return newsroom.migrating.importWordpress(wish, tell);
    },
    export: async (facts, tell) => {
      const { folder } = exportFacts.parse(facts);
      log.info({ folder }, 'an export begins');
      return newsroom.migrating.exportTo(folder, tell);
    },
    doctor: async (_, tell) => {
      const ledger = await newsroom.giving.checkLedger();
      const cards = { isWell: true, says: newsroom.giving.checkCards() };
      const store = await newsroom.files.check();
      const bytes = store.isWell
        ? [
            await newsroom.stories.pictures.checkFiles(),
            await newsroom.stories.checkLogo(),
            await newsroom.conversation.checkPictures(),
          ]
        : [];
      const found = [ledger, cards, store, ...bytes];
      for (const { says } of found) if (says !== '') tell({ kind: 'line', text: says });
      return found.every(({ isWell }) => isWell) ? 0 : 1;
    },
    'staff-add': (facts, tell) => tellLink(newsroom, newsroom.staff.add(staffFacts.parse(facts)), tell),
    'staff-link': (facts, tell) =>
      tellLink(newsroom, newsroom.staff.machineLink(linkFacts.parse(facts).email), tell),
  };
}

async function tellLink(
  newsroom: Newsroom,
  path: Promise<string>,
  tell: Parameters<ControlDeed>[1],
): Promise<number> {
  try {
    tell({ kind: 'line', text: `Signs in once, within a day: ${newsroom.origin()}${await path}` });
    return 0;
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure;
    tell({ kind: 'line', text: failure.message });
    return 1;
  }
}
