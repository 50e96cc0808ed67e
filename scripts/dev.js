/**
 * `npm run dev`: a newsroom that follows what you write. Each change is built and the server restarted; one
 * that does not compile is reported, and the server of before goes on. Further words go to `tidings start`.
 */
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, describeFailure } from './build.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Editors save in several steps; these belong together. In milliseconds. */
const ONE_SAVE = 40;

/** How long an old server may finish its work. A kill loses nothing that was acknowledged. In milliseconds. */
const GRACE = 400;

/** @type {import('node:child_process').ChildProcess | undefined} */
let server;
let working = false;
let again = false;

await follow();
let timer = setTimeout(() => {}, 0);
watch(fileURLToPath(new URL('../src', import.meta.url)), { recursive: true }, () => {
  clearTimeout(timer);
  timer = setTimeout(follow, ONE_SAVE);
});
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, async () => {
    await stopServer();
    process.exit(0);
  });
}

/** Builds and restarts; a change that comes meanwhile is followed right after. */
async function follow() {
  if (working) {
    again = true;
    return;
  }
  working = true;
  do {
    again = false;
    await buildAndRestart();
  } while (again);
  working = false;
}

async function buildAndRestart() {
  const began = performance.now();
  try {
    await build();
  } catch (fault) {
    console.error(await describeFailure(fault));
    return;
  }
  await stopServer();
  server = spawn(
    process.execPath,
    ['--enable-source-maps', 'bin/tidings.js', 'start', ...process.argv.slice(2)],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, NODE_ENV: 'development' },
    },
  );
  console.log(`Built and started in ${Math.round(performance.now() - began)} ms.`);
}

async function stopServer() {
  const old = server;
  if (!old || old.exitCode !== null || old.signalCode !== null) return;
  const gone = new Promise((resolve) => old.once('exit', resolve));
  old.kill('SIGTERM');
  const impatience = setTimeout(() => old.kill('SIGKILL'), GRACE);
  await gone;
  clearTimeout(impatience);
}
