import { afterEach, beforeEach } from 'vitest';
import { createIds, manualClock } from '#platform/clock';
import type { Database } from '#platform/database';
import { createLogger } from '#platform/log';
import { type Consequence, createOutbox } from '#platform/outbox';

const log = createLogger('silent');

interface OutboxTable {
  outbox: { id: string; taken_until: string | null };
}

/** Outboxes on a database of the test’s own whose mails go to a list: each is a process of the same newsroom. */
export function owedMails(given: { readonly database: Database }) {
  let clock: ReturnType<typeof manualClock>;
  beforeEach(() => {
    clock = manualClock('2026-03-02T08:00:00Z');
  });
  afterEach(() =>
    given.database.write((writer) => writer.tables<OutboxTable>().deleteFrom('outbox').execute()),
  );

  const open = (database: Database = given.database) =>
    createOutbox({ database, clock, newId: createIds(clock), log });
  const owe = (outbox: ReturnType<typeof open>, consequence: Consequence) =>
    given.database.write((writer) => outbox.put(writer, consequence));
  const mail = (to: string, more: Partial<Consequence> = {}): Consequence => ({
    topic: 'mail',
    payload: { to },
    ...more,
  });

  const heldUntil = async () => {
    const row = await given.database
      .tables<OutboxTable>()
      .selectFrom('outbox')
      .selectAll()
      .executeTakeFirstOrThrow();
    return row.taken_until ?? '';
  };

  /** An outbox whose mails go to a list, and fail as often as is asked. */
  function withMails(failures = 0, database?: Database) {
    const outbox = open(database);
    const sent: unknown[] = [];
    let left = failures;
    outbox.on('mail', async ({ to }) => {
      if (left-- > 0) throw new Error('The mail server is away.');
      sent.push(to);
    });
    return { outbox, sent };
  }

  return { clock: () => clock, open, owe, mail, heldUntil, withMails };
}
