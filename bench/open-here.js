/** Opens a data folder in this process with the modules as built, for what is measured without HTTP. */
import { createRequire } from 'node:module';

const built = new URL('../dist/server/main.js', import.meta.url);

/** @param {string} folder nothing else may be at work on it */
export async function openHere(folder) {
  const { open } = await import(built.href);
  return open({
    ...{
      port: 0,
      host: '127.0.0.1',
      dataFolder: folder,
      logLevel: 'error',
      limits: 'off',
      development: false,
    },
    ...{ siteUrl: undefined, databaseUrl: undefined, trustProxy: undefined, metricsToken: undefined },
    stripe: null,
  });
}

/** The database file itself, for filling it faster than any newsroom could. */
export function openFile(path) {
  const SqliteFile = createRequire(import.meta.url)('better-sqlite3');
  return new SqliteFile(path);
}
