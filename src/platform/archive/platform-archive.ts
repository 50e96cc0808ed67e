import type { Archive } from './words.ts';

/** What the tables of the platform hold: beside what was decided in the desk nothing that another program could use. */
export const platformArchive: Archive = {
  kinds: [
    {
      name: 'settings',
      says: 'What was decided in the desk: name, language and look of the site, menus, front page, rules.',
      ...{ table: 'settings', key: ['name'], kept: ['name'], json: ['value'] },
    },
  ],
  left: {
    ...{ outbox: 'inner', changes: 'inner', leases: 'inner', inbox_positions: 'inner', migrations: 'inner' },
    ...{ search_texts: 'derived', search_words: 'derived', search_vocabulary: 'derived' },
    ...{ letters: 'inner', mail_budgets: 'inner', mail_suppressions: 'trace', mail_setbacks: 'trace' },
    ...{ spent_proofs: 'inner' },
  },
};
