/**
 * Builds Tidings: the server's modules into `dist/server/`, what a reader's browser loads into
 * `dist/assets/`, and the list of the latter into `dist/assets.json`.
 *
 * Several processes may want to build at once (two commands after one edit, a test run beside `npm run
 * dev`): the first one builds, the others wait for it. What is new is made aside and moved into its place.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { link, mkdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { lock } from './build-lock.js';
import { spellInAscii } from './spell-in-ascii.js';

const compress = promisify(brotliCompress);

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const stamp = join(dist, '.stamp');

/** What a build depends on beside `src/`. */
const GROUND = ['package.json', 'tsconfig.json', 'scripts/build.js', 'scripts/spell-in-ascii.js'];

/** Where the server is entered: the program and its commands. */
const SERVER_ENTRY = /^src\/(main|commands\/[^/]+)(?<!\.test)\.ts$/;

/** What runs in a worker thread. */
const WORKER_ENTRY = /^src\/.+\.worker\.ts$/;

/** What browsers load: on every page, and what a few pages load beside it. One that does not exist (yet) is left out. */
const ASSET_ENTRY =
  /^src\/((reader|desk)\.(ts|css)|.+\/client\/[^/]+\.entry\.ts|.+\/views\/[^/]+\.entry\.css)$/;

/**
 * How many earlier builds keep their files: a page from just before still finds its script and styles, and a newsroom
 * that runs on while it is built anew the modules that it loads late and the workers that it starts.
 */
const EARLIER_BUILDS_KEPT = 2;

const FILE = /** @type {const} */ ('file');
const LOADERS = { '.woff2': FILE, '.svg': FILE, '.png': FILE, '.webp': FILE, '.avif': FILE };

/** @returns {boolean} whether something changed since the last build began. */
export function isStale() {
  if (!existsSync(stamp)) return true;
  const built = statSync(stamp).mtimeMs;
  return (
    GROUND.some((file) => statSync(join(root, file)).mtimeMs > built) ||
    changedSince(join(root, 'src'), built)
  );
}

/** Builds when something changed; waits for a build that another process is at. */
export async function buildIfStale() {
  if (isStale()) await build({ evenIfFresh: false });
}

/**
 * Builds everything.
 *
 * @param {{ evenIfFresh?: boolean }} [options] `evenIfFresh: false` leaves out the work when another process
 *   has just done it
 * @throws {import('esbuild').BuildFailure} when a source does not compile; what was built before stays
 */
export async function build({ evenIfFresh = true } = {}) {
  await mkdir(dist, { recursive: true });
  const unlock = await lock(join(dist, '.lock'));
  const aside = join(dist, `.new-${process.pid}`);
  try {
    if (!evenIfFresh && !isStale()) return;
    const began = new Date();
    const esbuild = await import('esbuild');
    await mkdir(join(aside, 'server'), { recursive: true });
    const [assets] = await Promise.all([buildAssets(esbuild, aside), buildServer(esbuild, aside)]);
    await esbuild.stop(); // its process must not live on beside the server that we start next
    await putInPlace(aside, assets);
    await writeFile(stamp, '');
    await utimes(stamp, began, began); // an edit made while we were building counts as new
  } finally {
    await rm(aside, { recursive: true, force: true });
    await unlock();
  }
}

/** @param {string} folder @param {number} time in milliseconds; a folder changes when a file goes or comes */
function changedSince(folder, time) {
  if (statSync(folder).mtimeMs > time) return true;
  return readdirSync(folder, { withFileTypes: true }).some((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? changedSince(path, time) : statSync(path).mtimeMs > time;
  });
}

/** @param {typeof import('esbuild')} esbuild @param {string} aside */
async function buildServer(esbuild, aside) {
  const outdir = join(aside, 'server');
  const workers = await buildWorkers(esbuild, outdir);
  await esbuild.build({
    ...SERVER,
    outdir,
    entryPoints: sources(SERVER_ENTRY),
    outbase: 'src',
    define: { WORKERS: JSON.stringify(workers) },
  });
  await spellInAscii(outdir);
}

/**
 * Before the modules that start them, which are told their names: with its content in its name a worker stays beside a
 * newer one, so that a newsroom which runs on while it is built anew starts the one that it has the words for.
 *
 * @param {typeof import('esbuild')} esbuild
 * @param {string} outdir
 * @returns {Promise<Record<string, string>>} each worker's file by the name it has in `src/`
 */
async function buildWorkers(esbuild, outdir) {
  const { metafile } = await esbuild.build({
    ...SERVER,
    outdir,
    entryPoints: sources(WORKER_ENTRY),
    entryNames: '[name]-[hash]',
    metafile: true,
  });
  const built = Object.entries(metafile.outputs).filter(([, { entryPoint }]) => entryPoint);
  return Object.fromEntries(built.map(([path, { entryPoint }]) => [basename(entryPoint), basename(path)]));
}

/**
 * Packages with machine code, with files that they look for beside themselves when they run, or that import a
 * CommonJS package late by its names (built in, it has a default alone): they are loaded as they were installed. All
 * others are built in, as finding their hundreds of small files takes the start more time than running them.
 */
const NOT_BUILT_IN = ['@fastify/cookie', 'better-sqlite3', 'pg', 'pino', 'sharp', 'stripe'];

/** What CommonJS packages that are built in call for Node's own modules. */
const REQUIRE =
  "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);";

