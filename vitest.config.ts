import { defineConfig } from 'vitest/config';

const shared = {
  resolve: { conditions: ['source', 'node', 'import'] },
  ssr: { resolve: { conditions: ['source', 'node', 'import'] } },
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
};

/**
 * Three kinds of tests: rules are pure, deeds act through `aNewsroom()` on both engines, journeys drive a
 * real browser.
 */
export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: 'rules',
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/architecture.test.ts'],
          exclude: ['src/**/*.deed.test.ts'],
        },
      },
      {
        ...shared,
        test: {
          name: 'deeds',
          include: ['src/**/*.deed.test.ts', 'test/deeds/**/*.test.ts'],
          globalSetup: ['test/postgres.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        ...shared,
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 90_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
