import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  utimesSync,
} from 'node:fs';
import { extname, join } from 'node:path';
import { type Clock, DAY } from '#platform/clock';
import { type Answer, file, get, nothingHere, type Route, text } from '#platform/http';
import { SITE_ICON } from '#ui';

/** What browsers load, by its name in the source, with the address that changes with its content. */
export interface Assets {
  /** Names this build: part of every ETag. */
  readonly build: string;
  /** The program's own. */
  readonly version: string;
  /** `/assets/reader-ABC.css` for `reader.css`; nothing for what was not built. */
  address(name: string): string | undefined;
  /** Where the files of this and the last builds stand. */
  readonly folder: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

const KEPT_DAYS = 30;

/**
 * The built assets, copied into the data folder: a page drawn by the build before this one still finds its
 * style and script there, also after a fresh checkout.
 */
export function openAssets(dist: string, dataFolder: string, clock: Clock): Assets {
  const list = JSON.parse(readFileSync(join(dist, 'assets.json'), 'utf8')) as Record<string, unknown>;
  const folder = join(dataFolder, 'assets');
  mkdirSync(folder, { recursive: true });
  const now = clock.now();
  const addresses = new Map<string, string>();
  for (const [name, value] of Object.entries(list)) {
    const built = fileOf(value);
    if (built === undefined) continue;
    keepAsset(join(dist, 'assets', built), join(folder, built), now);
    addresses.set(name, `/assets/${built}`);
  }
  forgetOld(folder, now);
  return {
    ...{ build: String(list['build'] ?? 'unbuilt'), version: versionBeside(dist), folder },
    address: (name) => addresses.get(name),
  };
}

/** What the program is called that was built into `dist`. */
export function versionBeside(dist: string): string {
  const text = readFileSync(join(dist, '..', 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** Puts an asset into its place whole, and what is text in brotli beside it. */
function keepAsset(from: string, target: string, now: Date): void {
  for (const ending of ['', '.br']) {
    const place = `${target}${ending}`;
    if (!existsSync(`${from}${ending}`)) continue;
    if (!existsSync(place)) {
      copyFileSync(`${from}${ending}`, `${place}.part`);
      renameSync(`${place}.part`, place);
    }
    utimesSync(place, now, now);
  }
}

/** `GET /assets/…`: kept by browsers for ever, as the name changes with the content. `favicon`: the newsroom's own. */
export function assetRoutes(assets: Assets, favicon: () => Promise<Answer | null>): readonly Route[] {
  return [
    // Browsers ask for it beside feeds, which cannot name an icon of their own.
    get('/favicon.ico', async () => (await favicon()) ?? text(SITE_ICON, 'image/svg+xml')),
    get('/assets/:file', async ({ params }) => {
      const name = params['file'] ?? '';
      const type = TYPES[extname(name)];
      if (type === undefined || !/^[\w.-]+$/.test(name) || name.startsWith('.')) throw nothingHere();
      return file({ path: join(assets.folder, name), type, kept: 'for-ever', packed: true });
    }),
  ];
}

function fileOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('file' in value)) return undefined;
  return String(value.file);
}

function forgetOld(folder: string, now: Date): void {
  const oldest = now.getTime() - KEPT_DAYS * DAY;
  for (const name of readdirSync(folder)) {
    if (statSync(join(folder, name)).mtimeMs < oldest) unlinkSync(join(folder, name));
  }
}
