import type { ControlMessage } from '#platform/control';
import type { ImportNeeds, ImportWish } from './wordpress/needs.ts';

export interface Migrating {
  /** Brings a WordPress export over, telling what it does. Returns the exit code of the command. */
  importWordpress(wish: ImportWish, tell: (message: ControlMessage) => void): Promise<number>;
}

/** What comes from elsewhere. One import at a time: a second one waits for the first. */
export function createMigrating(needs: ImportNeeds): Migrating {
  let last: Promise<unknown> = Promise.resolve();
  return {
    importWordpress(wish, tell) {
      const run = last.then(async () => {
        // Loaded with the first import: what reads an export is large, and most days nobody needs it.
        const { importWordpress } = await import('./wordpress/import-wordpress.ts');
        return importWordpress(wish, needs, tell);
      });
      last = run.catch(() => {});
      return run;
    },
  };
}
