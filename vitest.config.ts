import { defineConfig } from 'vitest/config';

// Not `import`: Node would apply it to `require` as well, and give CommonJS packages modules they cannot load.
const conditions = ['source', 'node'];

/** How our sources are read. */
export const reading = {
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
} as const;

/**
 * Files share a worker and its modules: no module of ours does anything or keeps anything when it is imported, and
 * loading the whole newsroom for each file took a third of the time of the tests.
 */
export const sharing = { isolate: false, maxWorkers: 2 } as const;

/** What one run has transformed, the next finds. */
export const experimental = { fsModuleCache: true } as const;

/**
 * Three kinds of tests: rules are pure, deeds act through `aNewsroom()` on both engines, journeys drive a
 * real browser. `npm test` runs them together (`vitest.whole.config.ts`).
 */
export default defineConfig({
  test: {
    experimental,
    projects: [
      {
        ...reading,
        test: {
          name: 'rules',
          ...sharing,
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/*.test.ts'],
          exclude: ['src/**/*.deed.test.ts'],
          setupFiles: ['test/property-runs.ts'],
          testTimeout: process.env['TIDINGS_PROPERTY_RUNS'] ? 600_000 : 30_000,
        },
      },
      {
        ...reading,
        test: {
          name: 'deeds',
          ...sharing,
          include: ['src/**/*.deed.test.ts', 'test/deeds/**/*.test.ts'],
          globalSetup: ['test/built.ts', 'test/postgres.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...reading,
        test: {
          name: 'journeys',
          ...sharing,
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: ['test/built.ts'],
          testTimeout: 90_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
});
