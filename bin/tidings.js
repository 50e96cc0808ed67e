#!/usr/bin/env node
/** The launcher: checks Node, builds a source checkout that changed since, and hands over to the commands. */
import { existsSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  stop(`Tidings needs Node 20.19 or later; this is ${process.versions.node}. See https://nodejs.org.`);
}

if (existsSync(new URL('../src/commands/index.ts', import.meta.url))) await buildCheckout();

// Loading the program makes much that does not last: V8 would keep 32 MB at hand for the like ever after.
setFlagsFromString('--semi-space-growth-factor=1');
const { run } = await import('../dist/server/commands/index.js');
await run(process.argv);
setFlagsFromString('--semi-space-growth-factor=2');

async function buildCheckout() {
  const { buildIfStale, describeFailure } = await import('../scripts/build.js');
  try {
    await buildIfStale();
  } catch (fault) {
    stop(`Tidings could not be built.\n${await describeFailure(fault)}`);
  }
}

/** @param {string} why one line for the person who started it */
function stop(why) {
  console.error(why);
  process.exit(1);
}
