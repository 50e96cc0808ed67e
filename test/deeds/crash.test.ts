import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeExport } from '../../bench/write-export.js';
import { type NewsroomProcess, runCommand, startNewsroom } from '../../scripts/newsroom-process.js';
import { type NewsroomData, rowsAt, rowsInFile } from '../newsroom-rows.ts';
import { type PreparedNewsroom, prepareNewsroom } from '../prepared-newsroom.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { keepWays, keptWays, WALLET } from '../ways.ts';

/** `npm run prove` asks for more. */
const KILLS = Number(process.env['TIDINGS_KILLS'] ?? 3);
const WRITERS = 16;
const MOST_POSTS_BEFORE_A_KILL = 60;
const MOST_PAUSE = 15;
/** In the export whose import is killed. */
const POSTS = 90;

/** What a reader's browser knows of what it sent: a comment, or the pledge of a gift. */
interface Sent {
  readonly words: string;
  readonly what: 'comment' | 'pledge';
  acknowledged: boolean;
}

/** Where each is sent to. */
interface Places {
  readonly story: string;
  /** The id of a way to give. */
  readonly way: string;
}

for (const engine of ['sqlite', 'postgres'] as const) {
  describe(`A newsroom that is killed again and again (${engine})`, () => {
    let prepared: PreparedNewsroom<Places>;
    let newsroom: NewsroomProcess | undefined;
    const sent: Sent[] = [];

    beforeAll(async () => {
      prepared = await prepareNewsroom(engine, async (room) => {
        await keepWays(room, [WALLET]);
        return { story: (await room.publish()).href, way: (await keptWays(room))[0]?.id ?? '' };
      });
      newsroom = await begin();
    });
    afterAll(async () => {
      await newsroom?.stop();
      await prepared?.remove();
    });

    const begin = () =>
      startNewsroom({
        folder: prepared.folder,
        words: ['--empty'],
        env: { TIDINGS_LIMITS: 'off', ...prepared.env },
      });
    const kept = () => countWords({ folder: prepared.folder, url: prepared.env['DATABASE_URL'] });

    const kills = engine === 'sqlite' ? KILLS : Math.ceil(KILLS / 3);
    it(
      `${kills} times while readers write keeps what it acknowledged, and nothing twice`,
      async () => {
        for (let kill = 1; kill <= kills; kill += 1) {
          await postUntilKilled(newsroom!, { places: prepared.facts, kill, sent });
          newsroom = await begin();
          const counted = await kept();
          for (const { words, acknowledged } of sent) {
            const times = counted.get(words) ?? 0;
            if (acknowledged) expect(times, `"${words}" was acknowledged`).toBe(1);
            else expect(times, `"${words}"`).toBeLessThanOrEqual(1);
          }
        }
        expect(areOfBothKinds(sent)).toBe(true);
      },
      60_000 + kills * 10_000,
    );

    it('takes what was not acknowledged when it is sent again, once', async () => {
      for (const one of sent.filter(({ acknowledged }) => !acknowledged)) {
        expect(await post(newsroom!, prepared.facts, one)).toBe(303);
      }
      const counted = await kept();
      for (const { words } of sent) expect(counted.get(words), `"${words}"`).toBe(1);
    });

    it('shows them to everybody', async () => {
      const page = await (await fetch(`${newsroom!.url}${prepared.facts.story}?sort=newest`)).text();
      expect(page).toContain('Written before kill');
    });
  });
}

describe('An import that is killed', () => {
  const folder = temporaryFolder();
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is completed by running it again, and then changes nothing more', async () => {
    const file = join(folder, 'export.xml');
    const data = join(folder, 'data');
    await writeExport(file, { posts: POSTS, commentsEach: 5 });
    const words = ['import', 'wordpress', file];
    const enough = Math.floor(Math.random() * POSTS * 0.8);
    const first = await runCommand(data, words, {
      onStart: (pid) => void killOnce(pid, () => countRows(data, 'stories') > enough),
    });
    expect([null, 0], first.said).toContain(first.exit); // killed, or quicker than we looked
    for (const run of ['completing', 'again']) {
      const { exit, said } = await runCommand(data, words);
      expect(exit, `${run}: ${said}`).toBe(0);
      expect(countRows(data, "stories where kind = 'story' and href is not null")).toBe(POSTS);
      expect(countRows(data, 'comments')).toBe(POSTS * 5);
      expect(countRows(data, 'comments where parent_id is not null')).toBe(POSTS * 3);
    }
  });
});

/** Writers post one comment or pledge after another; at some moment in between the newsroom is gone. */
async function postUntilKilled(
  newsroom: NewsroomProcess,
  { places, kill, sent }: { places: Places; kill: number; sent: Sent[] },
): Promise<void> {
  const enough = 1 + Math.floor(Math.random() * MOST_POSTS_BEFORE_A_KILL);
  let acknowledged = 0;
  let killed: Promise<void> | undefined;
  const write = async (writer: number) => {
    for (let nth = 1; !killed; nth += 1) {
      const what = writer % 4 === 0 ? 'pledge' : 'comment';
      const words = `Written before kill ${kill} by ${writer}, number ${nth}.`;
      const one: Sent = { what, words, acknowledged: false };
      sent.push(one);
      if ((await post(newsroom, places, one).catch(() => 0)) !== 303) return;
      one.acknowledged = true;
      acknowledged += 1;
      if (acknowledged >= enough && areOfBothKinds(sent))
        killed ??= pause(Math.random() * MOST_PAUSE).then(() => newsroom.kill());
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
  await (killed ?? newsroom.kill());
}

/** Whether a comment and a pledge were acknowledged: of both it is to be seen what becomes of them. */
function areOfBothKinds(sent: readonly Sent[]): boolean {
  const kinds = new Set(sent.flatMap(({ what, acknowledged }) => (acknowledged ? [what] : [])));
  return kinds.size === 2;
}

async function post(
  newsroom: NewsroomProcess,
  { story, way }: Places,
  { what, words }: Sent,
): Promise<number> {
  const [path, form] =
    what === 'comment'
      ? [`${story}/comments`, { name: 'Ana', email: 'ana@example.org', body: words }]
      : ['/give', { way, key: words.replaceAll(/\W/g, ''), amount: '5', word: words }];
  const answer = await fetch(newsroom.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { accept: 'text/html' },
    body: new URLSearchParams(form),
  });
  await answer.arrayBuffer();
  return answer.status;
}

/** How often each text stands in the database. */
async function countWords(at: NewsroomData): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { body } of await rowsAt<{ body: string }>(at, BODIES)) {
    counts.set(body, (counts.get(body) ?? 0) + 1);
  }
  return counts;
}

const BODIES = 'select body from comments union all select word as body from pledges';

/** How many rows there are; none while there is no such table yet. */
function countRows(folder: string, what: string): number {
  if (!existsSync(join(folder, 'tidings.sqlite'))) return 0;
  try {
    return rowsInFile<{ n: number }>(folder, `select count(*) as n from ${what}`)[0]?.n ?? 0;
  } catch (failure) {
    if (failure instanceof Error && failure.message.startsWith('no such table')) return 0;
    throw failure;
  }
}

/** Kills the process at the moment that `isTime` names, unless it has ended before. */
async function killOnce(pid: number, isTime: () => boolean): Promise<void> {
  try {
    for (;;) {
      process.kill(pid, isTime() ? 'SIGKILL' : 0);
      await pause(8);
    }
  } catch {
    // it is gone: killed, or done
  }
}
