import { expect, it } from 'vitest';
import { describeOnBothEngines } from '../../../test/databases.ts';
import type { Reader } from './index.ts';

interface Tables {
  tides: { hour: number };
}

const tides = [{ name: 'tides-001', sql: 'create table tides (hour integer primary key)' }];

describeOnBothEngines('A look at one moment', tides, (given) => {
  const add = (hour: number) =>
    given.database.write((writer) => writer.tables<Tables>().insertInto('tides').values({ hour }).execute());
  const hours = async (reader: Reader) => {
    const rows = await reader.tables<Tables>().selectFrom('tides').select('hour').orderBy('hour').execute();
    return rows.map(({ hour }) => hour);
  };

  it('sees nothing of what is written while it lasts, and holds nobody up', async () => {
    await add(5);
    const seen = await given.database.snapshot(async (reader) => {
      const before = await hours(reader);
      await add(17);
      return [before, await hours(reader), await hours(given.database)];
    });
    expect(seen).toEqual([[5], [5], [5, 17]]);
  });

  it('ends with its failure, and the next one looks anew', async () => {
    const failing = given.database.snapshot(async () => {
      throw new Error('No.');
    });
    await expect(failing).rejects.toThrow('No.');
    expect(await given.database.snapshot(hours)).toEqual(await hours(given.database));
  });
});
