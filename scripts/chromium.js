/** Where the journeys' browser is, and how to get one. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';

/** Debian's build without windows comes first: it takes a third of the other's processor time. */
const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * @returns {string | undefined} the path of a Chromium: the one that the variable CHROMIUM names (alone, when
 *   it is set), the system's, or Playwright's own
 */
export function findChromium() {
  const named = process.env.CHROMIUM;
  if (named) return existsSync(named) ? named : undefined;
  return [...PLACES, chromium.executablePath()].find((path) => existsSync(path));
}

/**
 * Installs one where there is none: Debian's for root, else Playwright's into the person's own cache. What the
 * installers write goes to the terminal.
 *
 * @returns {string | undefined} its path, or nothing when neither could be had
 */
export function installChromium() {
  if (process.getuid?.() === 0 && isDebian()) {
    const quiet = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    attempt('apt-get', ['update', '-q'], quiet);
    for (const name of ['chromium-headless-shell', 'chromium']) {
      if (!findChromium())
        attempt('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], quiet);
    }
  }
  if (!findChromium()) {
    const playwright = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
    attempt(process.execPath, [join(playwright, 'cli.js'), 'install', 'chromium'], process.env);
  }
  return findChromium();
}

function isDebian() {
  return (
    existsSync('/etc/os-release') &&
    /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}

function attempt(command, words, env) {
  spawnSync(command, words, { stdio: 'inherit', env, timeout: 240_000 });
}
