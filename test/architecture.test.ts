import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TRANSLATED } from '#platform/messages';
import { type Mention, ROOT, readSources, type Source, sourceFrom } from './source.ts';

/**
 * The parts of the house in their order. Each may use those that stand above it, never one beside it in the
 * same row: `conversation` and `giving` do not know each other.
 */
const ORDER = [
  ['platform'],
  ['ui'],
  ['people'],
  ['desk'],
  ['stories'],
  ['conversation', 'giving'],
  ['migrating', 'demo'],
  ['environment.ts'],
  ['config.ts'],
  ['assets.ts', 'frame.tsx', 'health.ts', 'metrics.ts', 'storage.ts', 'all-migrations.ts', 'all-archives.ts'],
  ['newsroom.ts'],
  ['control-deeds.ts'],
  ['main.ts', 'reader.ts', 'desk.ts'],
  ['commands'],
];

/** Each folder of it is a part with a door of its own (`#platform/text`); the others have one (`#stories`). */
const MANY_DOORS = new Set(['platform']);

/** Where SQL may stand. Tests may look into the database too. */
const SQL_ROOMS = /^src\/platform\/database\/|\/store(\.ts$|\/)|\/visible\.ts$|\/migrations(\.ts$|\/)/;
const SQL_PACKAGES = new Set(['kysely', 'pg', 'better-sqlite3']);
const SQL_DEEDS = /\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\(\)$/;
/** Either all small or all capitals at its beginning: "Select a way to give from …" is a sentence for people. */
const SQL_OPENING = /^\s*([a-z]+|[A-Z]+)\s/;
const SQL_TEXT =
  /^\s*(select\s.+\sfrom|insert\s+into|delete\s+from|update\s\S+\sset|(create|alter|drop)\s\w+)\s/is;

/** What a pure decision cannot have, since its answer would then not follow from what it was given. */
const IMPURE_MODULES = /^(node:(?!buffer$|util$|url$).+|kysely|pg|better-sqlite3|fastify|sharp|pino|uuidv7)$/;
const IMPURE_ROOMS =
  /^src\/platform\/(database|http|outbox|files|mail|live|pages|log)\/|\/(store|actions|routes)\b/;
const IMPURE_DEEDS = new Set([
  ...['Date.now()', 'new Date()', 'Date()', 'performance.now()', 'setTimeout()', 'setInterval()'],
  ...['Math.random()', 'crypto.randomUUID()', 'crypto.getRandomValues()'],
  ...['fetch()', 'process.env'],
]);

/** Packages that are meant to run in a reader's or an editor's browser. */
const BROWSER_PACKAGES = /^(@simplewebauthn\/browser|@tiptap\/.+)$/;

/**
 * Decisions that the desk's editor and the server must take alike: what a text is, how two of them are merged, which
 * addresses a link may have. They are pure, and what they hang on runs anywhere: the browser's compiler says so.
 */
const SHARED_DECISIONS =
  /^src\/(stories\/(document\/text\.ts$|writing\/rules\/|writing\/editor\/rules\/)|platform\/text\/)/;

const LONGEST_FILE = 300;
/** A catalogue in another language is a list, one sentence a line: it is as long as all that is said in English. */
const SENTENCES = new RegExp(`^src/.+/messages/(${TRANSLATED.join('|')})\\.ts$`);
const MOST_DEPENDENCIES = 35;

/** Far fewer than there are. Fewer still means that this test looks in the wrong place. */
const FEWEST_FILES = 50;

interface Check {
  readonly says: string;
  /** What is wrong with one file, as sentences without the name of the file. */
  readonly wrongs: (source: Source) => string[];
  /** A file that breaks it, so that we know the check can see. */
  readonly breaks: readonly [path: string, text: string];
}

/** Akismet, where the newsroom has a key, and the bucket of its own files, where it has one; see docs/settings.md. */
const ASKS_ELSEWHERE = new Set([
  'src/conversation/moderating/spam-check.ts',
  'src/platform/files/ask-bucket.ts',
]);
const CLIENTS = new Set(['node:https', 'https', 'undici', 'aws4fetch']);

