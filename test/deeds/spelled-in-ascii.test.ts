import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { spellInAscii } from '../../scripts/spell-in-ascii.js';
import { ROOT } from '../source.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const BEYOND = /[^\p{ASCII}]/u;

describe('A built module', () => {
  const folder = temporaryFolder();
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is spelled in ASCII, and means what it meant', async () => {
    const file = join(folder, 'module.js');
    writeFileSync(file, 'export const seen = /^[“😀-😂–]+é$/u; // “so”');
    await spellInAscii(folder);
    expect(readFileSync(file, 'utf8')).not.toMatch(BEYOND);
    const { seen }: { seen: RegExp } = await import(/* @vite-ignore */ pathToFileURL(file).href);
    expect(['“😁–é', '😃é', 'e'].map((text) => seen.test(text))).toEqual([true, false, false]);
  });

  it.each(['main.js', 'commands/index.js'])(
    '%s holds no letter that would double what it takes in memory',
    (name) => {
      expect(readFileSync(join(ROOT, 'dist/server', name), 'utf8')).not.toMatch(BEYOND);
    },
  );
});
