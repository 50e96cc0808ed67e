/** The pages of the documentation that are made from the code. `npm run docs` writes them, a test compares. */
import { createRequire } from 'node:module';

const FROM_CODE = 'This page is made from the code by `npm run docs`. Change it there.';

/** @param {Record<string, { schema: any, about: string }>} environment from `src/environment.ts` */
export function settingsPage(environment) {
  return `# The environment

${FROM_CODE}

Tidings needs no variable to start. Each has a twin with \`_FILE\` at its end, which names a file whose content is taken instead: that is the way to hand in secrets. A variable that cannot be used ends the start with one line. All else is decided in the desk.

${configurationTable(environment)}
`;
}

/** @param {Record<string, { schema: any, about: string }>} environment */
export function configurationTable(environment) {
  const rows = Object.entries(environment).map(([name, { schema, about }]) => {
    const usual = schema.safeParse(undefined).data;
    return `| \`${name}\` | ${usual === undefined ? '' : `\`${usual}\``} | ${about} |`;
  });
  return ['| variable | without it | what it is for |', '| --- | --- | --- |', ...rows].join('\n');
}

/**
 * @param {string} text a page with the lines `<!-- NAME -->` and `<!-- /NAME -->`
 * @param {string} name
 * @param {string} content what shall stand between them
 */
export function between(text, name, content) {
  const place = new RegExp(`(<!-- ${name} -->)[\\s\\S]*?(<!-- /${name} -->)`);
  if (!place.test(text)) throw new Error(`There is no place named "${name}".`);
  return text.replace(place, (_, begin, end) => `${begin}\n${content}\n${end}`);
}

/**
 * The tables as SQLite has them once all migrations are applied, each under the feature whose migration made it.
 *
 * @param {readonly { name: string, sql: string | ((engine: 'sqlite') => string) }[]} migrations
 */
export function schemaPage(migrations) {
  const SqliteFile = createRequire(import.meta.url)('better-sqlite3');
  const file = new SqliteFile(':memory:');
  const owners = new Map();
  for (const { name, sql } of migrations) {
    file.exec(typeof sql === 'string' ? sql : sql('sqlite'));
    for (const table of tablesIn(file)) if (!owners.has(table)) owners.set(table, name.replace(/-\d.*$/, ''));
  }
  const features = [...new Set(owners.values())];
  const parts = features.map((feature) => {
    const tables = [...owners]
      .filter(([, owner]) => owner === feature)
      .map(([table]) => tablePart(file, table));
    return `## ${feature}\n\n${tables.join('\n\n')}`;
  });
  file.close();
  return `# The tables

${FROM_CODE}

As SQLite has them; PostgreSQL has the same, but for search and for the transaction in which something changed (\`changes.written_in\`). Instants are ISO 8601 text in UTC, ids are text, a fact has a time and not a flag (\`hidden_at\`, never \`is_hidden\`). Only the feature that owns a table names it in a query.

${parts.join('\n\n')}
`;
}

function tablesIn(file) {
  const shadow = /^search_words_/; // what the full-text index keeps for itself
  return file
    .prepare(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by rowid",
    )
    .all()
    .map(({ name }) => name)
    .filter((name) => !shadow.test(name));
}

function tablePart(file, table) {
  const columns = file.pragma(`table_info(${table})`);
  const references = new Map(file.pragma(`foreign_key_list(${table})`).map((key) => [key.from, key.table]));
  const rows = columns.map(({ name, type, notnull, pk }) => {
    const facts = [
      pk > 0 ? 'key' : '',
      notnull || pk > 0 ? '' : 'may be null',
      references.has(name) ? `of \`${references.get(name)}\`` : '',
    ];
    return `| \`${name}\` | ${type.toLowerCase()} | ${facts.filter(Boolean).join(', ')} |`;
  });
  const head = ['| column | kind | |', '| --- | --- | --- |'];
  return [`### ${table}`, '', ...head, ...rows, ...indexLines(file, table)].join('\n');
}

function indexLines(file, table) {
  const made = file
    .prepare(
      "select sql from sqlite_master where type = 'index' and tbl_name = ? and sql is not null order by rowid",
    )
    .all(table)
    .map(({ sql }) => `- \`${sql.replace(/\s+/g, ' ')}\``);
  return made.length === 0 ? [] : ['', ...made];
}
