import { instantOf } from '#platform/clock';
import { type Database, type Places, prepared, type Reader, type Writer } from '#platform/database';
import { handfulOf } from './handful.ts';
import type { DeadLetter } from './words.ts';

export interface OutboxTables {
  outbox: {
    id: string;
    topic: string;
    payload: string;
    created_at: string;
    due_at: string;
    taken_until: string | null;
    attempts: number;
    /** So often a process died while it was in its hands. */
    deaths: number;
    last_error: string | null;
    dead_at: string | null;
  };
}

export interface Owed {
  readonly id: string;
  readonly topic: string;
  readonly payload: string;
  readonly attempts: number;
  readonly deaths: number;
}

interface NewOwed {
  readonly id: string;
  readonly topic: string;
  readonly payload: string;
  readonly now: string;
  readonly dueAt: string;
}

export async function insertOwed(writer: Writer, row: NewOwed): Promise<void> {
  await owedInserted(writer, row);
}

const owedInserted = prepared((writer: Writer, at: Places<NewOwed>) =>
  writer.tables<OutboxTables>().insertInto('outbox').values({
    id: at.id,
    topic: at.topic,
    payload: at.payload,
    created_at: at.now,
    due_at: at.dueAt,
    attempts: 0,
    deaths: 0,
  }),
);

/**
 * Takes up to `most` consequences that are due, until `until`: a process that dies gives them back by the
 * passing of that time, and who takes one of those takes it alone. Several processes never hold the same one.
 */
export async function takeDue(
  database: Database,
  need: { now: Date; until: string; most: number },
): Promise<readonly Owed[]> {
  const now = instantOf(need.now);
  return database.write(async (writer) => {
    const outbox = writer.tables<OutboxTables>();
    const due = outbox
      .selectFrom('outbox')
      .select(['id', 'topic', 'payload', 'attempts', 'deaths', 'taken_until'])
      .where('dead_at', 'is', null)
      .where('due_at', '<=', now)
      .where((or) => or.or([or('taken_until', 'is', null), or('taken_until', '<=', now)]))
      .orderBy('due_at')
      .orderBy('id')
      .limit(need.most);
    const found = await (writer.engine === 'postgres' ? due.forUpdate().skipLocked() : due).execute();
    const taken = handfulOf(
      found.map(({ taken_until, ...owed }) => ({ ...owed, isLeft: taken_until !== null })),
    );
    const [first] = taken;
    if (first) {
      await outbox
        .updateTable('outbox')
        .set({ taken_until: need.until, ...(first.isLeft && { deaths: first.deaths }) })
        .where('id', 'in', idsOf(taken))
        .execute();
    }
    return taken;
  });
}

const idsOf = (rows: readonly Owed[]) => rows.map((row) => row.id);

/** Whether there is something to take: due, and in nobody's hands. */
export async function anythingDue(reader: Reader, now: Date): Promise<boolean> {
  const instant = instantOf(now);
  const row = await reader
    .tables<OutboxTables>()
    .selectFrom('outbox')
    .select('id')
    .where('dead_at', 'is', null)
    .where('due_at', '<=', instant)
    .where((or) => or.or([or('taken_until', 'is', null), or('taken_until', '<=', instant)]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Gives back what was taken and not carried out. */
export async function giveBack(writer: Writer, ids: readonly string[]): Promise<void> {
  await writer
    .tables<OutboxTables>()
    .updateTable('outbox')
    .set({ taken_until: null })
    .where('id', 'in', ids)
    .execute();
}

/** Keeps in hand for longer what is still there. */
export async function holdOn(writer: Writer, ids: readonly string[], until: string): Promise<void> {
  await writer
    .tables<OutboxTables>()
    .updateTable('outbox')
    .set({ taken_until: until })
    .where('id', 'in', ids)
    .where('taken_until', 'is not', null)
    .execute();
}

/** Nobody has anything in hand any more: what was taken was left by a process that died. */
export async function endTaking(writer: Writer, now: Date): Promise<void> {
  await writer
    .tables<OutboxTables>()
    .updateTable('outbox')
    .set({ taken_until: instantOf(now) })
    .where('taken_until', 'is not', null)
    .execute();
}

export async function deleteDone(writer: Writer, ids: readonly string[]): Promise<void> {
  await writer.tables<OutboxTables>().deleteFrom('outbox').where('id', 'in', ids).execute();
}

export async function putOff(
  writer: Writer,
  row: { id: string; attempts: number; dueAt: string; error: string; deadAt: string | null },
): Promise<void> {
  await writer
    .tables<OutboxTables>()
    .updateTable('outbox')
    .set({
      attempts: row.attempts,
      due_at: row.dueAt,
      last_error: row.error,
      dead_at: row.deadAt,
      taken_until: null,
    })
    .where('id', '=', row.id)
    .execute();
}

export async function findDeadLetters(reader: Reader): Promise<readonly DeadLetter[]> {
  const rows = await reader
    .tables<OutboxTables>()
    .selectFrom('outbox')
    .selectAll()
    .where('dead_at', 'is not', null)
    .orderBy('dead_at', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    topic: row.topic,
    payload: row.payload,
    attempts: row.attempts,
    lastError: row.last_error,
    deadAt: row.dead_at ?? '',
  }));
}

export async function oweAgain(writer: Writer, id: string, now: string): Promise<void> {
  await writer
    .tables<OutboxTables>()
    .updateTable('outbox')
    .set({ dead_at: null, attempts: 0, deaths: 0, due_at: now, taken_until: null })
    .where('id', '=', id)
    .execute();
}
