/**
 * Builds the tests for `npm test`: all that they share into one file, and each file of tests beside it under the path it
 * has here. Their runner would otherwise transform and fetch two thousand files one by one, in each worker, which took a
 * tenth of the whole run.
 */
import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { viteImportGlobPlugin } from 'rolldown/experimental';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Where the built tests stand: within the checkout, as they look for packages from there. */
export const BUILT_TESTS = join(root, 'dist', 'tests');

const TESTS = /\.test\.tsx?$/;

/** What the tests' runner is given beside tests. */
const SET_UP = ['test/property-runs.ts', 'test/grounds.ts'];

/**
 * Puts the tests as they are now in the place of those that were built before.
 *
 * @throws when a source does not compile, with its place
 */
export async function buildTests() {
  await rm(BUILT_TESTS, { recursive: true, force: true });
  const entries = [...testsBelow('src'), ...testsBelow('test'), ...SET_UP];
  const bundle = await rolldown({
    cwd: root,
    input: Object.fromEntries(entries.map((path) => [path.replace(/\.tsx?$/, ''), join(root, path)])),
    platform: 'node',
    external: /^(?![./#])/, // packages, and Node's own
    resolve: { conditionNames: ['source', 'node', 'import'] },
    transform: { target: 'node20' },
    plugins: [scriptsStay, placesStay, viteImportGlobPlugin({ root })],
    logLevel: 'silent',
  });
  await bundle.write({
    dir: BUILT_TESTS,
    format: 'esm',
    sourcemap: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    codeSplitting: { groups: [{ name: 'shared', test: (id) => !TESTS.test(id) }] },
  });
  await bundle.close();
}

/** The files of tests below a folder of the checkout, with forward slashes. */
function testsBelow(folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .map((path) => `${folder}/${String(path).split(sep).join('/')}`)
    .filter((path) => TESTS.test(path));
}

/** What is JavaScript here runs as it stands: the scripts look for their files beside themselves. */
const scriptsStay = {
  name: 'scripts-stay',
  resolveId(wanted, from) {
    if (from === undefined || !/^\..*\.js$/.test(wanted)) return null;
    return { id: pathToFileURL(resolve(dirname(from), wanted)).href, external: 'absolute' };
  },
};

/** A module that asks where it is hears where its source is. */
const placesStay = {
  name: 'places-stay',
  transform(code, path) {
    if (!/import\.meta\.(url|filename)/.test(code)) return null;
    const at = { url: pathToFileURL(path).href, filename: path };
    return {
      code: code.replace(/import\.meta\.(url|filename)/g, (_, asked) => JSON.stringify(at[asked])),
      map: null, // each line stays where it is
    };
  },
};
