import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { describeOnBothEngines } from '../../../test/databases.ts';
import { isDuplicate, locked, type Reader, type Writer } from './index.ts';

interface Notes {
  notes: { name: string; body: string };
}

const notes = [{ name: 'test-001', sql: 'create table notes (name text primary key, body text not null)' }];
const add = (writer: Writer, name: string) =>
  writer.tables<Notes>().insertInto('notes').values({ name, body: '' }).execute();
const namesIn = async (reader: Reader) =>
  (await reader.tables<Notes>().selectFrom('notes').select('name').orderBy('name').execute()).map(
    (row) => row.name,
  );

describeOnBothEngines('A deed', notes, (given) => {
  beforeEach(() => given.database.write((writer) => writer.tables<Notes>().deleteFrom('notes').execute()));

  it('sees what it has written itself, and nobody else does before it ends', async () => {
    const outside = await given.another();
    await given.database.write(async (writer) => {
      await add(writer, 'a');
      expect(await namesIn(writer)).toEqual(['a']);
      if (given.engine === 'postgres') expect(await namesIn(outside)).toEqual([]);
    });
    expect(await namesIn(outside)).toEqual(['a']);
  });

  it('fails alone: those beside it stand', async () => {
    const outcomes = await Promise.allSettled(
      ['a', 'b', 'c'].map((name) =>
        given.database.write(async (writer) => {
          await add(writer, name);
          if (name === 'b') throw new Error('No.');
          return name;
        }),
      ),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await namesIn(given.database)).toEqual(['a', 'c']);
  });

  it('leaves no part of itself when its second statement fails', async () => {
    await given.database.write((writer) => add(writer, 'b'));
    const failure = await given.database
      .write(async (writer) => {
        await add(writer, 'a');
        await add(writer, 'b');
      })
      .catch((reason: unknown) => reason);
    expect(isDuplicate(failure)).toBe(true);
    expect(await namesIn(given.database)).toEqual(['b']);
  });

  it('is followed by its consequences, once it stands and before it is answered', async () => {
    const order: string[] = [];
    await given.database.write(async (writer) => {
      writer.afterCommit(() => order.push('consequence'));
      order.push('deed');
    });
    order.push('answer');
    await given.database
      .write(async (writer) => {
        writer.afterCommit(() => order.push('never'));
        throw new Error('No.');
      })
      .catch(() => {});
    expect(order).toEqual(['deed', 'consequence', 'answer']);
  });

  it('does not take others down when what follows it fails', async () => {
    const followed: string[] = [];
    const outcomes = await Promise.allSettled(
      ['a', 'b'].map((name) =>
        given.database.write(async (writer) => {
          await add(writer, name);
          writer.afterCommit(() => {
            if (name === 'a') throw new Error('The consequence fails.');
          });
          writer.afterCommit(() => followed.push(name));
        }),
      ),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(followed.sort()).toEqual(['a', 'b']);
    expect(await namesIn(given.database)).toEqual(['a', 'b']);
    await given.database.write((writer) => add(writer, 'c'));
    expect(await namesIn(given.database)).toEqual(['a', 'b', 'c']);
  });

  it.runIf(given.engine === 'postgres')(
    'fails where its connection breaks, and the next one has another',
    async () => {
      const self = sql<{ pid: number }>`select pg_backend_pid() as pid`;
      const failing = given.database.write(async (writer) => {
        const [{ pid } = { pid: 0 }] = (await self.execute(writer.tables())).rows;
        await sql`select pg_terminate_backend(${pid})`.execute(given.database.tables());
        await add(writer, 'a');
      });
      await expect(failing).rejects.toThrow();
      await given.database.write((writer) => add(writer, 'b'));
      expect(await namesIn(given.database)).toEqual(['b']);
    },
  );

  it('loses no count when many change the same row', async () => {
    await given.database.write((writer) => add(writer, 'count'));
    await Promise.all(
      Array.from({ length: 60 }, () =>
        given.database.write(async (writer) => {
          const counter = writer.tables<Notes>().selectFrom('notes').selectAll().where('name', '=', 'count');
          const row = await locked(writer, counter).executeTakeFirstOrThrow();
          await writer
            .tables<Notes>()
            .updateTable('notes')
            .set({ body: `${row.body}|` })
            .where('name', '=', 'count')
            .execute();
        }),
      ),
    );
    const row = await given.database
      .tables<Notes>()
      .selectFrom('notes')
      .select('body')
      .executeTakeFirstOrThrow();
    expect(row.body).toHaveLength(60);
  });

  describe.runIf(given.engine === 'sqlite')('in the queue of the one writer', () => {
    it('is carried out in the order in which it was asked for, and answered so', async () => {
      const begun: number[] = [];
      const answered: number[] = [];
      await Promise.all(
        Array.from({ length: 600 }, (_, at) =>
          given.database
            .write(async (writer) => {
              begun.push(at);
              await add(writer, String(at));
            })
            .then(() => answered.push(at)),
        ),
      );
      const inOrder = Array.from({ length: 600 }, (_, at) => at);
      expect(begun).toEqual(inOrder);
      expect(answered).toEqual(inOrder);
      expect(await namesIn(given.database)).toHaveLength(600);
    });

    it('is answered only after the commit', async () => {
      const outside = await given.another();
      await given.database.write((writer) => add(writer, 'a'));
      expect(await namesIn(outside)).toEqual(['a']);
    });

    it('is refused when it awaits something else, and nothing of it remains', async () => {
      const late = given.database.write(async (writer) => {
        await add(writer, 'before');
        await pause(1);
        await add(writer, 'after');
      });
      const beside = given.database.write((writer) => add(writer, 'beside'));
      await expect(late).rejects.toThrow('nothing but the database may be awaited');
      await beside;
      await pause(5);
      expect(await namesIn(given.database)).toEqual(['beside']);
    });

    it('cannot wait for another deed, which would wait for it', async () => {
      const nested = given.database.write(async () => {
        await given.database.write((writer) => add(writer, 'inner'));
      });
      await expect(nested).rejects.toThrow('nothing but the database may be awaited');
      await given.database.write((writer) => add(writer, 'next'));
      expect(await namesIn(given.database)).toContain('next');
    });

    it('has a writer that is worth nothing after it', async () => {
      const kept = await given.database.write(async (writer) => writer);
      await expect(add(kept, 'late')).rejects.toThrow('This deed has ended');
      expect(() => kept.afterCommit(() => {})).toThrow('This deed has ended');
      expect(await namesIn(given.database)).toEqual([]);
    });

    it('does not keep the rest of the program from its turn', async () => {
      let turns = 0;
      const turning = setInterval(() => {
        turns += 1;
      }, 0);
      await Promise.all(
        Array.from({ length: 3_000 }, (_, at) => given.database.write((writer) => add(writer, `turn ${at}`))),
      );
      clearInterval(turning);
      expect(turns).toBeGreaterThan(2);
    });
  });
});
