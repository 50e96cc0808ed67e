import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, type TitledTest, titledTests } from './source.ts';

/** Classes of attack by the field they were seen in; what each is stands in the tests that are named after it. */
const FIELDS = [
  // On conversations; their tests may stand in any other room too, as one door serves them all.
  { field: 'conversation', folders: ['src', 'test'], but: 'giving/', classes: numbered(1, 23) },
  // On giving. Notice mails, statements and receipts (A13, A15, A17, A24) are not there yet.
  {
    ...{ field: 'giving', folders: ['src/giving'], but: null },
    classes: [...numbered(1, 12), 'A14', 'A16', ...numbered(18, 23)],
  },
];

/** `A6, A18: forged links …` is named after two. */
const NAMED = /^(A\d+(?:, A\d+)*): \S/;

function numbered(first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, at) => `A${first + at}`);
}

const namedAfter = ({ title }: TitledTest) => NAMED.exec(title)?.[1]?.split(', ') ?? [];

describe.each(FIELDS)('An attack on $field', ({ folders, but, classes }) => {
  const tests = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true })
      .map(String)
      .filter((file) => /\.test\.tsx?$/.test(file) && (but === null || !file.startsWith(but)))
      .flatMap((file) => titledTests(file, readFileSync(join(ROOT, folder, file), 'utf8'))),
  );

  it.each(classes)('%s has a test that is named after it and expects something', (name) => {
    const named = tests.filter((test) => namedAfter(test).includes(name));
    expect(named.filter(({ expects }) => expects).length).toBeGreaterThan(0);
    expect(named.filter(({ expects }) => !expects).map(({ title }) => title)).toEqual([]);
  });
});

it('A test that runs nothing, or expects nothing, is told from one that does', () => {
  const found = (text: string) =>
    titledTests('some.test.ts', text)
      .filter(({ title }) => NAMED.test(title))
      .map(({ title, expects }) => `${title}, ${expects}`);
  const text = `
    const seen = () => expect(1).toBe(1);
    it.skip('A1: skipped', () => expect(1).toBe(1));
    it.todo('A2: to do');
    it('A3: empty', () => {});
    it.each([1])('A4: of %s', () => seen());
    describe('A5: whole', () => { it('is', () => { fc.assert(1); }); });
    // it('A6: left out', () => expect(1).toBe(1));
  `;
  expect(found(text)).toEqual(['A3: empty, false', 'A4: of %s, true', 'A5: whole, true']);
  const table = `for (const says of ['A7: of a table']) it(says, () => expect(1).toBe(1));`;
  expect(found(table)).toEqual(['A7: of a table, true']);
});
