import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BUILT_TESTS, buildTests } from './scripts/build-tests.js';
import { sharing } from './vitest.config.ts';

const built = (path: string) => join(BUILT_TESTS, path);

/**
 * All kinds of tests as one, and built: for `npm test`. Each kind by itself has workers of its own, which load the
 * newsroom anew, and a core waits for the end of each.
 */
export default defineConfig(async () => {
  await buildTests();
  return {
    test: {
      experimental: { viteModuleRunner: false, nodeLoader: false },
      ...sharing,
      maxWorkers: 3, // one more than cores: it works while the others wait for a database or a browser
      execArgv: ['--conditions=source', '--enable-source-maps'],
      dir: BUILT_TESTS,
      include: ['**/*.test.js'],
      exclude: [],
      setupFiles: [built('test/property-runs.js')],
      globalSetup: [built('test/grounds.js')],
      testTimeout: 90_000,
      hookTimeout: 90_000,
    },
  };
});
