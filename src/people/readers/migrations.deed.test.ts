import { expect, it } from 'vitest';
import { createIds, manualClock } from '#platform/clock';
import { migrate, pendingMigrations } from '#platform/database';
import { describeOnBothEngines } from '../../../test/databases.ts';
import { hashOf, newSecret } from '../secret.ts';
import { readersMigrations } from './index.ts';
import { readerOf } from './reading.ts';

const [begin, ...further] = readersMigrations;
if (!begin) throw new Error('There is no first migration of readers.');

interface FirstTables {
  readers: Record<'id' | 'secret_hash' | 'name' | 'email' | 'website' | 'created_at' | 'seen_at', string>;
}

describeOnBothEngines('The secrets that readers had at first', [begin], (given) => {
  it('are one of many for each afterwards, and still theirs', async () => {
    const clock = manualClock('2026-03-10T08:00:00.000Z');
    const newId = createIds(clock);
    const people = ['Ada', 'Olu'].map((name) => ({ id: newId(), name, secret: newSecret() }));
    for (const { id, name, secret } of people) {
      await given.database.write((writer) =>
        writer
          .tables<FirstTables>()
          .insertInto('readers')
          .values({
            ...{ id, name, secret_hash: hashOf(secret), email: 'a@bay.example', website: '' },
            ...{ created_at: '2026-03-01T08:00:00.000Z', seen_at: '2026-03-02T08:00:00.000Z' },
          })
          .execute(),
      );
    }
    await migrate(given.database, await pendingMigrations(given.database, [begin, ...further]), clock);
    for (const { id, name, secret } of people) {
      const cookie = () => secret;
      expect(await readerOf({ cookie }, given)).toEqual({
        ...{ id, name, email: 'a@bay.example', website: '', provedEmail: null, secretId: id },
      });
    }
  });
});
