/**
 * `npm test`: everything that must hold before a change is done. Types, lint and dead code, and beside them the tests
 * of all kinds in one run, so that no core waits for the end of a kind. The last line reads `N passed, N failed`; a
 * kind that ran no test at all has failed.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfStale, describeFailure } from './build.js';
import { findChromium, installChromium } from './chromium.js';

const root = fileURLToPath(new URL('..', import.meta.url));

const CHECKS = {
  // In one thread: in more it is sooner done where it is alone, and here half of its work would be done twice.
  types: [
    tool('typescript/bin/tsc', '-p', 'tsconfig.json', '--singleThreaded'),
    tool('typescript/bin/tsc', '-p', 'tsconfig.client.json', '--singleThreaded'),
  ],
  lint: [tool('@biomejs/biome/bin/biome', 'check', '.')],
  'dead code': [tool('knip/bin/knip.js')],
};

/** The kinds of tests, each with what the paths of its files have in common: the first that fits is it. */
const KINDS = [
  { name: 'journeys', files: /\/test\/journeys\// },
  { name: 'deeds', files: /\/test\/deeds\/|\.deed\.test\.js$/ },
  { name: 'rules', files: /./ },
];

if (!findChromium()) {
  console.log('The journeys need Chromium, and there is none: installing it.');
  if (!installChromium()) console.error('Chromium could not be installed. The journeys will fail.');
}
const reports = mkdtempSync(join(tmpdir(), 'tidings-test-'));
/** @type {{ name: string, passed: number, failed: number, said: string }[]} */
let parts;
try {
  // Whoever is first builds; the tests set up their database meanwhile
  const checks = [
    check('build', [buildAll]),
    ...Object.entries(CHECKS).map(([name, steps]) => check(name, steps)),
  ];
  const [checked, tested] = await Promise.all([Promise.all(checks), runTests(join(reports, 'tests.json'))]);
  parts = [...checked, ...tested];
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

/** Runs the tests, whose words go to the terminal, and counts by kind what the report says. */
async function runTests(report) {
  console.log('');
  const whole = ['--config', 'vitest.whole.config.ts'];
  const words = ['run', ...whole, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { ok } = await tool('vitest/vitest.mjs', ...words)({ show: true });
  const results = resultsIn(report);
  if (results === undefined) {
    return [
      { name: 'tests', passed: 0, failed: 1, said: 'they wrote no report: they ended before their end' },
    ];
  }
  const ofKind = new Map(KINDS.map(({ name }) => [name, []]));
  for (const file of results.testResults) {
    const kind = KINDS.find(({ files }) => files.test(file.name));
    ofKind.get(kind?.name)?.push(file);
  }
  const counted = [...ofKind].map(([name, files]) => ({ name, ...count(files) }));
  const isBlamed = counted.some(({ failed }) => failed > 0);
  if (!ok && !isBlamed) {
    counted.push({ name: 'tests', passed: 0, failed: 1, said: 'an error outside of them, see above' });
  }
  return counted;
}

/** What vitest wrote at the path `report`; nothing if it wrote nothing that can be read. */
function resultsIn(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {{ name: string, status: string, assertionResults: { status: string, fullName: string }[] }[]} files */
function count(files) {
  const tests = files.flatMap((file) => file.assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const sentences = files.flatMap((file) => {
    const failures = file.assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => test.fullName);
    const brokenFile = file.status === 'failed' && failures.length === 0;
    return brokenFile ? [`${file.name} could not be run`] : failures;
  });
  if (passed + sentences.length === 0) sentences.push('it ran no test at all');
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
    await buildIfStale();
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
