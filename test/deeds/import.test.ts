import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeExport } from '../../bench/write-export.js';
import { runCommand } from '../../scripts/newsroom-process.js';
import { temporaryFolder } from '../temporary-folder.ts';

/** As a publisher runs it: from the build, where a thread of its own reads the file. */
describe('The import command', () => {
  let folder: string;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const bring = (file: string) => runCommand(join(folder, 'data'), ['import', 'wordpress', file]);

  it('says where a file breaks and keeps what came before; the whole file then completes it', async () => {
    const whole = join(folder, 'whole.xml');
    await writeExport(whole, { posts: 60, commentsEach: 2 });
    const text = readFileSync(whole, 'utf8');
    const cut = join(folder, 'cut.xml');
    writeFileSync(cut, text.slice(0, text.indexOf('<title>Story number 40</title>')));

    const first = await bring(cut);
    expect(first.exit).toBe(1);
    expect(first.said).toMatch(/^Stories +39 +39 +0 +0/m);
    expect(first.said).toMatch(/The file is broken at line \d+: /);

    const second = await bring(whole);
    expect(second.exit).toBe(0);
    expect(second.said).toMatch(/^Stories +60 +21 +0 +39/m);
    expect(second.said).toMatch(/^Comments +120 +42 +0 +78/m);
  });
});
