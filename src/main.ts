import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createIds, systemClock } from '#platform/clock';
import { serveControl } from '#platform/control';
import { Halt } from '#platform/halt';
import { createLogger, type Logger } from '#platform/log';
import { allMigrations } from './all-migrations.ts';
import { openAssets, versionBeside } from './assets.ts';
import type { Config } from './config.ts';
import { controlDeeds } from './control-deeds.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';
import { openStorage, type Storage } from './storage.ts';

/** The folder with what was built: `dist/`, two levels above this file once it is built itself. */
const dist = join(dirname(fileURLToPath(import.meta.url)), '..');

/** How long a shutdown may take before it is forced, in milliseconds. */
const SHUTDOWN_WITHIN = 10_000;

export interface Opened {
  readonly newsroom: Newsroom;
  readonly storage: Storage;
  readonly log: Logger;
  close(): Promise<void>;
}

/** Opens the newsroom of `config` without serving it: what a command does when none is running. */
export async function open(config: Config): Promise<Opened> {
  const log = createLogger(config.logLevel);
  const storage = await openStorage(config, allMigrations, systemClock);
  const newsroom = await openNewsroom({
    config,
    database: storage.database,
    folder: storage.folder,
    secret: storage.secret,
    clock: systemClock,
    newId: createIds(systemClock),
    log,
    assets: openAssets(dist, storage.folder, systemClock),
  });
  return {
    newsroom,
    storage,
    log,
    async close() {
      await newsroom.close();
      await storage.close();
    },
  };
}

/** Opens the newsroom and serves it until the process is asked to end. */
export async function start(config: Config, wish: { empty: boolean }): Promise<void> {
  const { newsroom, storage, log, close } = await open(config);
  const closeAfter = async (failure: unknown) => {
    await close();
    throw failure;
  };
  await reachFiles(newsroom).catch(closeAfter);
  await newsroom.demo.begin(wish);
  const address = await listen(newsroom, config).catch(closeAfter);
  const socket = join(storage.folder, 'tidings.sock');
  const control = await serveControl(socket, controlDeeds(newsroom, log)).catch(closeAfter);
  await newsroom.start();
  await greet({ newsroom, config, folder: storage.folder, address });

  let ending = false;
  const end = async (signal: string) => {
    if (ending) return;
    ending = true;
    log.info({ signal }, 'ending');
    setTimeout(() => process.exit(1), SHUTDOWN_WITHIN).unref();
    await control.close();
    await close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void end('SIGTERM'));
  process.on('SIGINT', () => void end('SIGINT'));
}

/** Whoever starts a newsroom learns now, and no reader later, that its files cannot be read or kept. */
async function reachFiles({ files }: Newsroom): Promise<void> {
  const { isWell, says } = await files.check();
  if (!isWell) throw new Halt(says);
}

async function listen(newsroom: Newsroom, config: Config): Promise<string> {
  try {
    await newsroom.app.listen({ port: config.port, host: config.host });
  } catch (failure) {
    const code = failure instanceof Error && 'code' in failure ? failure.code : undefined;
    if (code === 'EADDRINUSE') {
      throw new Halt(`Port ${config.port} is taken. Stop the other program, or set PORT to another one.`);
    }
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL') {
      throw new Halt(
        `${config.host}:${config.port} cannot be listened on (${String(code)}). Set HOST and PORT.`,
      );
    }
    throw failure;
  }
  const bound = newsroom.app.server.address();
  const port = typeof bound === 'object' && bound ? bound.port : config.port;
  newsroom.listensAt(port);
  return config.siteUrl ?? `http://${config.host === '127.0.0.1' ? 'localhost' : config.host}:${port}`;
}

async function greet(facts: {
  newsroom: Newsroom;
  config: Config;
  folder: string;
  address: string;
}): Promise<void> {
  const lines = [`Tidings ${versionBeside(dist)} serves ${facts.address}/`, `Data folder: ${facts.folder}`];
  const takeOver = await facts.newsroom.staff.takeOverLink();
  if (takeOver) lines.push(`Take over as the owner (works once): ${facts.address}${takeOver}`);
  process.stdout.write(`${lines.join('\n')}\n`);
}
