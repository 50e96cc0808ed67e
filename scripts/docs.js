/** `npm run docs`: writes the pages of the documentation that are made from the code. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { between, configurationTable, schemaPage, settingsPage } from './docs-pages.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const { environment, allMigrations } = await fromSource();
write('docs/settings.md', () => settingsPage(environment));
write('docs/schema.md', () => schemaPage(allMigrations));
write('README.md', (text) => between(text, 'configuration', configurationTable(environment)));

/** What the pages are made from, read as TypeScript; Node alone does not yet. */
async function fromSource() {
  const folder = join(root, 'node_modules', '.cache');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `docs-${process.pid}.mjs`);
  await build({
    stdin: {
      contents: `export { environment } from './src/environment.ts'; export { allMigrations } from './src/all-migrations.ts';`,
      resolveDir: root,
    },
    ...{
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      conditions: ['source'],
    },
    ...{ jsx: 'automatic', jsxImportSource: 'preact' },
  });
  const modules = await import(pathToFileURL(outfile).href);
  rmSync(outfile);
  return modules;
}

/** @param {string} path @param {(before: string) => string} make */
function write(path, make) {
  const file = join(root, path);
  let before = '';
  try {
    before = readFileSync(file, 'utf8');
  } catch {
    // it is written for the first time
  }
  const text = make(before);
  if (text === before) return;
  writeFileSync(file, text);
  console.log(`Wrote ${path}.`);
}
