import { defineConfig } from 'vitest/config';
import { experimental, reading, sharing } from './vitest.config.ts';

/**
 * All kinds of tests as one: for `npm test`. Each kind by itself has workers of its own, which load the newsroom anew,
 * and a core waits for the end of each.
 */
export default defineConfig({
  ...reading,
  test: {
    experimental,
    ...sharing,
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    setupFiles: ['test/property-runs.ts'],
    globalSetup: ['test/grounds.ts'],
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
});
