import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './source.ts';

/** The classes of attack on readers' conversations; what each is stands in the tests that are named after it. */
const CLASSES = Array.from({ length: 23 }, (_, at) => `A${at + 1}`);

const tests = ['src', 'test'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true })
    .map(String)
    .filter((file) => /\.test\.tsx?$/.test(file) && `${folder}/${file}` !== 'test/attack-classes.test.ts')
    .map((file) => readFileSync(join(ROOT, folder, file), 'utf8')),
);

it.each(CLASSES)('%s has a test that is named after it', (name) => {
  const named = tests.filter((text) => new RegExp(`['"\`( ]${name}[ :,'"\`]`).test(text));
  expect(named.length).toBeGreaterThan(0);
});
