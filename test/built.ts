import { buildIfStale } from '../scripts/build.js';

/** Vitest's global set-up: worker threads, scripts and styles are taken from `dist/`, so it has to be of today. */
export async function setup(): Promise<void> {
  await buildIfStale();
}
