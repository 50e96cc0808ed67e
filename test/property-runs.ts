import { configureGlobal } from 'fast-check';

/** `npm run prove` has each property tried on more cases; one that names its own number keeps it. */
const runs = Number(process.env['TIDINGS_PROPERTY_RUNS'] ?? 0);
if (runs > 0) configureGlobal({ numRuns: runs });