const CHECKS: Check[] = [
  {
    says: 'each part uses only the parts below it',
    wrongs: ({ path, mentions }) => {
      const own = partOf(path);
      if (rank(own) === -1) return [`"${own}" has no place in the order of the house`];
      return crossings(path, mentions).flatMap(({ wanted, target }) =>
        rank(partOf(target)) < rank(own) ? [] : [`${own} may not use ${partOf(target)} (${wanted})`],
      );
    },
    breaks: ['src/conversation/routes.ts', `export type { Gift } from '#giving';`],
  },
  {
    says: 'one part enters another by its front door, and moves about at home without one',
    wrongs: ({ path, mentions }) =>
      mentions.flatMap(({ wanted, target }) => {
        if (target === undefined || isRootFile(target) || outside(target)) return [];
        if (inBrowser(path) && inBrowser(target)) return [];
        const atHome = roomOf(target) === roomOf(path);
        if (atHome) return wanted.startsWith('#') ? [`goes out to come in: ${wanted}`] : [];
        return wanted === `#${roomOf(target)}` ? [] : [`comes in by a window: ${wanted}`];
      }),
    breaks: ['src/giving/routes.ts', `const store = await import('../stories/store.ts');`],
  },
  {
    says: 'only tests use what tests share',
    wrongs: ({ path, isTest, mentions }) =>
      isTest || path.startsWith('test/')
        ? []
        : mentions.flatMap(({ wanted, target }) => (target && outside(target) ? [`uses ${wanted}`] : [])),
    breaks: ['src/demo/cast.ts', `import { cast } from '../../test/cast.ts';`],
  },
  {
    says: 'SQL stands in stores, scopes and migrations alone',
    wrongs: ({ path, isTest, mentions, deeds, texts }) => {
      if (isTest || SQL_ROOMS.test(path)) return [];
      const taken = mentions.filter(({ wanted, names, typesOnly }) => {
        return !typesOnly && (SQL_PACKAGES.has(wanted) || names.includes('sql'));
      });
      return [
        ...taken.map(({ wanted, names }) => `takes ${names.join(', ')} from ${wanted}`),
        ...deeds.filter((deed) => SQL_DEEDS.test(deed)).map((deed) => `calls ${deed}`),
        ...texts.filter(isSql).map((text) => `says ${text.trim().slice(0, 40)}`),
      ];
    },
    breaks: ['src/stories/routes.ts', `const query = 'DELETE FROM stories WHERE true';`],
  },
  {
    says: 'the environment is read in config.ts alone',
    wrongs: ({ path, mentions, deeds }) => {
      if (path === 'src/config.ts') return [];
      const taken = mentions.filter(
        ({ wanted, names }) => wanted === 'node:process' && names.includes('env'),
      );
      return [...taken.map(({ wanted }) => wanted), ...deeds.filter((deed) => deed === 'process.env')];
    },
    breaks: ['src/newsroom.ts', `const port = process.env['PORT'];`],
  },
  {
    // A15: what a reader names (a website, a link, a picture elsewhere) is never fetched, so no address can lead us
    // to a machine of our own.
    says: 'A15: two files alone ask another server, and no reader says which',
    wrongs: ({ path, isTest, mentions, deeds }) => {
      if (isTest || inBrowser(path) || ASKS_ELSEWHERE.has(path)) return [];
      const taken = mentions.filter(({ wanted, typesOnly }) => !typesOnly && CLIENTS.has(wanted));
      return [
        ...taken.map(({ wanted }) => `uses ${wanted}`),
        ...deeds.filter((deed) => /(^|\.)fetch\(\)$/.test(deed)).map((deed) => `calls ${deed}`),
      ];
    },
    breaks: ['src/stories/routes.ts', 'const picture = await fetch(request.form.get("website"));'],
  },
  {
    says: 'addresses are read by urlFrom: Node 20 forgets how to read some once it has compiled URL.canParse',
    wrongs: ({ isTest, path, deeds }) =>
      isTest || inBrowser(path) ? [] : deeds.filter((deed) => deed === 'URL.canParse()'),
    breaks: [
      'src/giving/rules/wallet-link.ts',
      'export const isLink = (text: string) => URL.canParse(text);',
    ],
  },
  {
    says: 'rules are pure: no input or output, no clock, no chance',
    wrongs: ({ path, isTest, mentions, deeds }) => {
      if (isTest || !path.includes('/rules/')) return [];
      const impure = mentions.filter(({ wanted, target, typesOnly }) => {
        const isRule = target?.includes('/rules/') ?? false;
        return !typesOnly && !isRule && (IMPURE_MODULES.test(wanted) || IMPURE_ROOMS.test(target ?? ''));
      });
      return [
        ...impure.map(({ wanted }) => `uses ${wanted}`),
        ...deeds.filter((deed) => IMPURE_DEEDS.has(deed)).map((deed) => `asks ${deed}`),
      ];
    },
    breaks: [
      'src/conversation/rules/edit-window.ts',
      'export const isOpen = (until: number) => Date.now() < until;',
    ],
  },
  {
    says: 'what runs in a browser takes nothing from the server but the types of words.ts and shared decisions',
    wrongs: ({ path, isTest, mentions }) => {
      if (isTest || !inBrowser(path)) return [];
      const foreign = mentions.filter(({ wanted, target, typesOnly }) => {
        if (target === undefined) return !BROWSER_PACKAGES.test(wanted);
        if (SHARED_DECISIONS.test(target) || inBrowser(target)) return false;
        return !(typesOnly && target.endsWith('/words.ts'));
      });
      return foreign.map(({ wanted }) => `takes from ${wanted}`);
    },
    breaks: ['src/conversation/client/comment-form.ts', `import { refusals } from '../words.ts';`],
  },
  {
    says: 'what a file offers has a name: no default exports',
    wrongs: ({ hasDefaultExport }) => (hasDefaultExport ? ['has a default export'] : []),
    breaks: ['src/ui/button.tsx', 'const Button = () => <button />; export { Button as default };'],
  },
  {
    says: `no file is longer than ${LONGEST_FILE} lines`,
    wrongs: ({ path, lines }) =>
      lines > LONGEST_FILE && !SENTENCES.test(path) ? [`has ${lines} lines`] : [],
    breaks: ['src/ui/layout.tsx', `${'export {};\n'.repeat(LONGEST_FILE)}export {};`],
  },
];

