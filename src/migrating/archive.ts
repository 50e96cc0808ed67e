import type { Archive } from '#platform/archive';

/** What an earlier site left here. */
export const migratingArchive: Archive = {
  kinds: [
    {
      name: 'imported',
      says: 'What something was called on an earlier site (`foreign_id`), and its id here.',
      ...{ table: 'imported', key: ['source', 'kind', 'foreign_id'], left: { inner: ['fingerprint'] } },
      kept: ['source', 'kind', 'foreign_id', 'own_id', 'revision_id', 'imported_at'],
    },
    {
      name: 'asides',
      says: 'What an earlier site held for some eyes only: private comments, notes of its editors.',
      ...{ table: 'asides', key: ['id'] },
      kept: ['id', 'story_id', 'kind', 'author_name', 'email', 'body', 'written_at', 'answers'],
    },
  ],
  left: {},
};
