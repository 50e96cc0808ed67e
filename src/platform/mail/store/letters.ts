import type { Writer } from '#platform/database';
import type { LetterKind, SuppressionReason } from '../words.ts';

/** `sending`: given to the mail server, or about to be; `failed`: it certainly did not go out, and may be tried again. */
export type LetterState = 'sending' | 'sent' | 'failed' | 'suppressed' | 'unsent';

export interface MailTables {
  letters: {
    key: string;
    /** What its token names. */
    id: string | null;
    /** What came back about it: see `LetterEcho`. */
    echo: LetterEcho | null;
    kind: LetterKind;
    address_hash: string;
    message_id: string;
    state: LetterState;
    changed_at: string;
  };
  mail_budgets: { what_hash: string; window_begins: string; letters: number };
  /** Days on which an address took a letter for some reason not. */
  mail_setbacks: { address_hash: string; day: string };
  mail_suppressions: {
    address_hash: string;
    why: SuppressionReason;
    since: string;
    status: string | null;
  };
}

/** It did not arrive, for now or for good; or its reader complained. */
export type LetterEcho = 'setback' | 'bounce' | 'complaint';

export interface LetterRecord {
  readonly id: string;
  readonly key: string;
  readonly kind: LetterKind;
  readonly addressHash: string;
  readonly messageId: string;
  readonly at: string;
}

/** Notes that the letter is about to be sent. What stood there before, if there was anything. */
export async function beginLetter(
  writer: Writer,
  letter: LetterRecord,
): Promise<
  { readonly state: LetterState; readonly id: string | null; readonly messageId: string } | undefined
> {
  const letters = writer.tables<MailTables>();
  const before = await letters
    .selectFrom('letters')
    .select(['state', 'id', 'message_id as messageId'])
    .where('key', '=', letter.key)
    .executeTakeFirst();
  if (before === undefined) {
    const { id, key, kind, addressHash, messageId, at } = letter;
    await letters
      .insertInto('letters')
      .values({
        ...{ id, key, kind, address_hash: addressHash, message_id: messageId },
        ...{ state: 'sending', changed_at: at },
      })
      .execute();
  } else if (before.state === 'failed') {
    await setLetterState(writer, { key: letter.key, state: 'sending', at: letter.at });
  }
  return before;
}

export async function setLetterState(
  writer: Writer,
  to: { readonly key: string; readonly state: LetterState; readonly at: string },
): Promise<void> {
  await writer
    .tables<MailTables>()
    .updateTable('letters')
    .set({ state: to.state, changed_at: to.at })
    .where('key', '=', to.key)
    .execute();
}

export interface CountedBudget {
  readonly whatHash: string;
  readonly windowBegins: string;
  readonly most: number;
}

/**
 * One letter more for each of these within its window. False, and nothing is counted, where one has had its most.
 * Each is compared and counted in one statement, so that of many who ask at once on PostgreSQL no more than `most`
 * are told yes. Give the budgets in the same order always, or two deeds could wait for each other.
 */
export async function takeFromBudgets(writer: Writer, budgets: readonly CountedBudget[]): Promise<boolean> {
  const taken: CountedBudget[] = [];
  for (const budget of budgets) {
    if (!(await takeOne(writer, budget))) {
      // Nobody has seen what was taken: its rows are locked until the deed ends.
      for (const one of taken) await giveOneBack(writer, one);
      return false;
    }
    taken.push(budget);
  }
  return true;
}

async function takeOne(writer: Writer, { whatHash, windowBegins, most }: CountedBudget): Promise<boolean> {
  const row = await writer
    .tables<MailTables>()
    .insertInto('mail_budgets')
    .values({ what_hash: whatHash, window_begins: windowBegins, letters: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['what_hash', 'window_begins'])
        .doUpdateSet((row) => ({ letters: row('mail_budgets.letters', '+', 1) }))
        .where('mail_budgets.letters', '<', most),
    )
    .returning('letters')
    .executeTakeFirst();
  return row !== undefined;
}

async function giveOneBack(writer: Writer, { whatHash, windowBegins }: CountedBudget): Promise<void> {
  await writer
    .tables<MailTables>()
    .updateTable('mail_budgets')
    .set((row) => ({ letters: row('letters', '-', 1) }))
    .where('what_hash', '=', whatHash)
    .where('window_begins', '=', windowBegins)
    .execute();
}

export async function forgetLetters(writer: Writer, before: string): Promise<void> {
  await writer.tables<MailTables>().deleteFrom('letters').where('changed_at', '<', before).execute();
}

export async function forgetBudgets(writer: Writer, before: string): Promise<void> {
  await writer.tables<MailTables>().deleteFrom('mail_budgets').where('window_begins', '<', before).execute();
}