/** How all that Node runs is built. */
const SERVER = /** @type {const} */ ({
  absWorkingDir: root,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: NOT_BUILT_IN,
  banner: { js: REQUIRE },
  conditions: ['source'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  sourcemap: true,
  logLevel: 'silent',
});

/**
 * @param {typeof import('esbuild')} esbuild
 * @param {string} aside
 * @returns {Promise<Map<string, { file: string, bytes: number }>>} each asset by the name it has in `src/`
 */
async function buildAssets(esbuild, aside) {
  const { metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: sources(ASSET_ENTRY),
    outdir: join(aside, 'assets'),
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    conditions: ['source'],
    loader: LOADERS,
    metafile: true,
    logLevel: 'silent',
  });
  const assets = new Map();
  for (const [path, output] of Object.entries(metafile.outputs)) {
    const source = output.entryPoint ?? Object.keys(output.inputs)[0] ?? path;
    assets.set(basename(source).replace(/\.ts$/, '.js'), { file: basename(path), bytes: output.bytes });
  }
  return new Map([...assets].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** @param {string} aside @param {Map<string, { file: string, bytes: number }>} assets */
async function putInPlace(aside, assets) {
  await rm(stamp, { force: true }); // from here on another process waits rather than load half of it
  await mkdir(join(dist, 'assets'), { recursive: true });
  await Promise.all([...assets.values()].map(({ file }) => putAsset(join(aside, 'assets', file), file)));
  const list = { build: fingerprint(join(aside, 'server'), assets), ...Object.fromEntries(assets) };
  await replaceText('assets.json', JSON.stringify(list, null, 2));
  await keepEarlierModules(join(aside, 'server'));
  await rm(join(dist, 'server'), { recursive: true, force: true });
  await rename(join(aside, 'server'), join(dist, 'server'));
  await forgetOldAssets([...assets.values()].map(({ file }) => file));
}

/** What is text stands there in brotli too, which is the dearest part: only what is new is compressed. */
async function putAsset(from, file) {
  const place = join(dist, 'assets', file);
  if (/\.(css|js|svg)$/.test(file) && !existsSync(`${place}.br`)) {
    await writeFile(`${from}.br`, await compress(await readFile(from)));
    await rename(`${from}.br`, `${place}.br`);
  }
  await rename(from, place);
}

/** Adds to a new build's modules those of the builds before it that have their content in their name. */
async function keepEarlierModules(server) {
  const hasItsHash = (file) => /-[A-Z0-9]{8}\.js$/.test(file);
  const kept = await remember('.module-history.json', readdirSync(server).filter(hasItsHash));
  const missing = [...kept].filter((file) => !existsSync(join(server, file)));
  const earlier = missing.filter((file) => existsSync(join(dist, 'server', file)));
  await Promise.all(earlier.map((file) => link(join(dist, 'server', file), join(server, file))));
}

/** Deletes the assets that neither this build nor one of the two before it with other assets had. */
async function forgetOldAssets(current) {
  const kept = await remember('.asset-history.json', current);
  const old = readdirSync(join(dist, 'assets')).filter((file) => !kept.has(file.replace(/\.br$/, '')));
  await Promise.all(old.map((file) => rm(join(dist, 'assets', file), { force: true })));
}

/**
 * Writes down which files this build has.
 *
 * @returns {Promise<Set<string>>} those that it or an earlier build has whose files are kept
 */
async function remember(name, current) {
  const text = await readFile(join(dist, name), 'utf8').catch(() => '[]');
  const earlier = JSON.parse(text).filter((files) => files.join() !== current.join());
  const history = [current, ...earlier].slice(0, 1 + EARLIER_BUILDS_KEPT);
  await replaceText(name, JSON.stringify(history));
  return new Set(history.flat());
}

/** @returns {string} a short name of all that was built: the same sources give the same name. */
function fingerprint(server, assets) {
  const hash = createHash('sha256').update(JSON.stringify([...assets]));
  const files = readdirSync(server, { recursive: true })
    .map(String)
    .filter((it) => it.endsWith('.js'));
  for (const file of files.sort()) hash.update(file).update(readFileSync(join(server, file)));
  return hash.digest('hex').slice(0, 12);
}

/** @param {RegExp} pattern of paths below the root, with forward slashes */
function sources(pattern) {
  const files = readdirSync(join(root, 'src'), { recursive: true });
  return files
    .map((file) => `src/${String(file).split(sep).join('/')}`)
    .filter((file) => pattern.test(file))
    .sort();
}

async function replaceText(name, text) {
  const aside = join(dist, `${name}.${process.pid}`);
  await writeFile(aside, `${text}\n`);
  await rename(aside, join(dist, name));
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const began = performance.now();
  try {
    await build();
    console.log(
      `Built ${relative(process.cwd(), dist) || dist} in ${Math.round(performance.now() - began)} ms.`,
    );
  } catch (fault) {
    console.error(await describeFailure(fault));
    process.exitCode = 1;
  }
}

/** @returns {Promise<string>} what a person reads about a build that failed: each place, or the fault itself. */
export async function describeFailure(fault) {
  if (!Array.isArray(fault?.errors))
    return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  const { formatMessages } = await import('esbuild');
  return (await formatMessages(fault.errors, { kind: 'error', color: process.stderr.isTTY === true })).join(
    '\n',
  );
}
