import { defineConfig } from 'vitest/config';

// Not `import`: Node would apply it to `require` as well, and give CommonJS packages modules they cannot load.
const conditions = ['source', 'node'];

/**
 * Files share a worker and its modules: no module of ours does anything or keeps anything when it is imported, and
 * loading the whole newsroom for each file took a third of the time of the tests.
 */
const shared = {
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
} as const;

/**
 * Three kinds of tests: rules are pure, deeds act through `aNewsroom()` on both engines, journeys drive a
 * real browser.
 */
export default defineConfig({
  test: {
    // What one kind has transformed, the next finds; as does the next run.
    experimental: { fsModuleCache: true },
    projects: [
      {
        ...shared,
        test: {
          name: 'rules',
          isolate: false,
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/*.test.ts'],
          exclude: ['src/**/*.deed.test.ts'],
          setupFiles: ['test/property-runs.ts'],
          maxWorkers: 2,
          testTimeout: process.env['TIDINGS_PROPERTY_RUNS'] ? 600_000 : 30_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'deeds',
          isolate: false,
          include: ['src/**/*.deed.test.ts', 'test/deeds/**/*.test.ts'],
          globalSetup: ['test/built.ts', 'test/postgres.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        ...shared,
        test: {
          name: 'journeys',
          isolate: false,
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: ['test/built.ts'],
          testTimeout: 90_000,
          hookTimeout: 90_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
