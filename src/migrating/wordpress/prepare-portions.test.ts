import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import type { PreparedItem } from './prepare-export.ts';
import type { Known } from './prepare-item.ts';
import { preparingIn } from './prepare-portions.ts';

/** Answers once, and then takes memory until it dies of it. */
const GREEDY = `
  const { parentPort } = require('node:worker_threads');
  let asked = 0;
  parentPort.on('message', (said) => {
    if (said !== 'next') return;
    asked += 1;
    if (asked === 1) return parentPort.postMessage({ value: [{ story: { line: 41 } }] });
    const taken = [];
    for (;;) taken.push(new Array(10_000).fill(asked));
  });`;

it('A thread that dies of memory ends the import with a line that says where, and nothing else ends with it', async () => {
  const resourceLimits = { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 4 };
  const preparing = preparingIn(new Worker(GREEDY, { eval: true, resourceLimits }));
  const came: PreparedItem[] = [];
  const bring = async () => {
    for await (const portion of preparing.portions({} as Known)) came.push(...portion);
  };
  await expect(bring()).rejects.toThrow(/behind line 41 takes more memory/);
  expect(came).toHaveLength(1);
  await preparing.end();
});
