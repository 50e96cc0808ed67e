/**
 * `npm run prove`: what takes too long for `npm test`. Fifty kills, property runs by the thousand, every cell of the
 * matrices, the bench at both sizes, and all the tests. Its output is quoted when a part is called done. It goes on
 * after a failure; the last line counts them.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const vitest = 'node_modules/vitest/vitest.mjs';

const PROOFS = [
  { says: 'all tests', words: ['scripts/test.js'] },
  {
    says: 'rules, 20,000 cases for each property',
    words: [vitest, 'run', '--project', 'rules'],
    env: { TIDINGS_PROPERTY_RUNS: '20000' },
  },
  {
    says: '50 kills',
    words: [vitest, 'run', '--project', 'deeds', 'test/deeds/crash'],
    env: { TIDINGS_KILLS: '50' },
  },
  {
    says: 'every cell of each matrix, door, odd address and event, on both engines',
    words: [vitest, 'run', '--project', 'deeds', 'matrix.test', 'odd-addresses', 'desk', 'thousand'],
    env: { TIDINGS_EVERY_CELL: '1' },
  },
  {
    says: 'what is hidden, asked for by each question alone',
    words: [vitest, 'run', '--project', 'deeds', 'test/deeds/leak'],
    env: { TIDINGS_EACH_QUESTION_ALONE: '1', TIDINGS_EVERY_CELL: '1' },
  },
  {
    says: 'a newsroom that is built anew while it runs',
    words: [vitest, 'run', '--project', 'deeds', 'test/deeds/built-anew'],
    env: { TIDINGS_BUILT_ANEW: '1' },
  },
  {
    says: 'every journey and page at every size, in both colours',
    words: [vitest, 'run', '--project', 'journeys'],
    env: { TIDINGS_EVERY_LOOK: '1' },
  },
  { says: 'speed, small and large', words: ['bench/bench.js', '--scale'] },
];

const failed = [];
for (const { says, words, env = {} } of PROOFS) {
  console.log(`\n${says}\n${'='.repeat(says.length)}`);
  const began = performance.now();
  const exit = await run(words, env);
  console.log(`${exit === 0 ? '✓' : '✗'} ${says} (${Math.round((performance.now() - began) / 1_000)} s)`);
  if (exit !== 0) failed.push(says);
}
console.log(
  `\n${PROOFS.length - failed.length} proved, ${failed.length} failed${failed.map((says) => `\n✗ ${says}`).join('')}`,
);
process.exitCode = failed.length > 0 ? 1 : 0;

/** @returns {Promise<number | null>} the exit code */
function run(words, env) {
  return new Promise((resolve, reject) => {
    spawn(process.execPath, words, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
      .once('error', reject)
      .once('exit', resolve);
  });
}
