import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeScratch } from '#platform/database';
import { exportText } from '../../../test/exports.ts';
import { temporaryFolder } from '../../../test/temporary-folder.ts';
import { type PreparedItem, prepareExport } from './prepare-export.ts';
import type { Known } from './prepare-item.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true }));

it('An item that cannot be converted is left out and named; the others come all the same', async () => {
  const [file, scratch] = [join(folder, 'export.xml'), join(folder, 'scratch')];
  const items = ['odd', 'post', 'odd'].map((type, at) => {
    return { id: at + 1, type, slug: `story-${at + 1}`, comments: [{ id: at + 1, says: 'x' }] };
  });
  writeFileSync(file, exportText({ items }));
  const shelves = makeScratch(scratch);
  shelves.keep();
  const came: PreparedItem[] = [];
  // No text is known any more that cannot be converted: what converts the second is left without what it needs
  const known = { scratch, survey: { hosts: [] } } as unknown as Known;
  for await (const portion of prepareExport(file, known)) came.push(...portion);
  shelves.close();
  expect(came.map((one) => 'skipped' in one && one.skipped)).toEqual([
    'items of the kind "odd" have no place here',
    'it could not be converted',
    'items of the kind "odd" have no place here',
  ]);
  expect(came[1]).toMatchObject({
    comments: 1,
    noticed: [
      {
        kind: 'could-not-be-written',
        what: expect.stringMatching(/story-2\/ \(line \d+\): .+/),
      },
    ],
  });
});
