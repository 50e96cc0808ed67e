import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** A database of one test file. */
export interface FreshDatabase {
  readonly url: string;
  /** Ends every connection to it and deletes it. */
  drop(): Promise<void>;
}

/**
 * Creates an empty database with a name of its own on the server that tests share.
 *
 * @param server the address that `inject('postgresUrl')` gives
 * @param template the name of a database to copy, for instance one that is migrated already; nobody may be
 *   connected to it meanwhile
 */
export async function freshDatabase(server: string, template?: string): Promise<FreshDatabase> {
  const name = `tidings_${randomUUID().replaceAll('-', '')}`;
  // as files: nothing of it has to survive, and a log of each page costs twice the time
  const source =
    template === undefined ? '' : ` TEMPLATE ${pg.escapeIdentifier(template)} STRATEGY FILE_COPY`;
  await administer(server, `CREATE DATABASE ${name}${source}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => administer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
