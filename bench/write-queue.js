/**
 * The writer queue without HTTP: `node bench/write-queue.js FOLDER SECONDS`. Sixty-four callers, each with one
 * deed after another of three statements through Kysely; prints how many deeds a second were durable.
 */
import { join } from 'node:path';
import { openFile, openHere } from './open-here.js';

const CALLERS = 64;
const [folder, seconds] = process.argv.slice(2);
const file = openFile(join(folder, 'tidings.sqlite'));
file.exec('create table if not exists bench_rows (id integer primary key, body text); ');
file.exec('create table if not exists bench_count (id integer primary key, rows integer)');
file.exec('insert or ignore into bench_count values (1, 0)');
file.close();

const { storage, close } = await openHere(folder);
const began = performance.now();
let deeds = 0;
await Promise.all(Array.from({ length: CALLERS }, call));
const perSecond = deeds / ((performance.now() - began) / 1_000);
await close();
console.log(JSON.stringify({ perSecond }));

async function call() {
  while (performance.now() - began < Number(seconds) * 1_000) {
    await storage.database.write(async (writer) => {
      const tables = writer.tables();
      await tables.selectFrom('bench_count').selectAll().where('id', '=', 1).executeTakeFirst();
      await tables.insertInto('bench_rows').values({ body: 'The ferry was late again.' }).execute();
      await tables.updateTable('bench_count').set({ rows: deeds }).where('id', '=', 1).execute();
    });
    deeds += 1;
  }
}
