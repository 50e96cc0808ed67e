import type { Archive } from '#platform/archive';

/** Readers with what they said of themselves; nothing by which a browser or a person comes in. */
export const readersArchive: Archive = {
  kinds: [
    {
      name: 'readers',
      says: 'Readers: name, e-mail address and website as they gave them, proved or not.',
      ...{ table: 'readers', key: ['id'] },
      kept: ['id', 'name', 'email', 'website', 'created_at', 'seen_at'],
    },
    {
      name: 'proved-addresses',
      says: 'Which reader has proved which e-mail address, and when.',
      ...{ table: 'proved_addresses', key: ['email'], kept: ['email', 'reader_id', 'proved_at'] },
    },
  ],
  left: {
    ...{ reader_secrets: 'secret', reader_links: 'secret' },
    ...{ passkeys: 'secret', passkey_challenges: 'secret' },
  },
};
