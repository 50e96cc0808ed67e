/**
 * What the disk allows: `node bench/raw-commits.js FOLDER SECONDS` inserts one row a commit with better-sqlite3,
 * WAL and synchronous=FULL, and prints how many a second.
 */
import { join } from 'node:path';
import { openFile } from './open-here.js';

const [folder, seconds] = process.argv.slice(2);
const file = openFile(join(folder, 'raw.sqlite'));
file.pragma('journal_mode = WAL');
file.pragma('synchronous = FULL');
file.exec('create table if not exists rows (id integer primary key, name text, body text, at text)');
const insert = file.prepare('insert into rows (name, body, at) values (?, ?, ?)');
const began = performance.now();
let rows = 0;
while (performance.now() - began < Number(seconds) * 1_000) {
  insert.run(
    'Reader',
    'The harbour council met on the quay, and the ferry was late again.',
    '2026-03-02T08:00:00Z',
  );
  rows += 1;
}
console.log(JSON.stringify({ perSecond: rows / ((performance.now() - began) / 1_000) }));
file.close();
