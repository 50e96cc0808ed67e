import { createHash } from 'node:crypto';
import { forgetOldest } from '#platform/memory';

/** What Kysely asks of a connection of `pg`, which sends what it is asked without waiting for what it was asked before. */
export interface Client {
  query(asked: Asked): Promise<unknown>;
  release(discard?: boolean): void;
  /** Cuts it where it waits for an answer. */
  end(): Promise<void>;
  /** `T` within a transaction, `E` in one that has failed, `I` outside. */
  getTransactionStatus(): string | null;
}

interface Asked {
  readonly name?: string;
  readonly text: string;
  readonly values: unknown[];
}

/** How many statements each connection keeps. One is some ten kilobytes of the server's memory. */
const MOST_NAMES = 200;
/** How often a statement is asked without a name first: what is asked seldom shall take no other's place. */
const USES_BEFORE = 2;
/** Texts that are counted until they have a name: lists of many lengths make many. */
const MOST_COUNTED = 2_000;
/**
 * What the server answers where a name has become worth nothing (PostgreSQL manual, appendix A): a migration has
 * changed what a statement gives (0A000), or something between us and the server has put another connection in the
 * place of the one that knew it (26000, 42P05).
 */
const WORTH_NOTHING = new Set(['0A000', '26000', '42P05']);

/**
 * The server reads and plans a statement anew each time, unless it has a name. Those that are asked often are given
 * one, which follows from their text.
 *
 * Not what has a bound LIMIT or searches for words: the server plans a named statement for any values after five uses,
 * and for these the best plan depends on them. Not what has no values either: DDL is among it.
 */
export function createStatementNames() {
  const names = new Map<string, string>();
  const uses = new Map<string, number>();
  let areWorthless = false;
  return {
    nameOf(text: string, values: readonly unknown[]): string | undefined {
      const known = names.get(text);
      if (known !== undefined) return known;
      if (areWorthless || names.size >= MOST_NAMES || values.length === 0 || dependsOnValues(text)) return;
      const before = uses.get(text) ?? 0;
      if (before < USES_BEFORE) {
        uses.delete(text);
        uses.set(text, before + 1);
        forgetOldest(uses, MOST_COUNTED);
        return;
      }
      uses.delete(text);
      const name = createHash('sha256').update(text).digest('base64url').slice(0, 24);
      names.set(text, name);
      return name;
    },
    /** From now on nothing has a name in this process. */
    giveUp(): void {
      areWorthless = true;
      names.clear();
      uses.clear();
    },
  };
}

export type StatementNames = ReturnType<typeof createStatementNames>;

function dependsOnValues(text: string): boolean {
  return /\blimit \$|\boffset \$|@@|\blike\b/i.test(text);
}

/** Whether the statement failed for its name alone, so that it may be asked again without one. */
export function isWorthNothing(failure: unknown): boolean {
  return failure instanceof Error && 'code' in failure && WORTH_NOTHING.has(String(failure.code));
}

/** What opens a transaction, or a part of one. */
const OPENS = /^(?:begin|start transaction|savepoint)\b/i;
/** What changes nothing, whether or not it stands in a transaction. */
const LOOKS = /^select\b/i;

/**
 * A connection that asks by names. Where one is worth nothing, nothing has a name any more, and the statement is asked
 * again; within a transaction, which has failed then, whoever began it has to begin anew.
 *
 * What opens a transaction goes out with the first statement in it, if that only looks: it needs no way to the server and
 * back of its own then. Nothing that writes is asked before the server has said that the transaction is open, and nothing
 * is answered.
 */
export function askingByName(client: Client, names: StatementNames) {
  let opening: Promise<unknown> | null = null;

  function open(text: string, values: unknown[]): void {
    opening = Promise.all([opening, client.query({ text, values })]);
    opening.catch(() => {}); // whoever asks next meets its failure
  }

  /** Throws what the opening of the transaction failed of. */
  async function isOpen(): Promise<void> {
    const mine = opening;
    opening = null;
    await mine;
  }

  async function ask(text: string, values: unknown[]): Promise<unknown> {
    const name = names.nameOf(text, values);
    if (name === undefined) return client.query({ text, values });
    const isAlone = client.getTransactionStatus() === 'I' && opening === null;
    try {
      return await client.query({ name, text, values });
    } catch (failure) {
      if (!isWorthNothing(failure)) throw failure;
      names.giveUp();
      if (!isAlone) throw failure;
      return client.query({ text, values });
    }
  }

  return {
    async query(text: string, values: unknown[] = []): Promise<unknown> {
      if (OPENS.test(text)) {
        open(text, values);
        return { rows: [] };
      }
      if (opening === null) return ask(text, values);
      if (!LOOKS.test(text)) {
        await isOpen();
        return ask(text, values);
      }
      const answer = ask(text, values);
      answer.catch(() => {}); // where the transaction is not open, that is told instead
      await isOpen();
      return answer;
    },
    release: (discard?: boolean) => client.release(discard),
  };
}
