import type { Engine } from '#platform/database';

/** `npm run prove` acts out every cell on both engines. */
const EVERY_CELL = process.env['TIDINGS_EVERY_CELL'] === '1';

/** One of so many cells is acted out on PostgreSQL. */
const ONE_IN = 4;

/**
 * The cells of a matrix of acts that are acted out on this engine. What should come of them is decided in one place for
 * both, so PostgreSQL, where each act takes twice as long, has one of four; each four give the next one in turn, so
 * that every act, person and state is among them.
 */
export function* cellsOn<Cell>(engine: Engine, cells: Iterable<Cell>): Generator<Cell> {
  let nth = 0;
  for (const cell of cells) {
    const turn = (nth + Math.floor(nth / ONE_IN)) % ONE_IN;
    if (turn === 0 || engine === 'sqlite' || EVERY_CELL) yield cell;
    nth += 1;
  }
}
