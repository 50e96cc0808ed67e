import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { describeOnBothEngines } from '../../../test/databases.ts';
import type { Reader } from './index.ts';

interface Notes {
  notes: { name: string; body: string };
}

const migrations = [
  { name: 'test-001', sql: 'create table notes (name text primary key, body text not null)' },
];
const OFTEN = 6;

describeOnBothEngines('What is asked again and again', migrations, (given) => {
  const note = (reader: Reader, name: string) =>
    reader.tables<Notes>().selectFrom('notes').selectAll().where('name', '=', name).execute();

  /** As another process does: a later version of the program, or a pooler between. */
  const meanwhile = (statement: string) =>
    given.database.write((writer) => sql.raw(statement).execute(writer.tables()));

  it('is answered each time, also after a write that failed', async () => {
    const { database } = given;
    const add = (name: string) =>
      database.write((writer) =>
        writer
          .tables<Notes>()
          .insertInto('notes')
          .values({ name, body: `body of ${name}` })
          .execute(),
      );
    for (let time = 0; time < OFTEN; time += 1) {
      await add(`note ${time}`);
      await expect(add(`note ${time}`)).rejects.toThrow();
      expect(await note(database, `note ${time}`)).toEqual([
        { name: `note ${time}`, body: `body of note ${time}` },
      ]);
    }
  });

  it('has a name on PostgreSQL', async () => {
    if (given.engine === 'sqlite') return;
    const { rows } = await given.database.write(async (writer) => {
      for (let time = 0; time < OFTEN; time += 1) await note(writer, 'note 1');
      return sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(
        writer.tables(),
      );
    });
    expect(rows.map(({ statement }) => statement)).toContain('select * from "notes" where "name" = $1');
  });

  it('has the new columns after a migration by another process, within a deed and outside', async () => {
    const { database } = given;
    const askOften = async (reader: Reader) => {
      for (let time = 0; time < OFTEN; time += 1) await note(reader, 'note 1');
      return note(reader, 'note 1');
    };
    await Promise.all(Array.from({ length: OFTEN }, () => askOften(database)));
    await meanwhile(`alter table notes add column later text not null default 'new'`);
    const whole = { name: 'note 1', body: 'body of note 1', later: 'new' };
    expect(await database.write(askOften)).toEqual([whole]);
    expect(await Promise.all(Array.from({ length: OFTEN }, () => askOften(database)))).toEqual(
      Array.from({ length: OFTEN }, () => [whole]),
    );
  });
});

describeOnBothEngines('Behind a pooler that exchanges connections', migrations, (given) => {
  it('each statement is answered', async () => {
    const { database, engine } = given;
    const ask = (reader: Reader) =>
      reader.tables<Notes>().selectFrom('notes').select('body').where('name', '=', 'a').execute();
    for (let time = 0; time < OFTEN; time += 1) expect(await ask(database)).toEqual([]);
    if (engine === 'postgres') await sql`deallocate all`.execute(database.tables());
    expect(await ask(database)).toEqual([]);
    expect(await database.write(ask)).toEqual([]);
  });
});
