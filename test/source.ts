import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vitest/node';

/** The folder of the checkout. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** One sentence of a file that names another: import, export from, dynamic import, type import. */
export interface Mention {
  /** As written: `./words.ts`, `#stories`, `node:fs`. */
  readonly wanted: string;
  /** The path of a file of Tidings, `src/stories/index.ts`; nothing for a package. */
  readonly target: string | undefined;
  readonly typesOnly: boolean;
  /** What is taken, by the names it has there; `*` for all. */
  readonly names: readonly string[];
}

/** One source file, as far as the architecture is concerned. */
export interface Source {
  /** From the checkout, with forward slashes: `src/giving/rules/reference.ts`. */
  readonly path: string;
  readonly lines: number;
  readonly isTest: boolean;
  readonly mentions: readonly Mention[];
  /** Calls and reads, as dotted names: `Date.now()`, `new Date()`, `process.env`, `….selectFrom()`. */
  readonly deeds: readonly string[];
  /** Texts that stand in the code, with `…` where a template has a hole. */
  readonly texts: readonly string[];
  readonly hasDefaultExport: boolean;
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Reads and parses every TypeScript file below `src/`. */
export function readSources(): Source[] {
  return readdirSync(join(ROOT, 'src'), { recursive: true })
    .map((file) => `src/${String(file).split(sep).join('/')}`)
    .filter((path) => /(?<!\.d)\.tsx?$/.test(path))
    .sort()
    .map((path) => sourceFrom(path, readFileSync(join(ROOT, path), 'utf8')));
}

/** What the architecture asks of one file. */
export function sourceFrom(path: string, text: string): Source {
  const nodes = [...everyNode(parsed(path, text))];
  return {
    path,
    lines: text.trimEnd().split('\n').length,
    isTest: /\.test\.tsx?$/.test(path),
    mentions: nodes.flatMap((node) => mentionIn(node, path)),
    deeds: nodes.flatMap(deedIn),
    texts: nodes.flatMap(textIn),
    hasDefaultExport: nodes.some(isDefaultExport),
  };
}

function parsed(path: string, text: string): Node {
  return parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node;
}

function* everyNode(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* everyNode(child);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

function mentionIn(node: Node, path: string): Mention[] {
  if (!/^(Import|ExportNamed|ExportAll)Declaration$|^ImportExpression$|^TSImportType$/.test(node.type))
    return [];
  const source = node['source'] ?? node['argument'];
  const wanted = literal(source);
  if (wanted === undefined) return [];
  const specifiers = (node['specifiers'] ?? []) as Node[];
  const kinds = [node, ...specifiers].map((it) => it['importKind'] ?? it['exportKind']);
  const eachIsType = specifiers.length > 0 && kinds.slice(1).every((kind) => kind === 'type');
  return [
    {
      wanted,
      target: targetOf(wanted, path),
      typesOnly: node.type === 'TSImportType' || kinds[0] === 'type' || eachIsType,
      names: specifiers.length === 0 ? ['*'] : specifiers.map(nameThere),
    },
  ];
}

/** The name that a specifier has in the module it comes from. */
function nameThere(specifier: Node): string {
  const there =
    specifier['imported'] ?? (specifier.type === 'ExportSpecifier' ? specifier['local'] : undefined);
  if (!isNode(there)) return specifier.type === 'ImportDefaultSpecifier' ? 'default' : '*';
  return String(there['name'] ?? there['value']);
}

/** `#x/y` is `src/x/y/index.ts`, as package.json says under `imports`. */
function targetOf(wanted: string, path: string): string | undefined {
  if (wanted.startsWith('#')) return `src/${wanted.slice(1)}/index.ts`;
  return wanted.startsWith('.') ? posix.join(posix.dirname(path), wanted) : undefined;
}

function deedIn(node: Node): string[] {
  const callee = node['callee'];
  const arity = Array.isArray(node['arguments']) ? node['arguments'].length : 0;
  if (node.type === 'NewExpression') return [`new ${dotted(callee)}(${arity === 0 ? '' : '…'})`];
  if (node.type === 'CallExpression') return [`${dotted(callee)}()`];
  return node.type === 'MemberExpression' ? [dotted(node)] : [];
}

function dotted(node: unknown): string {
  if (!isNode(node)) return '…';
  if (node.type === 'Identifier') return String(node['name']);
  if (node.type !== 'MemberExpression') return '…';
  const property = node['computed'] === true ? literal(node['property']) : dotted(node['property']);
  return `${dotted(node['object'])}.${property ?? '…'}`;
}

function literal(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'TSLiteralType') return literal(node['literal']);
  return typeof node['value'] === 'string' ? node['value'] : undefined;
}

function textIn(node: Node): string[] {
  if (node.type === 'Literal' && typeof node['value'] === 'string') return [node['value']];
  if (node.type !== 'TemplateLiteral') return [];
  const quasis = node['quasis'] as { value: { cooked: string | null } }[];
  return [quasis.map(({ value }) => value.cooked ?? '').join('…')];
}

function isDefaultExport(node: Node): boolean {
  const exported = node['exported'];
  return node.type === 'ExportDefaultDeclaration' || (isNode(exported) && exported['name'] === 'default');
}

/** A test, or several under one title, as it stands in a file. */
export interface TitledTest {
  /** With `…` where a template has a hole. */
  readonly title: string;
  /** Whether something is expected in it, or in what it calls in the same file. */
  readonly expects: boolean;
}

/**
 * The tests of a file that are run: none that is skipped or still to be written. Where titles come out of a table
 * (`it(says, …)`), each text of the file counts as one.
 */
export function titledTests(path: string, text: string): TitledTest[] {
  const nodes = [...everyNode(parsed(path, text))];
  const own = new Map(nodes.flatMap(namedIn));
  return nodes.flatMap((node) => {
    if (node.type !== 'CallExpression' || !/^(it|describe)(\.each\(\))?$/.test(called(node['callee'])))
      return [];
    const [title, ...rest] = node['arguments'] as Node[];
    const titles = title?.type === 'Identifier' ? nodes.flatMap(textIn) : title ? textIn(title) : [];
    return titles.map((said) => ({ title: said, expects: rest.some(expecting(own)) }));
  });
}

/** `it`, `it.skip`; `it.each()` where what that returns is called. */
function called(callee: unknown): string {
  return isNode(callee) && callee.type === 'CallExpression'
    ? `${dotted(callee['callee'])}()`
    : dotted(callee);
}

/** What is declared under a name. */
function namedIn(node: Node): [string, Node][] {
  if (node.type !== 'FunctionDeclaration' && node.type !== 'VariableDeclarator') return [];
  return [[dotted(node['id']), node]];
}

function expecting(own: ReadonlyMap<string, Node>, seen = new Set<string>()): (node: Node) => boolean {
  return (node) =>
    [...everyNode(node)].some((one) => {
      if (one.type !== 'CallExpression') return false;
      const name = dotted(one['callee']);
      if (name === 'expect' || name === 'fc.assert') return true;
      const declared = own.get(name);
      if (!declared || seen.has(name)) return false;
      seen.add(name);
      return expecting(own, seen)(declared);
    });
}
