import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Scratch } from '#platform/database';
import { type LossReport, notice } from '../report.ts';
import { SUBSCRIPTION_COLUMNS } from '../rules/subscription-fate.ts';
import { BrokenTable, type Row, readTable } from './read-table.ts';
import { addVote } from './shelves.ts';

/**
 * The tables in which wpDiscuz keeps what no export holds. Each is a file whose name ends with the table's:
 * `wp_wc_users_voted.csv`. Any may be missing.
 */
const TABLES = {
  forms: { table: 'wc_feedback_forms', columns: ['id', 'unique_id'] },
  votes: { table: 'wc_users_voted', columns: ['comment_id', 'vote_type'] },
  subscriptions: { table: 'wc_comments_subscription', columns: SUBSCRIPTION_COLUMNS },
  follows: { table: 'wc_follow_users', columns: [] },
  ratings: { table: 'wc_users_rated', columns: [] },
  phrases: { table: 'wc_phrases', columns: [] },
} as const;
type Table = keyof typeof TABLES;

/** What an import is told beside the export. */
export interface Companion {
  /** The number of an inline form -> the id of its shortcode. */
  readonly forms: ReadonlyMap<number, string>;
  /** The table of subscriptions, which is read when all they follow is there. */
  readonly subscriptions: string | null;
}

/** Rows that have no place here, and why. */
const NOT_TAKEN: Partial<Readonly<Record<Table, string>>> = {
  follows: 'who follows whom: neither has proved their address here',
  ratings: 'stars of single readers: stories have none here',
  phrases: 'texts of the plugin: those here are others',
};

/**
 * Reads the companion tables: small ones into memory, votes, which are many, into the scratch as sums. Nobody here is
 * known by an account or a network of the old site, so no vote is anybody's.
 *
 * @throws {BrokenTable}
 */
export async function readCompanion(
  folder: string | null,
  { scratch, report }: { readonly scratch: Scratch; readonly report: LossReport },
): Promise<Companion> {
  const forms = new Map<number, string>();
  if (folder === null) return { forms, subscriptions: null };
  const files = await filesIn(folder);
  for await (const row of rowsOf('forms', files)) {
    const number = numberIn(row, 'id');
    if (number !== null && row['unique_id']) forms.set(number, row['unique_id'].slice(0, 64));
  }
  for await (const row of rowsOf('votes', files)) {
    const comment = numberIn(row, 'comment_id');
    const vote = Number(row['vote_type']);
    if (comment !== null && (vote === 1 || vote === -1)) addVote(scratch, comment, vote);
  }
  for (const [table, why] of Object.entries(NOT_TAKEN) as [Table, string][]) {
    for await (const _ of rowsOf(table, files)) notice(report, 'companion-not-taken', why);
  }
  for await (const _ of rowsOf('subscriptions', files)) break;
  return { forms, subscriptions: files.get('subscriptions') ?? null };
}

async function filesIn(folder: string): Promise<ReadonlyMap<Table, string>> {
  const found = new Map<Table, string>();
  const names = (await readdir(folder)).sort();
  for (const [key, { table }] of Object.entries(TABLES) as [Table, { table: string }][]) {
    const name = names.find((one) => one.toLowerCase().endsWith(`${table}.csv`));
    if (name !== undefined) found.set(key, join(folder, name));
  }
  if (found.size > 0) return found;
  throw new BrokenTable(
    `There is no table of wpDiscuz in ${folder}. Its tables are files such as wp_${TABLES.votes.table}.csv.`,
  );
}

async function* rowsOf(table: Table, files: ReadonlyMap<Table, string>): AsyncGenerator<Row> {
  const file = files.get(table);
  if (file !== undefined) yield* readTable(file, TABLES[table].columns);
}

function numberIn(row: Row, column: string): number | null {
  const said = row[column] ?? '';
  return /^[1-9]\d{0,14}$/.test(said) ? Number(said) : null;
}
