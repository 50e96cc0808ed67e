import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { serveControl } from '#platform/control';
import { holdDataFolder } from '#platform/database';
import { type NewsroomProcess, runCommand, startNewsroom } from '../../scripts/newsroom-process.js';
import { anImapServer } from '../imap-server.ts';
import { aMailServer } from '../mail-server.ts';
import { redAndBlue } from '../sample-bytes.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** Deeds in processes of their own, as a publisher starts them. */
describe('A newsroom that is started', () => {
  let folder: string;
  const running: NewsroomProcess[] = [];
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(async () => {
    for (const one of running.splice(0)) await one.kill();
    rmSync(folder, { recursive: true });
  });

  async function start(
    words: string[] = ['--empty'],
    more: { port?: number; env?: Record<string, string> } = {},
  ): Promise<NewsroomProcess> {
    const newsroom = await startNewsroom({ folder, words, ...more });
    running.push(newsroom);
    return newsroom;
  }

  /** Starts one that cannot: what it says, and how it ends. */
  async function startInVain(env: Record<string, string> = {}, from = folder) {
    const { exit, said } = await runCommand(from, ['start', '--empty'], {
      env: { PORT: '0', LOG_LEVEL: 'error', ...env },
    });
    return { exit, lines: said.trim().split('\n') };
  }

  it('for the first time shows the sample, and says where, and how the owner takes over', async () => {
    const newsroom = await start([]);
    expect(newsroom.said()).toContain(`http://localhost:${newsroom.port}/`);
    expect(newsroom.said()).toContain(`Data folder: ${folder}`);
    expect(newsroom.said()).toMatch(/works once.*: http:\/\/localhost:\d+\/desk\/take-over\/\S+/);
    expect(statSync(join(folder, 'secret')).mode & 0o077).toBe(0);
    const feed = await (await fetch(`${newsroom.url}/feed`)).text();
    expect(feed.split('<item>').length - 1).toBeGreaterThanOrEqual(8);
  });

  it('empty has no stories; it tells that it lives and can serve, and its numbers to this machine', async () => {
    const { url } = await start();
    expect(await (await fetch(`${url}/feed`)).text()).not.toContain('<item>');
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect(await (await fetch(`${url}/metrics`)).text()).toContain('tidings_requests_total');
  });

  it('ends when it is asked to, leaving no socket that answers and no lock; a second start keeps everything', async () => {
    const first = await start();
    await fetch(`${first.url}/`);
    const secret = statSync(join(folder, 'secret')).mtimeMs;
    expect(await first.stop()).toBe(0);
    const second = await start([]);
    expect(await (await fetch(`${second.url}/feed`)).text()).not.toContain('<item>');
    expect(statSync(join(folder, 'secret')).mtimeMs).toBe(secret);
  });

  it('lets commands speak to it, knows who signed in, keeps a picture, sends letters and reads what comes back', async () => {
    const [mail, inbox] = await Promise.all([aMailServer(), anImapServer()]);
    inbox.bring('From: postmaster@example.org\r\nTo: news@bay.example\r\nSubject: Hello\r\n\r\nHello.\r\n');
    const env = { SMTP_URL: mail.url, IMAP_URL: inbox.url, MAIL_FROM: 'The Bay <news@bay.example>' };
    const { port, url } = await start(['--empty'], { env });
    const { exit, said } = await runCommand(folder, ['staff', 'add', 'olu@example.org', '--role', 'editor']);
    expect(exit, said).toBe(0);
    expect(said).toContain(`http://localhost:${port}/desk/sign-in/`);
    const link = url + (/\/desk\/sign-in\/\S+/.exec(said)?.[0] ?? '');
    const post = { method: 'POST', headers: { origin: url }, redirect: 'manual' } as const;
    const cookies = (await fetch(link, post)).headers.getSetCookie().map((one) => one.split(';')[0]);
    const body = new FormData();
    body.append('picture', new Blob([await redAndBlue(90, 60).png().toBuffer()]), 'ferry.png');
    const headers = { ...post.headers, cookie: cookies.join('; ') };
    const kept = await fetch(`${url}/desk/pictures`, { ...post, headers, body });
    expect(kept.headers.get('location')).toMatch(/^\/desk\/pictures\/\S+added$/);
    const wrong = await runCommand(folder, ['staff', 'add', 'olu@example.org', '--role', 'king']);
    expect(wrong.exit).toBe(1);
    expect(wrong.said.trim().split('\n')).toHaveLength(1);
    const anew = await runCommand(folder, ['staff', 'link', 'olu@example.org']);
    expect(anew).toMatchObject({ exit: 0, said: expect.stringContaining('/desk/sign-in/') });
    const doctor = await runCommand(folder, ['doctor']);
    expect(doctor).toMatchObject({
      exit: 0,
      said: expect.stringContaining('The ledger is whole: nothing was entered yet.'),
    });
    expect(doctor.said).toContain('The one picture or file has its bytes.');
    expect(doctor.said, 'of what is not there').not.toMatch(/logo|pictures of comments/);
    await fetch(`${url}/desk/sign-in`, {
      method: 'POST',
      headers: { origin: url },
      body: new URLSearchParams({ email: 'olu@example.org' }),
    });
    await vi.waitFor(() => expect(mail.letters[0]).toContain('To: olu@example.org'), 10_000);
    const file = new SqliteFile(join(folder, 'tidings.sqlite'), { readonly: true });
    const lastRead = file.prepare('select last_uid from inbox_positions').pluck();
    await vi.waitFor(() => expect(lastRead.get()).toBe(1), 10_000);
    file.close();
    for (const server of [mail, inbox]) await server.close();
  });

  it('is waited for by a command that came while it was still starting', async () => {
    const starting = holdDataFolder(folder);
    let answers: ReturnType<typeof serveControl> | undefined;
    const { exit, said } = await runCommand(folder, ['doctor'], {
      onSaid: () => {
        answers ??= serveControl(join(folder, 'tidings.sock'), { doctor: async () => 7 });
      },
    });
    expect(said).toContain('Waiting for it');
    expect(exit).toBe(7);
    await (await answers)?.close();
    starting.release();
  });

  it('is made by no command that looks after one, and by an import with a word where', async () => {
    const refused = await runCommand(folder, ['doctor']);
    expect(refused.said.trim().split('\n')).toEqual([
      expect.stringMatching(/^There is no newsroom in .+: set TIDINGS_DATA to where it is/),
    ]);
    expect(refused.exit).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
    const { said } = await runCommand(folder, ['import', 'wordpress', join(folder, 'none.xml')]);
    expect(said).toContain(`There is no newsroom in ${folder}: one begins there.`);
  });

  it('may be opened by a command that waited for another one to end', async () => {
    const other = holdDataFolder(folder);
    const { exit, said } = await runCommand(folder, ['doctor'], { onSaid: () => other.release() });
    expect(said).toMatch(/Waiting for it[\s\S]+The ledger is whole/);
    expect(exit).toBe(0);
  });

  describe('where it cannot, says so in one line that tells what to do, and ends with 1', () => {
    it('on a taken port, or beside another one on the same folder', async () => {
      const { port } = await start();
      const other = temporaryFolder();
      const { exit, lines } = await startInVain({ PORT: String(port) }, other);
      expect(lines).toEqual([`Port ${port} is taken. Stop the other program, or set PORT to another one.`]);
      expect(exit).toBe(1);
      rmSync(other, { recursive: true });
      const beside = await startInVain();
      expect(beside.lines).toEqual([
        expect.stringMatching(/^Another Tidings already works on .+\. Stop it first/),
      ]);
      expect(beside.exit).toBe(1);
    });

    it('with a bucket that cannot be used, or with half of one', async () => {
      const keys = { S3_ACCESS_KEY_ID: 'somebody', S3_SECRET_ACCESS_KEY: 'some secret' };
      const env = { S3_ENDPOINT: 'http://127.0.0.1:1', S3_BUCKET: 'news', ...keys };
      const { exit, lines } = await startInVain(env);
      expect(lines).toEqual([
        expect.stringMatching(/^The bucket news at .+ cannot be written to: ECONNREFUSED\. .+S3_ENDPOINT/),
      ]);
      expect(exit).toBe(1);
      const half = await startInVain({ S3_BUCKET: 'news' });
      expect(half.lines).toEqual([expect.stringMatching(/^A bucket for files needs S3_ENDPOINT and /)]);
    });

    it('in a folder that cannot be', async () => {
      writeFileSync(join(folder, 'file'), '');
      const { exit, lines } = await startInVain({}, join(folder, 'file', 'data'));
      expect(lines).toEqual([expect.stringContaining('cannot be written')]);
      expect(exit).toBe(1);
      expect(existsSync(join(folder, 'data'))).toBe(false);
    });

    it('on a database of a newer version', async () => {
      await (await start()).stop();
      const file = new SqliteFile(join(folder, 'tidings.sqlite'));
      file.exec("insert into migrations values ('stories-999-later', '2030-01-01T00:00:00.000Z')");
      file.close();
      const { exit, lines } = await startInVain();
      expect(lines).toEqual([expect.stringMatching(/newer Tidings \(it has "stories-999-later"\)/)]);
      expect(exit).toBe(1);
    });

    it('with a variable that cannot be used, or a database that is not there', async () => {
      expect((await startInVain({ SITE_URL: 'news' })).lines).toEqual([
        expect.stringMatching(/^SITE_URL cannot be used/),
      ]);
      const { exit, lines } = await startInVain({ DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none' });
      expect(lines).toEqual([expect.stringMatching(/^The database of DATABASE_URL cannot be used/)]);
      expect(exit).toBe(1);
    });
  });
});
