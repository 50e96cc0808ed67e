import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { between, configurationTable, schemaPage, settingsPage } from '../scripts/docs-pages.js';
import { allMigrations } from '../src/all-migrations.ts';
import { createProgram } from '../src/commands/index.ts';
import { environment } from '../src/environment.ts';
import { documentation } from './documentation.ts';
import { ROOT, readSources } from './source.ts';

const pages = documentation();
const { scripts }: { scripts: Record<string, string> } = JSON.parse(
  readFileSync(join(ROOT, 'package.json'), 'utf8'),
);

/** Variables that are not the newsroom's: of the tests, and of what stands around them. */
const OTHER_VARIABLES = new Set(['CHROMIUM', 'NOTIFY', 'LISTEN']);

/** What a page names as code and `pattern` finds, with the page it stands on. */
function named(pattern: RegExp): { path: string; found: string }[] {
  return pages.flatMap(({ path, code }) =>
    code.flatMap((piece) =>
      [...piece.matchAll(pattern)].map(([, found = '']) => ({ path, found: found.trim() })),
    ),
  );
}

describe('The documentation', () => {
  it('is seen by this test', () => {
    expect(pages.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['README.md', 'docs/architecture.md']),
    );
    expect(named(/npm run ([\w-]+)/g).length).toBeGreaterThan(5);
    expect(named(/(?:npx )?tidings ((?:start|import|staff)\b.*)/g).length).toBeGreaterThan(2);
  });

  it('names only scripts that there are', () => {
    const wrong = named(/npm run ([\w-]+)/g).filter(({ found }) => !(found in scripts));
    expect(wrong).toEqual([]);
  });

  it('names only commands and options that there are', () => {
    const wrong = named(/(?:^|\s)(?:npx )?tidings ([a-z][^|`]*)/g).filter(({ found }) => !isCommand(found));
    expect(wrong).toEqual([]);
  });

  it('names only variables that there are', () => {
    const variables = new Set([
      ...Object.keys(environment),
      ...Object.keys(environment).map((name) => `${name}_FILE`),
      ...OTHER_VARIABLES,
    ]);
    const wrong = named(/(?:^|[\s=])([A-Z][A-Z0-9]*_[A-Z0-9_]+)(?==|$|\s)/g).filter(
      ({ found }) => !variables.has(found),
    );
    expect(wrong).toEqual([]);
  });

  it('tells of each limit where it is decided', () => {
    const limits = readFileSync(join(ROOT, 'docs/decisions/limits.md'), 'utf8');
    const deciding = readSources().filter(
      ({ isTest, path, deeds }) =>
        !isTest && deeds.includes('limitTries()') && !path.startsWith('src/platform/'),
    );
    expect(deciding.length).toBeGreaterThan(8);
    expect(deciding.map(({ path }) => path).filter((path) => !limits.includes(`\`${path}\``))).toEqual([]);
  });

  it('leads only to files that there are', () => {
    const links = pages.flatMap(({ path, text }) =>
      [...text.matchAll(/\]\((?!https?:)([^)#\s]+)[^)]*\)/g)].map(([, to = '']) => ({ path, to })),
    );
    expect(links.filter(({ path, to }) => !existsSync(join(ROOT, dirname(path), to)))).toEqual([]);
    const files = named(/(?:^|\s)((?:src|test|scripts|bench|docs)\/[\w./-]+)/g);
    expect(files.filter(({ found }) => !existsSync(join(ROOT, found.replace(/[.]$/, ''))))).toEqual([]);
  });

  it('of the code, its comments, names only files that there are', () => {
    const files = filesBelow('src');
    const comments = files
      .filter((path) => /\.tsx?$/.test(path))
      .flatMap((path) =>
        readFileSync(join(ROOT, path), 'utf8')
          .split('\n')
          .filter((line) => /^\s*(\/?\*|\/\/)/.test(line))
          .flatMap((line) => [...line.matchAll(/`([\w./-]+\.tsx?)`|\b(rules\/[\w-]+\.ts)\b/g)])
          .map(([, quoted, rule = '']) => ({ path, found: quoted ?? rule })),
      );
    expect(comments.length).toBeGreaterThan(5);
    const all = [...files, ...filesBelow('test')];
    expect(comments.filter(({ found }) => !all.some((path) => `/${path}`.endsWith(`/${found}`)))).toEqual([]);
  });

  it('has the pages that are made from the code as the code is now (npm run docs)', () => {
    const text = (path: string) => readFileSync(join(ROOT, path), 'utf8');
    expect(text('docs/settings.md')).toBe(settingsPage(environment));
    expect(text('docs/schema.md')).toBe(schemaPage(allMigrations));
    const readme = text('README.md');
    expect(readme).toBe(between(readme, 'configuration', configurationTable(environment)));
  });
});

/** Whether `words` begin with a command of ours and name only options that it has. */
function isCommand(words: string): boolean {
  let command: Command = createProgram();
  for (const word of words.split(/\s+/)) {
    const next = command.commands.find((one) => one.name() === word);
    if (next) command = next;
    else if (word.startsWith('--') && !command.options.some(({ long }) => long === word)) return false;
  }
  return command.parent !== null;
}

/** From the checkout, with forward slashes. */
function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true }).map(
    (file) => `${folder}/${String(file).split(sep).join('/')}`,
  );
}
