import type { TestProject } from 'vitest/node';
import { setup as build } from './built.ts';
import { setup as startDatabase } from './postgres.ts';

/** Vitest's global set-up for all kinds of tests: the build, and meanwhile a PostgreSQL. Returns the deed that stops it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [, stop] = await Promise.all([build(), startDatabase(project)]);
  return stop;
}