describe('The house', () => {
  const sources = readSources();

  it('is seen by this test', () => {
    expect(sources.length).toBeGreaterThanOrEqual(FEWEST_FILES);
    expect(sources.some(({ mentions }) => mentions.length > 0)).toBe(true);
  });

  for (const { says, wrongs, breaks } of CHECKS) {
    it(says, () => {
      const offenders = sources.flatMap((source) =>
        wrongs(source).map((wrong) => `${source.path}: ${wrong}`),
      );
      expect(offenders).toEqual([]);
    });

    it(`… which it would notice in ${breaks[0]}`, () => {
      expect(wrongs(sourceFrom(...breaks))).toHaveLength(1);
    });
  }
});

describe('The packages that Tidings needs to run', () => {
  const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(readText('package.json'));
  const needed = Object.keys(dependencies).sort();

  it(`are at most ${MOST_DEPENDENCIES}`, () => {
    expect(needed.length).toBeGreaterThan(0);
    expect(needed.length).toBeLessThanOrEqual(MOST_DEPENDENCIES);
  });

  it('each have a row that says what they save and what would replace them', () => {
    const rows = readText('docs/decisions/dependencies.md').matchAll(/^\| `([^`]+)`\s*\|.+\|.+\|$/gm);
    expect([...rows].map(([, name]) => name).sort()).toEqual(needed);
  });
});

/** `src/stories/routes.ts` belongs to `stories`, `src/main.ts` to itself. */
function partOf(path: string): string {
  return path.split('/')[1] ?? path;
}

/** A part; one folder of it where each folder has its own door. */
function roomOf(path: string): string {
  const part = partOf(path);
  return MANY_DOORS.has(part) ? path.split('/').slice(1, -1).slice(0, 2).join('/') : part;
}

function rank(part: string): number {
  return ORDER.findIndex((row) => row.includes(part));
}

/** The mentions that leave the part of `path` for another one. */
function crossings(path: string, mentions: readonly Mention[]): { wanted: string; target: string }[] {
  return mentions.flatMap(({ wanted, target }) => {
    if (target === undefined || outside(target) || partOf(target) === partOf(path)) return [];
    return [{ wanted, target }];
  });
}

function isSql(text: string): boolean {
  return SQL_OPENING.test(text) && SQL_TEXT.test(text);
}

function isRootFile(path: string): boolean {
  return /^src\/[^/]+$/.test(path);
}

function outside(path: string): boolean {
  return !path.startsWith('src/');
}

function inBrowser(path: string): boolean {
  return path.includes('/client/') || /^src\/(reader|desk)\.ts$/.test(path);
}

function readText(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}
