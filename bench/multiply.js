/**
 * Makes a small newsroom large: `node bench/multiply.js FOLDER`, on one that `fill.js` filled. Its fifty small
 * stories with ten comments each become 100,000 stories with 1,000,000 comments, and one more story gets 50,000.
 * Rows are copied in SQL, a thousand stories to a transaction; a column that a copy needs anew is named below.
 */
import { join } from 'node:path';
import { openFile } from './open-here.js';

const STORIES = 100_000;
const AT_ONCE = 20; // copies of all fifty
const LIVELY_COPIES = 250;
/** Those of `fill.js`: what was posted by an earlier measurement, thousands at one story, is not multiplied. */
const FILLED = "and (comments.id glob 'bench-small-*' or comments.id glob 'bench-lively-*')";
const [folder] = process.argv.slice(2);
const file = openFile(join(folder, 'tidings.sqlite'));
file.pragma('synchronous = OFF');
file.pragma('cache_size = -262144');
file.pragma('foreign_keys = OFF');

const suffixed = (column) => `${column} || '-' || n`;
const older = (column) => `strftime('%Y-%m-%dT%H:%M:%fZ', ${column}, '-' || n || ' hours')`;

/** For each table: whose rows are copied, and which columns differ in a copy. */
const TABLES = {
  stories: [
    'id',
    { ...anew('id', 'slug', 'href', 'revision_id'), ...aged('first_published_at', 'created_at') },
  ],
  revisions: ['story_id', anew('id', 'story_id')],
  story_sections: ['story_id', { ...anew('story_id'), ...aged('listed_at') }],
  story_authors: ['story_id', { ...anew('story_id'), ...aged('listed_at') }],
  addresses: ['target_id', anew('path', 'target_id')],
  conversations: ['story_id', anew('story_id')],
  desk_shelves: ['story_id', { ...anew('story_id'), ...aged('at') }],
  comments: ['story_id', anew('id', 'story_id', 'parent_id', 'root_id')],
};

const copies = STORIES / count("stories where id like 'bench-small-%'");
for (let from = 1; from < copies; from += AT_ONCE) copyStories(from, Math.min(from + AT_ONCE, copies) - 1);
makeFindable();
growOneStory();
console.log(
  JSON.stringify({ stories: count('stories'), comments: count('comments'), longest: 'bench-lively' }),
);
file.close();

function copyStories(from, to) {
  const numbers = `with recursive copies (n) as (select ${from} union all select n + 1 from copies where n < ${to})`;
  file.exec('begin');
  for (const [table, [owner, changes]] of Object.entries(TABLES)) {
    const columns = columnsOf(table);
    const values = columns.map((column) => changes[column] ?? column);
    file.exec(`${numbers} insert into ${table} (${columns}) select ${values} from ${table}, copies
      where ${owner} in (select id from stories where id glob 'bench-small-[0-9]' or id glob 'bench-small-[0-9][0-9]')
      ${table === 'comments' ? FILLED : ''}`);
  }
  file.exec('commit');
}

/** The copies are found by their titles: their texts hold the same words. */
function makeFindable() {
  file.exec('begin');
  file.exec(`insert into search_texts (id, target)
    select second * 1000000 + 1000 + row_number() over (partition by second), id
    from (select id, cast(strftime('%s', first_published_at) as integer) as second from stories)
    where id not in (select target from search_texts)`);
  file.exec(`insert into search_words (rowid, words) select search_texts.id, lower(title) from search_texts
    join stories on stories.id = target where search_texts.id not in (select rowid from search_words)`);
  file.exec('commit');
}

function growOneStory() {
  const columns = columnsOf('comments');
  const changes = anew('id', 'parent_id', 'root_id');
  const values = columns.map((column) => changes[column] ?? column);
  file.exec(`with recursive copies (n) as (select 1 union all select n + 1 from copies where n < ${LIVELY_COPIES - 1})
    insert into comments (${columns}) select ${values} from comments, copies
      where story_id = 'bench-lively' ${FILLED}`);
  file.exec(`update conversations set comments = (select count(*) from comments where story_id = 'bench-lively')
    where story_id = 'bench-lively'`);
}

function anew(...columns) {
  return Object.fromEntries(columns.map((column) => [column, suffixed(column)]));
}

function aged(...columns) {
  return Object.fromEntries(columns.map((column) => [column, older(column)]));
}

function columnsOf(table) {
  return file.pragma(`table_info(${table})`).map(({ name }) => name);
}

function count(what) {
  return file.prepare(`select count(*) as n from ${what}`).get().n;
}
