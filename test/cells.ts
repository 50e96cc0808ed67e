import type { Engine } from '#platform/database';

/** `npm run prove` acts out every cell on both engines. */
const EVERY_CELL = process.env['TIDINGS_EVERY_CELL'] === '1';

/**
 * The cells of a matrix of acts that are acted out on this engine. What should come of them is decided in one place for
 * both, so PostgreSQL, where each act takes twice as long, has those in which two things meet for the first time: every
 * act with every person, every person with every state.
 */
export function* cellsOn<Cell extends object>(engine: Engine, cells: Iterable<Cell>): Generator<Cell> {
  const met = new Set<string>();
  for (const cell of cells) {
    const fresh = pairsOf(cell).filter((pair) => !met.has(pair));
    for (const pair of fresh) met.add(pair);
    if (fresh.length > 0 || engine === 'sqlite' || EVERY_CELL) yield cell;
  }
}

/**
 * Of many like things those that are tried on this engine: PostgreSQL has every other one, from the first or the second
 * on, so that two who share the work have them all between them.
 */
export function shareOn<Thing>(engine: Engine, things: readonly Thing[], whose = 0): readonly Thing[] {
  if (engine === 'sqlite' || EVERY_CELL) return things;
  return things.filter((_, nth) => nth % 2 === whose % 2);
}

function pairsOf(cell: object): readonly string[] {
  const things = Object.entries(cell).map(([name, value]) => `${name}: ${value}`);
  return things.flatMap((one, at) => things.slice(at + 1).map((other) => `${one}, ${other}`));
}
