import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { DATA_FOLDER } from '#platform/database';
import { keysIn } from '#platform/files';
import type { Config } from '../../src/config.ts';
import { aNewsroom, type Room } from '../a-newsroom.ts';
import { type Look, openWindow, type Window } from '../browser.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** A newsroom that a real browser reaches. */
export interface ServedNewsroom {
  readonly room: Room;
  readonly address: string;
  /** A reader's window on it, with nothing remembered. */
  open(look?: Look): Promise<Window>;
  /** Signs the window of this page in by a link; how people do that by hand is in `desk.test.ts`. */
  enterDesk(page: Page, link: string): Promise<void>;
  close(): Promise<void>;
}

let sample: Promise<string> | undefined;

/** The data folder of a newsroom that opened its sample, made once a worker: drawing its pictures takes seconds. */
function sampleFolder(): Promise<string> {
  sample ??= openSample();
  return sample;
}

async function openSample(): Promise<string> {
  const room = await aNewsroom({ engine: 'sqlite' });
  await room.newsroom.demo.open();
  await room.settle();
  const folder = temporaryFolder();
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  cpSync(room.folder, folder, { recursive: true, filter: (path) => !path.endsWith('tidings.lock') });
  await room.close();
  return folder;
}

/** Forms of its pictures that a browser asked for come into the sample: they too are drawn once a worker. */
async function keepForms(folder: string): Promise<void> {
  const from = join(folder, DATA_FOLDER.files);
  const to = join(await sampleFolder(), DATA_FOLDER.files);
  const had = keysIn(to);
  for (const key of keysIn(from)) {
    const isForm = had.some((original) => key.startsWith(`${original}-`));
    if (isForm && !had.includes(key)) cpSync(join(from, key), join(to, key));
  }
}

/** Opens the sample newsroom (or an empty one), and serves it on a free port. */
export async function serveNewsroom(wish: {
  sample: boolean;
  development?: boolean;
  /** `off` where it is left out: a journey posts faster than people do. */
  limits?: 'on' | 'off';
  /** Where letters go; left out, they lie in the data folder. */
  smtpUrl?: string;
  /** The account at a stand-in for the card service; left out, no cards are taken. */
  stripe?: Config['stripe'];
}): Promise<ServedNewsroom> {
  const room = await aNewsroom({
    engine: 'sqlite',
    ...(wish.sample && { from: await sampleFolder() }),
    config: {
      ...{ limits: wish.limits ?? 'off', development: wish.development ?? false },
      smtpUrl: wish.smtpUrl,
      ...(wish.stripe && { stripe: wish.stripe }),
    },
  });
  await room.newsroom.app.listen({ port: 0, host: '127.0.0.1' });
  const bound = room.newsroom.app.server.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  room.newsroom.listensAt(port);
  await room.newsroom.start();
  const windows: Window[] = [];
  const address = `http://127.0.0.1:${port}`;
  return {
    room,
    address,
    async open(look = {}) {
      const window = await openWindow(look);
      windows.push(window);
      return window;
    },
    async enterDesk(page, link) {
      const answer = await page.request.post(address + link, {
        headers: { origin: address },
        maxRedirects: 0,
      });
      if (answer.status() !== 303) throw new Error(`The sign-in link answered ${answer.status()}.`);
    },
    async close() {
      await Promise.all(windows.map((window) => window.close()));
      if (wish.sample) await keepForms(room.folder);
      await room.close();
    },
  };
}
