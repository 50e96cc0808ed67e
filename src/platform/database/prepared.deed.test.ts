import type { Generated, Insertable } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { describeOnBothEngines } from '../../../test/databases.ts';
import { inPlaces, type Places, prepared, type Reader, type Writer } from './index.ts';

interface Notes {
  notes: { name: string; body: Generated<string> };
}

const migrations = [
  { name: 'test-001', sql: `create table notes (name text primary key, body text not null default '')` },
];

describeOnBothEngines('A prepared query', migrations, (given) => {
  let built = 0;
  const add = prepared((writer: Writer, at: Places<Insertable<Notes['notes']>>) => {
    built += 1;
    return writer.tables<Notes>().insertInto('notes').values(at);
  });
  const among = prepared((reader: Reader, at: Places<Readonly<Record<string, string>>>) =>
    reader
      .tables<Notes>()
      .selectFrom('notes')
      .select(['body', 'name'])
      .where('name', 'in', Object.values(at))
      .orderBy('name')
      .limit(2),
  );

  beforeEach(async () => {
    built = 0;
    await given.database.write((writer) => writer.tables<Notes>().deleteFrom('notes').execute());
  });

  it('is asked with each value in its place, however often', async () => {
    await given.database.write(async (writer) => {
      await add(writer, { name: 'a', body: 'one' });
      await add(writer, { body: 'two', name: 'b' });
      await add(writer, { name: 'c' });
    });
    expect(await among(given.database, inPlaces(['a']))).toEqual([{ name: 'a', body: 'one' }]);
    expect(await among(given.database, inPlaces(['c', 'a', 'b']))).toEqual([
      { name: 'a', body: 'one' },
      { name: 'b', body: 'two' },
    ]);
    expect(await among(given.database, inPlaces(['c']))).toEqual([{ name: 'c', body: '' }]);
  });

  it('is built once for each set of names', async () => {
    await given.database.write(async (writer) => {
      for (const name of ['a', 'b', 'c']) await add(writer, { name, body: 'same' });
      await add(writer, { name: 'd' });
    });
    expect(built).toBeLessThanOrEqual(2);
  });

  it('writes nothing once its deed has ended', async () => {
    let kept: Writer | undefined;
    await given.database.write(async (writer) => {
      kept = writer;
      await add(writer, { name: 'a', body: '' });
    });
    await expect(add(kept!, { name: 'b', body: '' })).rejects.toThrow();
    expect(await among(given.database, inPlaces(['b']))).toEqual([]);
  });
});
