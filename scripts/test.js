/**
 * `npm test`: everything that must hold before a change is done. Types, lint and dead code first, beside each
 * other; then the tests, one kind after another, each with both cores to itself. The last line reads
 * `N passed, N failed`; a kind that ran no test at all has failed.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, describeFailure } from './build.js';
import { findChromium, installChromium } from './chromium.js';

const root = fileURLToPath(new URL('..', import.meta.url));

const CHECKS = {
  types: [
    tool('typescript/bin/tsc', '-p', 'tsconfig.json'),
    tool('typescript/bin/tsc', '-p', 'tsconfig.client.json'),
  ],
  lint: [tool('@biomejs/biome/bin/biome', 'check', '.')],
  'dead code': [tool('knip/bin/knip.js')],
  build: [buildAll],
};

const KINDS = ['rules', 'deeds', 'journeys'];

/** @type {{ name: string, passed: number, failed: number, said: string }[]} */
const parts = await Promise.all(Object.entries(CHECKS).map(([name, steps]) => check(name, steps)));

if (!findChromium()) {
  console.log('The journeys need Chromium, and there is none: installing it.');
  if (!installChromium()) console.error('Chromium could not be installed. The journeys will fail.');
}
const reports = mkdtempSync(join(tmpdir(), 'tidings-test-'));
try {
  for (const kind of KINDS) parts.push(await runTests(kind));
} finally {
  rmSync(reports, { recursive: true, force: true });
}
summarise();

/** Runs the steps of one check; it counts as one, and its words are shown only when it fails. */
async function check(name, steps) {
  const began = performance.now();
  let said = '';
  let failed = 0;
  for (const step of steps) {
    const result = await step();
    said += result.said;
    if (!result.ok) failed = 1;
  }
  console.log(`${failed ? '✗' : '✓'} ${name} (${seconds(began)})`);
  if (failed) console.log(said.trimEnd().replaceAll(/^/gm, '    '));
  return { name, passed: 1 - failed, failed, said: `see "✗ ${name}" above` };
}

/** Runs one kind of tests, whose words go to the terminal, and counts what its report says. */
async function runTests(name) {
  console.log(`\n${name}`);
  const report = join(reports, `${name}.json`);
  const words = [
    'run',
    '--project',
    name,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const { ok } = await tool('vitest/vitest.mjs', ...words)({ show: true });
  return { name, ...count(report, ok) };
}

/**
 * @param {string} report the JSON that vitest wrote
 * @param {boolean} ok whether vitest itself was content
 */
function count(report, ok) {
  let results;
  try {
    results = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, said: 'it wrote no report: it ended before its end, or found no test' };
  }
  const passed = results.numPassedTests;
  const sentences = results.testResults.flatMap((file) => {
    const failures = file.assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => test.fullName);
    const brokenFile = file.status === 'failed' && failures.length === 0;
    return brokenFile ? [`${file.name} could not be run`] : failures;
  });
  if (passed + sentences.length === 0) sentences.push('it ran no test at all');
  if (!ok && sentences.length === 0) sentences.push('an error outside the tests, see above');
  return { passed, failed: sentences.length, said: sentences.join('\n') };
}

function summarise() {
  const total = (key) => parts.reduce((sum, part) => sum + part[key], 0);
  console.log('');
  for (const { name, passed, failed, said } of parts) {
    console.log(`${failed ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed`);
    if (failed) console.log(said.replaceAll(/^/gm, '    '));
  }
  console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
  process.exitCode = total('failed') > 0 ? 1 : 0;
}

async function buildAll() {
  try {
    await build();
    return { ok: true, said: '' };
  } catch (fault) {
    return { ok: false, said: await describeFailure(fault) };
  }
}

/** A package's program, as a step: run with this very Node, whatever the shell's path says. */
function tool(path, ...words) {
  return ({ show = false } = {}) =>
    new Promise((resolve, reject) => {
      const program = spawn(process.execPath, [join(root, 'node_modules', path), ...words], {
        cwd: root,
        stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      });
      let said = '';
      program.stdout?.on('data', (text) => (said += text));
      program.stderr?.on('data', (text) => (said += text));
      program.once('error', reject).once('close', (code) => resolve({ ok: code === 0, said }));
    });
}

function seconds(began) {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`;
}
