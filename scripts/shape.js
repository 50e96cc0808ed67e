/**
 * `npm run shape`: how long the source files and functions are, next to what the design aims at, and which are
 * longer than they should be. A hint for whoever reads next; only the limit on files is a test.
 * Tests are left out: they are lists, and read as such.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vitest/node';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Median, 90th percentile and limit, in lines. A view is markup, which is long without being hard. */
const AIMS = { file: [70, 180, 300], function: [8, 25, 50], view: [8, 25, 80] };

const files = readdirSync(join(root, 'src'), { recursive: true })
  .map((file) => join('src', String(file)))
  .filter((file) => /(?<!\.test|\.d)\.tsx?$/.test(file))
  .sort()
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
const functions = files.flatMap(functionsIn);

report(
  'file',
  files.map(({ path, text }) => ({ place: path, lines: text.trimEnd().split('\n').length })),
);
for (const kind of ['function', 'view'])
  report(
    kind,
    functions.filter((it) => it.kind === kind),
  );

function report(kind, things) {
  const sorted = things.map(({ lines }) => lines).sort((one, other) => one - other);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const [median, most, limit] = AIMS[kind];
  const found = `median ${at(0.5)} (${median}), 90th percentile ${at(0.9)} (${most}), longest ${at(1)} (${limit})`;
  console.log(`${sorted.length} ${kind}s: ${found} lines`);
  const tooLong = things.filter(({ lines }) => lines > limit).sort((one, other) => other.lines - one.lines);
  for (const { place, lines } of tooLong) console.log(`    ${lines} lines: ${place}`);
}

/**
 * @returns {{ kind: string, place: string, lines: number }[]} every function that has a name; the named ones
 *   inside it count for themselves, so that what `createConversation` offers is not counted twice
 */
function functionsIn({ path, text }) {
  const lang = extname(path).slice(1);
  const lineOf = (offset) => text.slice(0, offset).split('\n').length;
  const found = [];
  visit(parseAst(text, { lang }), (node, parent) => {
    if (!/^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type)) return;
    const name = node.id?.name ?? parent?.id?.name ?? parent?.key?.name;
    if (name !== undefined) found.push({ name, from: lineOf(node.start), to: lineOf(node.end) });
  });
  const kind = lang === 'tsx' ? 'view' : 'function';
  return found.map((it) => ({ kind, place: `${path}:${it.from} ${it.name}`, lines: ownLines(it, found) }));
}

function ownLines(outer, all) {
  const inner = all.filter(
    ({ from, to }) => from >= outer.from && to <= outer.to && to - from < outer.to - outer.from,
  );
  let lines = 0;
  for (let line = outer.from; line <= outer.to; line += 1) {
    if (!inner.some(({ from, to }) => from <= line && line <= to)) lines += 1;
  }
  return lines;
}

function visit(node, see, parent) {
  see(node, parent);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child?.type === 'string') visit(child, see, node);
    }
  }
}
