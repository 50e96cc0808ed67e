import type { DeskPart } from '#desk';
import type { Eraser } from '#people';
import type { ControlMessage } from '#platform/control';
import type { Pages } from '#platform/pages';
import { type AsidesNeeds, createAsidesPart } from './desk/asides-part.tsx';
import type { ExportNeeds } from './export/needs.ts';
import { sayMigrating } from './messages.ts';
import { createOldHosts, type OldHosts } from './old-hosts.ts';
import { deleteAsidesOf } from './store/asides.ts';
import type { ImportNeeds, ImportWish } from './wordpress/needs.ts';

export interface Migrating {
  /** Brings a WordPress export over, telling what it does. Returns the exit code of the command. */
  importWordpress(wish: ImportWish, tell: (message: ControlMessage) => void): Promise<number>;
  /** At which hosts an address may mean another story than at our own. */
  readonly oldHosts: Pick<OldHosts, 'has' | 'learn'>;
  /** Writes all that is the newsroom's own into a new folder, telling what it does. Returns the exit code. */
  exportTo(folder: string, tell: (message: ControlMessage) => void): Promise<number>;
  /** What was kept aside, for editors. */
  readonly deskPart: DeskPart;
  /**
   * Deletes what was kept aside under an address that somebody has proved. It is not among what they take along:
   * nobody at the old site had proved the address under which they wrote.
   */
  readonly eraser: Eraser;
}

/** What comes from elsewhere, and what leaves. One import at a time: a second one waits for the first. */
export function createMigrating(
  needs: ImportNeeds & AsidesNeeds & ExportNeeds & { readonly pages: Pages; readonly ownHost: string | null },
): Migrating {
  const oldHosts = createOldHosts(needs);
  let last: Promise<unknown> = Promise.resolve();
  return {
    importWordpress(wish, tell) {
      const run = last.then(async () => {
        // Loaded with the first import: what reads an export is large, and most days nobody needs it.
        const { importWordpress } = await import('./wordpress/import-wordpress.ts');
        return importWordpress(wish, needs, tell).finally(oldHosts.learnAll);
      });
      last = run.catch(() => {});
      return run;
    },
    oldHosts,
    async exportTo(folder, tell) {
      const { exportNewsroom } = await import('./export/export-newsroom.ts');
      return exportNewsroom(folder, needs, tell);
    },
    deskPart: createAsidesPart(needs),
    eraser: {
      name: 'asides',
      explains: (language) => sayMigrating(language, 'erase-asides'),
      async erase(writer, { provedEmail }) {
        if (provedEmail !== null) await deleteAsidesOf(writer, provedEmail);
      },
    },
  };
}
