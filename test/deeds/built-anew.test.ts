import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeExport } from '../../bench/write-export.js';
import type * as Processes from '../../scripts/newsroom-process.js';
import { temporaryFolder } from '../temporary-folder.ts';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const WORKER = 'src/migrating/wordpress/prepare-export.worker.ts';

/** `npm run prove` builds twice, which takes seven seconds. */
const BUILDS = process.env['TIDINGS_BUILT_ANEW'] === '1';

const workersIn = (checkout: string) =>
  readdirSync(join(checkout, 'dist/server'), { recursive: true })
    .map(String)
    .filter((path) => /\.worker.*\.js$/.test(path));

it('A thread of its own is called by what is in it, and the program asks for it by that name', () => {
  const workers = workersIn(ROOT);
  expect(workers).not.toEqual([]);
  for (const path of workers) expect(path).toMatch(/\.worker-[A-Z0-9]{8}\.js$/);
  const server = join(ROOT, 'dist/server');
  const program = readdirSync(server).flatMap((name) =>
    name.endsWith('.js') ? [readFileSync(join(server, name), 'utf8')] : [],
  );
  expect(
    workers.filter((path) => program.some((text) => text.includes(path.split('/').at(-1) ?? ''))),
  ).not.toEqual([]);
});

/** In a checkout of its own, as this one is what all other tests run. */
describe('A newsroom that runs on while it is built anew', () => {
  let folder: string;
  let checkout: string;
  let running: Processes.NewsroomProcess | undefined;
  beforeEach(() => {
    folder = temporaryFolder();
    checkout = join(folder, 'checkout');
    mkdirSync(checkout);
    for (const part of ['bin', 'scripts', 'src', 'dist/assets', 'package.json', 'tsconfig.json'])
      cpSync(join(ROOT, part), join(checkout, part), { recursive: true, preserveTimestamps: true });
    symlinkSync(join(ROOT, 'node_modules'), join(checkout, 'node_modules'));
  });
  afterEach(async () => {
    await running?.kill();
    rmSync(folder, { recursive: true });
  });

  const build = () => run(process.execPath, [join(checkout, 'scripts/build.js')]);

  it.runIf(BUILDS)(
    'imports with the thread of its own build, which stays beside one that has other words',
    async () => {
      const { href } = pathToFileURL(join(checkout, 'scripts/newsroom-process.js'));
      const { runCommand, startNewsroom } = (await import(/* @vite-ignore */ href)) as typeof Processes;
      await build();
      const file = join(folder, 'export.xml');
      await writeExport(file, { posts: 6, commentsEach: 2 });
      const data = join(folder, 'data');
      mkdirSync(data);
      running = await startNewsroom({ folder: data, words: ['--empty'] });
      const before = workersIn(checkout);

      writeFileSync(
        join(checkout, WORKER),
        "throw new Error('I was asked in the words of another build.');\n",
      );
      await build();
      expect(workersIn(checkout)).toHaveLength(2 * before.length);
      expect(workersIn(checkout)).toEqual(expect.arrayContaining(before));

      const { exit, said } = await runCommand(data, ['import', 'wordpress', file]);
      expect(said).toMatch(/^Stories +6 +6 +0 +0/m);
      expect(exit).toBe(0);
    },
  );
});
