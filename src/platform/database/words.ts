import type { CompiledQuery, Kysely } from 'kysely';

export type Engine = 'sqlite' | 'postgres';

/** The part of Kysely that can only look. */
export type Selecting<Tables> = Pick<
  Kysely<Tables>,
  'selectFrom' | 'selectNoFrom' | 'with' | 'withRecursive' | 'fn' | 'dynamic' | 'getExecutor'
>;

/**
 * May read. A store asks for its own tables, so the compiler shows who owns them:
 * `reader.tables<StoriesTables>().selectFrom('stories')`.
 */
export interface Reader {
  readonly engine: Engine;
  tables<Tables>(): Selecting<Tables>;
  /** Asks what was compiled before, without Kysely's way round it. Stores say `prepared`, which is the only caller. */
  ask<Row>(query: CompiledQuery<Row>): Promise<Row[]>;
}

/** May write: handed out by `database.write` alone, and worth nothing after it. */
export interface Writer extends Reader {
  tables<Tables>(): Kysely<Tables>;
  /** Runs right after the commit, before anybody is answered; not at all when the deed fails. */
  afterCommit(then: () => void): void;
}

export interface Database extends Reader {
  /**
   * Carries out `deed` in one transaction and answers once it is durable. If `deed` throws, nothing of it
   * remains. On SQLite deeds that wait together share one commit, strictly one after another; inside `deed`
   * nothing but the database may be awaited.
   */
  write<Result>(deed: (writer: Writer) => Promise<Result>): Promise<Result>;
  /**
   * Looks at everything as it stands at one moment, however long it takes. Nobody waits for it meanwhile; what is no
   * longer needed by others stays on the disk until then.
   */
  snapshot<Result>(look: (reader: Reader) => Promise<Result>): Promise<Result>;
  /**
   * Reads as the database does, but over a connection of its own, and waits ten seconds at most for an answer: then the
   * connection is given up and the question fails. One question at a time. For what is asked again and again, and shall
   * not wait until TCP gives up a server that is gone.
   */
  readonly hasty: Reader;
  /** Ends the connections, after the writes in hand. */
  close(): Promise<void>;
}

/** One step forward of a feature's tables. Plain SQL that both engines read, or a function where they differ. */
export interface Migration {
  /** Unique and sorting after all earlier ones of the feature: `stories-001-begin`. */
  readonly name: string;
  readonly sql: string | ((engine: Engine) => string);
}
