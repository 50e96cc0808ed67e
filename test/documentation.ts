import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './source.ts';

/** One page of the documentation, by its path from the checkout. */
export interface DocumentationPage {
  readonly path: string;
  readonly text: string;
  /** What is set as code: spans, and the lines of blocks. */
  readonly code: readonly string[];
}

/** README and the like, and everything below `docs/`. */
export function documentation(): DocumentationPage[] {
  const top = readdirSync(ROOT).filter((name) => name.endsWith('.md'));
  const docs = readdirSync(join(ROOT, 'docs'), { recursive: true })
    .map((name) => `docs/${String(name)}`)
    .filter((name) => name.endsWith('.md'));
  return [...top, ...docs].sort().map((path) => {
    const text = readFileSync(join(ROOT, path), 'utf8');
    return { path, text, code: codeOf(text) };
  });
}

function codeOf(text: string): string[] {
  const spans = [...text.matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);
  const lines = [...text.matchAll(/^ {4}(.+)$/gm)].map(([, line = '']) => line);
  return [...spans, ...lines];
}
