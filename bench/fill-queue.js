/**
 * Fills the moderators' lists past the program: `node bench/fill-queue.js FOLDER COMMENTS`. So many comments wait, a
 * tenth of them are reported, as many rejected. They are copies of those that `fill.js` wrote, each under a story of
 * its own as long as there are any. What an earlier run put there goes.
 */
import { join } from 'node:path';
import { openFile } from './open-here.js';

const [folder, wanted] = process.argv.slice(2);
const file = openFile(join(folder, 'tidings.sqlite'));
file.pragma('synchronous = OFF');
file.pragma('foreign_keys = OFF');

const columns = file.pragma('table_info(comments)').map(({ name }) => name);
const at = "strftime('%Y-%m-%dT%H:%M:%fZ', '2026-02-01', '-' || n || ' minutes')";

file.exec("begin; delete from comment_reports; delete from comments where id like 'bench-queue-%'");
copy('held', Number(wanted), { created_at: at, published_at: 'null', held_at: at });
copy('rejected', Number(wanted) / 10, { created_at: at, published_at: 'null', rejected_at: at });
copy('reported', Number(wanted) / 10, { created_at: at, published_at: at });
file.exec(`insert into comment_reports (comment_id, reporter, network, reason, words, reported_at, settled_at, settled_by)
  select id, 'a hash', 'a hash', 'insulting', 'This is not fair.', created_at, null, null
  from comments where id glob 'bench-queue-reported-*'`);
file.exec('commit; analyze');
const { held } = file.prepare('select count(*) as held from comments where held_at is not null').get();
file.close();
console.log(JSON.stringify({ held }));

/** Copies comments that stand for themselves, so that no count of a thread is touched. */
function copy(kind, many, changes) {
  const changed = {
    ...{ id: `'bench-queue-${kind}-' || n`, parent_id: 'null', root_id: `'bench-queue-${kind}-' || n` },
    ...{ depth: '0', replies: '0', post_key: 'null', ...changes },
  };
  file.exec(`with recursive copies (n) as (select 1 union all select n + 1 from copies where n < ${many}),
    some as (select row_number() over (order by id) as place, comments.* from comments
      where story_id like 'bench-small-%' and id not like 'bench-queue-%' limit 500)
    insert into comments (${columns}) select ${columns.map((column) => changed[column] ?? column)}
    from copies join some on place = 1 + n % (select count(*) from some)`);
}
